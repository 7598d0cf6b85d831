import type { SceneChoice, ScenePoll } from '@skab/shared/scene/composePoll.ts';
import type { ReactNode } from 'react';
import { useText } from '../text/useText.ts';
import { Cap, Meta, Stack } from '../ui/Stack.tsx';
import { Dots } from '../ui/Dots.tsx';
import { Words } from '../ui/Words.tsx';
import { useChoiceWords } from './useChoiceWords.ts';
import styles from './PollResult.module.css';

interface Props {
  readonly poll: ScenePoll;
  readonly level: 'h2' | 'h3';
  /** What may be done with one of the choices. */
  readonly act?: (choice: SceneChoice) => ReactNode;
  readonly children?: ReactNode;
}

/** What a poll came to, in the order of the ballot: how many have voted, and how, where that may be told. */
export const PollResult = ({ poll, level: Title, act, children }: Props) => {
  const { t } = useText();
  const wordsOf = useChoiceWords();
  const isTold = poll.choices.some(({ count }) => count !== undefined);
  return (
    <Stack gap={3}>
      <Cap>{t('vote:result')}</Cap>
      <Title>
        <Words text={poll.question} />
      </Title>
      {children}
      <p>
        <b>{t('vote:castCount', { count: poll.cast ?? 0 })}</b> <Meta>{t('vote:guiding')}</Meta>
      </p>
      {!isTold && <p>{t('vote:tooFew')}</p>}
      {(isTold || act) && (
        <ul className={styles.list}>
          {poll.choices.map((choice) => (
            <li key={choice.id}>
              <p className={styles.words}>
                <Words text={wordsOf(choice)} />
                {choice.isShelved && <Meta> {t('vote:shelved')}</Meta>}
              </p>
              {choice.count !== undefined && (
                <p className={styles.count}>
                  <span>{t(poll.kind === 'dots' ? 'vote:dotCount' : 'vote:voteCount', { count: choice.count })}</span>
                  {choice.count > 0 && <Dots count={choice.count} />}
                </p>
              )}
              {act?.(choice)}
            </li>
          ))}
        </ul>
      )}
      {poll.kind === 'dots' && <p>{t('vote:fewDots')}</p>}
    </Stack>
  );
};
