import type { Scene, SceneStep } from '@skab/shared/scene/composeScene.ts';
import { LadderBadge } from '../board/LadderBadge.tsx';
import { useText } from '../text/useText.ts';
import { clockTime } from '../ui/clockTime.ts';
import { Prompt } from './Prompt.tsx';
import styles from './Wall.module.css';

/** While people talk: what about, and until when. Nothing here counts or moves. */
export const Talking = ({ scene, step }: { readonly scene: Scene; readonly step: SceneStep }) => {
  const { t, language } = useText();
  return (
    <>
      <div className={styles.head}>
        <p className={styles.quiet}>{t('desk:wallTalk')}</p>
        <div className={styles.facts}>
          <LadderBadge ladder={scene.ladder} />
        </div>
      </div>
      <Prompt
        words={step.prompt ?? step.title}
        until={t('common:until', { time: clockTime(step.untilAt, language, scene.meeting.timeZone) })}
      />
    </>
  );
};
