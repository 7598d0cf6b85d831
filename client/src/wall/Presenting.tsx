import type { Scene, SceneStep } from '@skab/shared/scene/composeScene.ts';
import type { SceneTalk } from '@skab/shared/scene/composeTalk.ts';
import { LadderBadge } from '../board/LadderBadge.tsx';
import { useText } from '../text/useText.ts';
import { clockTime } from '../ui/clockTime.ts';
import { Words } from '../ui/Words.tsx';
import { Prompt } from './Prompt.tsx';
import styles from './Wall.module.css';
import { useFit } from './useFit.ts';

/** While somebody gives a talk: what and who, how many questions wait, and the one that is on. */
export const Presenting = ({
  scene,
  step,
  talk,
}: {
  readonly scene: Scene;
  readonly step: SceneStep;
  readonly talk: SceneTalk;
}) => {
  const { t, language } = useText();
  const { title, presenter, waiting, now } = talk;
  const until = t('common:until', { time: clockTime(step.untilAt, language, scene.meeting.timeZone) });
  const waits = waiting === 0 ? t('ask:none') : t('ask:waiting', { count: waiting });
  const by = presenter === '' ? t('ask:kicker') : t('ask:by', { name: presenter });
  const facts = (
    <div className={styles.facts} data-waiting={waiting}>
      <LadderBadge ladder={scene.ladder} />
      <span>{waits}</span>
    </div>
  );
  if (!now)
    return (
      <>
        <div className={styles.head}>
          <p className={styles.quiet}>{by}</p>
          {facts}
        </div>
        <Prompt words={title} until={until} />
      </>
    );
  return (
    <>
      <div className={styles.head}>
        <p className={styles.quiet}>{[title, presenter].filter(Boolean).join(' – ')}</p>
        {facts}
      </div>
      <h1 className={styles.kicker}>
        {now.number === null ? t('ask:now') : t('ask:nowNumber', { number: now.number })}
      </h1>
      <Question key={now.statementId} text={now.text} />
    </>
  );
};

const Question = ({ text }: { readonly text: string }) => {
  const place = useFit(4);
  return (
    <div ref={place} className={styles.alone}>
      <p dir="auto">
        <Words text={text} />
      </p>
    </div>
  );
};
