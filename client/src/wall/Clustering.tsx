import type { Board } from '@skab/shared/board/board.ts';
import type { Scene, SceneStep } from '@skab/shared/scene/composeScene.ts';
import { useMemo, useRef } from 'react';
import { LadderBadge } from '../board/LadderBadge.tsx';
import { useIslands } from '../board/useIslands.ts';
import { useText } from '../text/useText.ts';
import { clockTime } from '../ui/clockTime.ts';
import { countUnsettled } from './countUnsettled.ts';
import { islandGrid } from './islandGrid.ts';
import { Island } from './Island.tsx';
import styles from './Islands.module.css';
import head from './Wall.module.css';
import { Prompt } from './Prompt.tsx';
import { scaled } from './useMeasuredPapers.tsx';
import { usePlace } from './usePlace.ts';
import { useSeenMoves } from './useSeenMoves.ts';
import { useSlots } from './useSlots.ts';
import { WallHead } from './WallHead.tsx';
import type { WallIslands } from '../board/wallIslands.ts';

interface Props {
  readonly board: Board;
  readonly scene: Scene;
  readonly step: SceneStep;
  readonly scale: number;
}

/** The clusters as they come to be: islands with title and count. Before the first one the question, alone. */
export const Clustering = ({ board, scene, step, scale }: Props) => {
  const { t, language } = useText();
  const islands = useIslands(board);
  const root = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const fresh = useSeenMoves(islands, root, layer);
  const title = step.prompt ?? t('board:wallTogether');
  const until = t('common:until', { time: clockTime(step.untilAt, language, scene.meeting.timeZone) });
  const isEmpty = islands.islands.length === 0;
  const unsettled = useMemo(() => countUnsettled(board), [board]);
  return (
    <div ref={root} className={styles.clustering}>
      {isEmpty ? (
        <Empty scene={scene} title={title} until={until} trayCount={islands.trayCount} />
      ) : (
        <Standing
          scene={scene}
          title={title}
          until={until}
          islands={islands}
          fresh={fresh}
          scale={scale}
          unsettled={unsettled}
        />
      )}
      <div ref={layer} className={styles.flights} aria-hidden="true" />
    </div>
  );
};

interface HeadProps {
  readonly scene: Scene;
  readonly title: string;
  readonly until: string;
}

const Empty = ({ scene, title, until, trayCount }: HeadProps & { readonly trayCount: number }) => {
  const { t } = useText();
  return (
    <>
      <div className={head.head}>
        <p className={head.quiet}>{t('board:wallFirst')}</p>
        <div className={head.facts}>
          <LadderBadge ladder={scene.ladder} />
        </div>
      </div>
      <Prompt words={title} until={until}>
        <p data-tray>{t('desk:wallStatements', { count: trayCount })}</p>
      </Prompt>
    </>
  );
};

const Standing = ({
  scene,
  title,
  until,
  islands: { islands, placedCount, trayCount },
  fresh,
  scale,
  unsettled,
}: HeadProps & {
  readonly islands: WallIslands;
  readonly fresh: ReadonlySet<string>;
  readonly scale: number;
  readonly unsettled: number;
}) => {
  const { t } = useText();
  const { ref, place } = usePlace();
  const grid = useMemo(() => place && islandGrid(place, place.pictureHeight, scale), [place, scale]);
  const ids = useMemo(() => islands.map(({ clusterId }) => clusterId), [islands]);
  const { shown, page, pages } = useSlots(ids, grid && grid.columns * grid.rows);
  const byId = new Map(islands.map((one) => [one.clusterId, one]));
  return (
    <>
      <WallHead title={title}>
        <div className={styles.facts} data-wall-placed={placedCount}>
          <div className={head.facts}>
            <LadderBadge ladder={scene.ladder} />
            <span>{until}</span>
          </div>
          <div className={head.facts}>
            {pages > 1 && <span>{t('desk:wallPage', { page: page + 1, pages })}</span>}
            <span>
              <b>{placedCount}</b> {t('board:inClusters', { count: islands.length })},{' '}
              <span data-tray>
                <b>{trayCount}</b> {t('board:wallTray')}
              </span>
              {unsettled > 0 && <>, {t('board:unsettledCount', { count: unsettled })}</>}
            </span>
          </div>
        </div>
      </WallHead>
      <ul
        ref={ref}
        className={styles.islands}
        aria-label={t('board:wallIslands')}
        data-wall-scale={scale}
        style={{
          ...scaled(scale),
          gridTemplateColumns: `repeat(${grid?.columns ?? 1}, minmax(0, 1fr))`,
          gridTemplateRows: `repeat(${grid?.rows ?? 1}, minmax(0, 1fr))`,
        }}
      >
        {grid &&
          shown.map(({ id, at }) => {
            const island = byId.get(id);
            return island && <Island key={id} island={island} at={at} columns={grid.columns} fresh={fresh} />;
          })}
      </ul>
    </>
  );
};
