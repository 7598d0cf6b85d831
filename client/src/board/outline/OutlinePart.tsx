import { memo, useState } from 'react';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { DeskIcon } from '../../ui/DeskIcon.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { EmptyTray } from '../EmptyTray.tsx';
import { useBoard, useCluster, useDesk, useDeskState } from '../useDesk.ts';
import { useMoves } from '../useMoves.ts';
import styles from './Liste.module.css';
import { chunkSize, RowChunk } from './RowChunk.tsx';

const chunksOf = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / chunkSize) }, (_, index) =>
    ids.slice(index * chunkSize, (index + 1) * chunkSize),
  );

const headings = ['h2', 'h3', 'h4'] as const;

/** A heading of the outline with what lies under it: the tray, or a cluster. */
export const OutlinePart = memo(function OutlinePart({
  clusterId,
  depth,
  ids,
  isAlways,
}: {
  readonly clusterId: string | null;
  readonly depth: number;
  readonly ids: readonly string[];
  readonly isAlways: boolean;
}) {
  const { t } = useText();
  const { state, model } = useDesk();
  const [isOpen, setOpen] = useState(true);
  const view = useCluster(clusterId ?? '');
  const isLit = useBoard('spotlight', () => clusterId !== null && model.spotlight() === clusterId);
  const title = clusterId === null ? t('board:tray') : view?.title || t('board:nameless');
  const Heading = headings[Math.min(depth, headings.length - 1)] ?? 'h4';
  return (
    <section className={styles.part} data-depth={depth} data-lit={isLit || undefined}>
      <div className={styles.head}>
        <Heading className={styles.heading}>
          <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? <DeskIcon name="chevronDown" /> : <Icon name="chevronRight" />}
            <span>{title}</span>
          </button>
        </Heading>
        <span className={styles.count}>{t('board:statementsCount', { count: view?.count ?? ids.length })}</span>
        <LayHere clusterId={clusterId} title={title} />
        {clusterId !== null && (
          <Button kind="quiet" onClick={() => state.setState({ sheet: { kind: 'cluster', clusterId } })}>
            {t('board:more')}
            <VisuallyHidden> {title}</VisuallyHidden>
          </Button>
        )}
      </div>
      {isOpen && view && view.description !== '' && <p className={styles.description}>{view.description}</p>}
      {isOpen && clusterId !== null && <PartLinks clusterId={clusterId} />}
      {isOpen && ids.length > 0 && (
        <ul className={styles.rows} data-in={clusterId ?? ''}>
          {chunksOf(ids).map((chunk, index) => (
            <RowChunk key={index} ids={chunk} clusterId={clusterId} isAlways={isAlways} />
          ))}
        </ul>
      )}
      {isOpen && ids.length === 0 && (
        <p className={styles.none}>{clusterId === null ? <EmptyTray /> : t('board:clusterEmpty')}</p>
      )}
    </section>
  );
});

/** The second tap: what is chosen is laid under this heading. */
const LayHere = ({ clusterId, title }: { readonly clusterId: string | null; readonly title: string }) => {
  const { t } = useText();
  const { door, model } = useDesk();
  const moves = useMoves();
  const taken = useDeskState(({ chosen }) => (chosen?.kind === 'statement' ? chosen.taken : null));
  if (!taken) return null;
  const isThere =
    clusterId === null
      ? taken.clusterId === null
      : (model.statement(taken.statementId)?.clusterIds ?? []).includes(clusterId);
  if (isThere || !door.may(clusterId === null ? 'unplaceStatement' : 'placeStatement')) return null;
  return (
    <Button onClick={() => moves.place(taken, clusterId === null ? { kind: 'tray' } : { kind: 'cluster', clusterId })}>
      {t('board:layHere')}
      <VisuallyHidden> {title}</VisuallyHidden>
    </Button>
  );
};

const PartLinks = ({ clusterId }: { readonly clusterId: string }) => {
  const { t } = useText();
  const { model } = useDesk();
  const principles = useBoard('links', model.principles);
  const stations = useBoard('links', model.stations);
  const lines = [
    ...principles
      .filter(({ clusterIds }) => clusterIds.includes(clusterId))
      .map(({ id, title }) => ({ id, words: t('board:behindPrinciple', { title }) })),
    ...stations
      .filter(({ clusterIds }) => clusterIds.includes(clusterId))
      .map(({ id, title }) => ({ id, words: t('board:atStation', { title }) })),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className={styles.links}>
      {lines.map(({ id, words }) => (
        <li key={id}>{words}</li>
      ))}
    </ul>
  );
};
