import type { Board } from '@skab/shared/board/board.ts';
import type { Scene, SceneStep } from '@skab/shared/scene/composeScene.ts';
import { useMemo, useState } from 'react';
import { LadderBadge } from '../board/LadderBadge.tsx';
import { useText } from '../text/useText.ts';
import { clockTime } from '../ui/clockTime.ts';
import { Prompt } from './Prompt.tsx';
import styles from './Wall.module.css';
import { StatementWall } from './StatementWall.tsx';
import { WallHead } from './WallHead.tsx';
import { wallStatements } from './wallStatements.ts';

/** The prompt and what is said to it: first the prompt alone and large, then the wall. */
export const Collecting = ({
  board,
  scene,
  step,
  scale,
}: {
  readonly board: Board;
  readonly scene: Scene;
  readonly step: SceneStep;
  readonly scale: number;
}) => {
  const { t, language } = useText();
  const statements = useMemo(() => wallStatements(board, step.stepId), [board, step.stepId]);
  const [knownIds] = useState(() => statements.map((one) => one.statementId));
  const title = step.prompt ?? step.title;
  // Nobody keeps time in a practice round, and nothing is decided by it.
  const isPractice = scene.scratch === 'practice';
  const until = isPractice
    ? null
    : t('common:until', { time: clockTime(step.untilAt, language, scene.meeting.timeZone) });
  const ladder = !isPractice && <LadderBadge ladder={scene.ladder} />;
  const isEmpty = statements.length === 0;
  return (
    <>
      {isEmpty ? (
        <>
          <div className={styles.head}>
            <p className={styles.quiet}>{t('desk:wallEmpty')}</p>
            <div className={styles.facts} data-wall-count={0}>
              {ladder}
            </div>
          </div>
          <Prompt words={title} until={until} />
        </>
      ) : (
        <>
          <WallHead title={title}>
            <div className={styles.facts} data-wall-count={statements.length}>
              {ladder}
              <b>{t('desk:wallStatements', { count: statements.length })}</b>
              {step.sealed ? <span>{t('desk:wallSealedMore', { count: step.sealed })}</span> : null}
              {until !== null && <span>{until}</span>}
            </div>
          </WallHead>
          <StatementWall statements={statements} knownIds={knownIds} scale={scale} />
        </>
      )}
    </>
  );
};
