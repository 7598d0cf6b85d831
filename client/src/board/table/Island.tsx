import { memo } from 'react';
import { classes } from '../../ui/classes.ts';
import { useText } from '../../text/useText.ts';
import { islandTopic } from './stage.ts';
import { isSpot } from '../deskState.ts';
import { useBoard, useCluster, useDesk, useDeskState, useTopic } from '../useDesk.ts';
import styles from './Island.module.css';
import { TablePaper } from './TablePaper.tsx';

/** A cluster as an island: a shore around its papers. From afar the canvas paints it, and this is what the keyboard and screen readers meet. */
export const Island = memo(function Island({ id, isFar }: { readonly id: string; readonly isFar: boolean }) {
  const { t } = useText();
  const { stage, model } = useDesk();
  const view = useCluster(id);
  const laid = useTopic(stage.subscribe, islandTopic(id), () => stage.laid(id));
  const papers = useTopic(stage.subscribe, islandTopic(id), () => stage.papers(id));
  const isLit = useBoard('spotlight', () => model.spotlight() === id);
  const isReceiving = useDeskState(({ receiving }) => receiving === id);
  const isChosen = useDeskState(({ chosen }) => chosen?.kind === 'cluster' && chosen.clusterId === id);
  const isCurrent = useDeskState(({ current }) => isSpot(current, { clusterId: id, statementId: null }));
  if (!view || !laid) return null;
  const { x, y, width, height, depth, shape } = laid;
  const title = view.title || t('board:nameless');
  return (
    <div
      role="group"
      aria-label={t('board:islandLabel', { title, count: shape.total })}
      className={classes(
        styles.island,
        depth % 2 === 1 && styles.inner,
        isFar && styles.far,
        (isLit || isReceiving) && styles.lit,
        isChosen && styles.chosen,
      )}
      style={{ left: x, top: y, width, height }}
      data-island={id}
    >
      <div
        role="button"
        tabIndex={isCurrent ? 0 : -1}
        aria-pressed={isChosen}
        className={styles.head}
        style={isFar ? undefined : { height: shape.headHeight }}
        data-head={id}
      >
        <span className={styles.title}>
          <span className={classes(styles.name, view.title === '' && styles.nameless)}>{title}</span>
          <span className={styles.count}>{shape.total}</span>
        </span>
        {!isFar && <IslandLinks clusterId={id} />}
      </div>
      {papers.map((spot) => (
        <TablePaper
          key={spot.statementId}
          statementId={spot.statementId}
          clusterId={id}
          left={spot.x}
          top={spot.y}
          height={spot.height}
          t={t}
        />
      ))}
    </div>
  );
});

/** What stands on this cluster: principles and stations, each on a line. */
const IslandLinks = ({ clusterId }: { readonly clusterId: string }) => {
  const { t } = useText();
  const { model } = useDesk();
  const principles = useBoard('links', () => model.principles());
  const stations = useBoard('links', () => model.stations());
  return (
    <>
      {principles
        .filter(({ clusterIds }) => clusterIds.includes(clusterId))
        .map(({ id, title }) => (
          <span key={id} className={styles.link}>
            {t('board:behindPrinciple', { title })}
          </span>
        ))}
      {stations
        .filter(({ clusterIds }) => clusterIds.includes(clusterId))
        .map(({ id, title }) => (
          <span key={id} className={styles.link}>
            {t('board:atStation', { title })}
          </span>
        ))}
    </>
  );
};
