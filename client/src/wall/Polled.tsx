import type { UrnFrame } from '@skab/shared/protocol/socket.ts';
import type { SceneChoice, ScenePoll } from '@skab/shared/scene/composePoll.ts';
import type { Scene, SceneStep } from '@skab/shared/scene/composeScene.ts';
import { useText } from '../text/useText.ts';
import { BigNumber } from '../ui/BigNumber.tsx';
import { clockTime } from '../ui/clockTime.ts';
import { Dots } from '../ui/Dots.tsx';
import { useChoiceWords } from '../voting/useChoiceWords.ts';
import { Prompt } from './Prompt.tsx';
import styles from './Polled.module.css';
import wall from './Wall.module.css';
import { usePages } from './usePages.ts';
import { readingMs, useTurning } from './useTurning.ts';
import { WallHead } from './WallHead.tsx';

/** Before a poll is opened in a step that is for one: what will be asked. */
export const Asked = ({ scene, step }: { readonly scene: Scene; readonly step: SceneStep }) => {
  const { t, language } = useText();
  return (
    <>
      <p className={wall.quiet}>{t('vote:soon')}</p>
      <Prompt
        words={step.prompt ?? step.title}
        until={t('common:until', { time: clockTime(step.untilAt, language, scene.meeting.timeZone) })}
      />
    </>
  );
};

/** While a poll is open: what is asked, and how many ballots lie in the urn. Nothing of them is counted. */
export const Polling = ({ poll, urn }: { readonly poll: ScenePoll; readonly urn: UrnFrame | undefined }) => {
  const { t } = useText();
  const count = urn?.pollId === poll.pollId ? urn.count : null;
  return (
    <>
      <div className={wall.head}>
        <p className={wall.quiet}>{t(`vote:${poll.kind}`)}</p>
        <p className={wall.quiet}>{t('vote:voteOnPhone')}</p>
      </div>
      <Prompt words={poll.question} until={t('vote:guiding')}>
        {count !== null && (
          <div className={wall.number} data-urn-count={count}>
            <BigNumber value={count}>{t('vote:urnWords')}</BigNumber>
          </div>
        )}
      </Prompt>
    </>
  );
};

const Choice = ({ poll, choice }: { readonly poll: ScenePoll; readonly choice: SceneChoice }) => {
  const { t } = useText();
  const wordsOf = useChoiceWords();
  const count = choice.count ?? 0;
  return (
    <li>
      <p className={styles.words} dir="auto">
        {wordsOf(choice)}
      </p>
      <p className={styles.count}>
        <span>
          {t(poll.kind === 'dots' ? 'vote:dotCount' : 'vote:voteCount', { count })}
          {choice.isShelved && `. ${t('vote:shelved')}`}
        </span>
        {count > 0 && <Dots count={count} most={50} />}
      </p>
    </li>
  );
};

/** What a poll came to, in the order of the ballot, a page at a time where there is much. */
export const Polled = ({ poll }: { readonly poll: ScenePoll }) => {
  const { t } = useText();
  const { room, layer, pages } = usePages();
  const stays = pages.map((page) => readingMs(page.map((at) => poll.choices[at]?.words ?? '').join(' ')));
  const page = useTurning(stays);
  const isTold = poll.choices.some(({ count }) => count !== undefined);
  return (
    <>
      <WallHead title={poll.question}>
        <div className={wall.facts}>
          <span>{t('vote:castCount', { count: poll.cast ?? 0 })}</span>
        </div>
      </WallHead>
      <p className={wall.quiet}>
        {t('vote:guiding')}
        {poll.kind === 'dots' && `. ${t('vote:fewDots')}`}
      </p>
      {isTold ? (
        <div ref={room} className={styles.room}>
          <ul ref={layer} className={styles.measuring} aria-hidden="true">
            {poll.choices.map((choice) => (
              <Choice key={choice.id} poll={poll} choice={choice} />
            ))}
          </ul>
          <ul className={styles.choices}>
            {(pages[page] ?? []).flatMap((at) => {
              const choice = poll.choices[at];
              return choice ? [<Choice key={choice.id} poll={poll} choice={choice} />] : [];
            })}
          </ul>
        </div>
      ) : (
        <p className={styles.few}>{t('vote:tooFew')}</p>
      )}
    </>
  );
};
