import type { Board } from '@skab/shared/board/board.ts';
import type { Scene, SceneStep } from '@skab/shared/scene/composeScene.ts';
import { useMemo, useState } from 'react';
import { LadderBadge } from '../../board/LadderBadge.tsx';
import { useText } from '../../text/useText.ts';
import { clockTime } from '../../ui/clockTime.ts';
import styles from './ProjectorScreen.module.css';
import { StatementWall } from './StatementWall.tsx';
import { useFit } from './useFit.ts';
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
  const head = useFit(2);
  const title = step.prompt ?? step.title;
  const until = t('common:until', { time: clockTime(step.untilAt, language, scene.meeting.timeZone) });
  const isEmpty = statements.length === 0;
  return (
    <>
      <div className={styles.head}>
        {isEmpty ? (
          <p className={styles.quiet}>{t('desk:wallEmpty')}</p>
        ) : (
          <div ref={head} className={styles.headTitle}>
            <h1>{title}</h1>
          </div>
        )}
        <div className={styles.facts} data-wall-count={statements.length}>
          <LadderBadge ladder={scene.ladder} />
          {!isEmpty && <b>{t('desk:wallStatements', { count: statements.length })}</b>}
          {!isEmpty && <span>{until}</span>}
        </div>
      </div>
      {isEmpty ? (
        <Prompt words={title} until={until} />
      ) : (
        <StatementWall statements={statements} knownIds={knownIds} scale={scale} />
      )}
    </>
  );
};

const Prompt = ({ words, until }: { readonly words: string; readonly until: string }) => {
  const place = useFit(3);
  return (
    <>
      <div ref={place} className={styles.prompt}>
        <h1>{words}</h1>
      </div>
      <p className={styles.until}>{until}</p>
    </>
  );
};
