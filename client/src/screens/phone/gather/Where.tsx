import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { noFilter } from '../../../board/boardFilter.ts';
import type { Taken } from '../../../board/moves.ts';
import { outlineSections } from '../../../board/outline/outlineSections.ts';
import { useBoard, useCluster, useDesk, useStatement } from '../../../board/useDesk.ts';
import { useMoves } from '../../../board/useMoves.ts';
import { inARow } from '../../../text/inARow.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Paper } from '../../../ui/Paper.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import styles from './Gather.module.css';
import { StartCluster } from './StartCluster.tsx';
import { useTitles } from './useTitles.ts';

interface Props {
  readonly taken: Taken;
  readonly text: string;
  readonly problems: ReactNode;
}

/** The second tap: the statement that was taken, and every place it can be laid. */
export const Where = ({ taken, text, problems }: Props) => {
  const { t, language } = useText();
  const { model, door, state } = useDesk();
  const moves = useMoves();
  const titleOf = useTitles();
  const title = useRef<HTMLHeadingElement>(null);
  const view = useStatement(taken.statementId);
  // Whatever changes on the board may change the order, the nesting or a name.
  useBoard('any', model.version);
  const [isStarting, setStarting] = useState(false);
  const mayStart = door.may('startCluster');
  const lies = view?.clusterIds ?? [];
  const clusterIds = outlineSections(model, noFilter).flatMap(({ clusterId, depth }) =>
    clusterId === null || lies.includes(clusterId) ? [] : [{ clusterId, depth }],
  );
  const letLie = (): void => state.setState({ chosen: null });

  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') letLie();
  };

  return (
    <div className={styles.where} onKeyDown={onKeyDown}>
      <h1 ref={title} tabIndex={-1} className={styles.top}>
        {t('board:gatherWhere')}
      </h1>
      {problems}
      <Paper
        text={text}
        state="chosen"
        stateWords={t('board:chosenMark')}
        foot={
          <>
            {view && view.number !== null && <span>{t('common:number', { number: view.number })}</span>}
            {lies.length > 0 && <span>{t('board:gatherLiesIn', { titles: inARow(lies.map(titleOf), language) })}</span>}
          </>
        }
      />
      <ul className={styles.rows}>
        {clusterIds.map(({ clusterId, depth }) => (
          <PlaceRow
            key={clusterId}
            clusterId={clusterId}
            depth={depth}
            onLay={() => moves.place(taken, { kind: 'cluster', clusterId })}
          />
        ))}
      </ul>
      {clusterIds.length === 0 && <p className={styles.quiet}>{t('board:gatherNoClusters')}</p>}
      {isStarting && <StartCluster taken={taken} />}
      {taken.clusterId !== null && door.may('unplaceStatement') && (
        <Button onClick={() => moves.place(taken, { kind: 'tray' })}>{t('board:gatherLayTray')}</Button>
      )}
      <div className={styles.bar}>
        {mayStart && !isStarting && (
          <Button icon={<Icon name="plus" />} onClick={() => setStarting(true)}>
            {t('board:gatherStart')}
          </Button>
        )}
        <Button kind="quiet" onClick={letLie}>
          {t('board:unchoose')}
        </Button>
      </div>
    </div>
  );
};

/** A cluster as a place to lay something. */
export const PlaceRow = ({
  clusterId,
  depth,
  onLay,
}: {
  readonly clusterId: string;
  readonly depth: number;
  readonly onLay: () => void;
}) => {
  const { t } = useText();
  const titleOf = useTitles();
  const view = useCluster(clusterId);
  if (!view) return null;
  return (
    <li className={classes(styles.row, depth > 0 && styles.inner)}>
      <button type="button" className={styles.line} onClick={onLay}>
        <span className={styles.title}>
          {t('board:gatherLay')} <b>{titleOf(clusterId)}</b>
        </span>
        <span className={styles.count}>
          <span aria-hidden="true">{view.count}</span>
          <VisuallyHidden>{t('board:statementsCount', { count: view.count })}</VisuallyHidden>
        </span>
        <span className={styles.chevron}>
          <Icon name="chevronRight" />
        </span>
      </button>
    </li>
  );
};
