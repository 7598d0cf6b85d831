import type { Board } from '@skab/shared/board/board.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { useMemo, useState } from 'react';
import { LadderBadge } from '../board/LadderBadge.tsx';
import { useIslands } from '../board/useIslands.ts';
import { useText } from '../text/useText.ts';
import { clockTime } from '../ui/clockTime.ts';
import { becameWords } from './becameWords.ts';
import styles from './Islands.module.css';
import { readOpened, type OpenedThing } from './openedIsland.ts';
import head from './Wall.module.css';
import { RoomyWall } from './RoomyWall.tsx';
import { WallHead } from './WallHead.tsx';

/** A cluster, principle or station, opened by the facilitator: its statements word for word, as many whole papers as there is room for. */
export const Opened = ({
  board,
  scene,
  thing,
  scale,
}: {
  readonly board: Board;
  readonly scene: Scene;
  readonly thing: OpenedThing;
  readonly scale: number;
}) => {
  const { t, language } = useText();
  const { kind, id } = thing;
  const { title, description, statements, withdrawnCount } = useMemo(
    () => readOpened(board, { kind, id }),
    [board, kind, id],
  );
  // The wall lets what it knows come round from the back: so the first that was laid here hangs first.
  const [knownIds] = useState(() => statements.map((one) => one.statementId).reverse());
  const island = useIslands(board).islands.find((one) => kind === 'cluster' && one.clusterId === id);
  const kicker = kind === 'principle' || kind === 'station' ? [t(`screens:${kind}Kicker`)] : [];
  const under = [...kicker, ...(description === '' ? [] : [description]), ...(island ? becameWords(t, island) : [])];
  return (
    <>
      <WallHead
        title={title || t('board:nameless')}
        {...(under.length > 0 ? { under: <p className={head.quiet}>{under.join(' · ')}</p> } : {})}
      >
        <div className={head.facts}>
          <LadderBadge ladder={scene.ladder} />
          <b>{t('desk:wallStatements', { count: statements.length })}</b>
          {scene.step && (
            <span>{t('common:until', { time: clockTime(scene.step.untilAt, language, scene.meeting.timeZone) })}</span>
          )}
          {withdrawnCount > 0 && <span>{t('board:wallWithdrawn', { count: withdrawnCount })}</span>}
        </div>
      </WallHead>
      <div className={styles.opened}>
        {statements.length === 0 ? (
          <p>{t(kind === 'cluster' ? 'board:clusterEmpty' : 'screens:thingEmpty')}</p>
        ) : (
          <RoomyWall key={scale} statements={statements} knownIds={knownIds} scale={scale} />
        )}
      </div>
    </>
  );
};
