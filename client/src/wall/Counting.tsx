import type { Board } from '@skab/shared/board/board.ts';
import type { Scene, SceneStep } from '@skab/shared/scene/composeScene.ts';
import { useMemo } from 'react';
import { LadderBadge } from '../board/LadderBadge.tsx';
import { useText } from '../text/useText.ts';
import { BigNumber } from '../ui/BigNumber.tsx';
import { clockTime } from '../ui/clockTime.ts';
import { Prompt } from './Prompt.tsx';
import styles from './Wall.module.css';
import { wallStatements } from './wallStatements.ts';

/** While each writes alone: the question, and how many statements there are. None of them is shown. */
export const Counting = ({
  board,
  scene,
  step,
}: {
  readonly board: Board;
  readonly scene: Scene;
  readonly step: SceneStep;
}) => {
  const { t, language } = useText();
  const published = useMemo(() => wallStatements(board, step.stepId).length, [board, step.stepId]);
  const count = published + (step.sealed ?? 0);
  return (
    <>
      <div className={styles.head}>
        <p className={styles.quiet}>{t(step.sealed === undefined ? 'screens:countKicker' : 'screens:countSealed')}</p>
        <div className={styles.facts}>
          <LadderBadge ladder={scene.ladder} />
        </div>
      </div>
      <Prompt
        words={step.prompt ?? step.title}
        until={t('common:until', { time: clockTime(step.untilAt, language, scene.meeting.timeZone) })}
      >
        <div className={styles.number} data-wall-count={count}>
          <BigNumber value={count}>{t('screens:countWords')}</BigNumber>
        </div>
      </Prompt>
    </>
  );
};
