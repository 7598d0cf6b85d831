import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, type FocusEvent, type KeyboardEvent } from 'react';
import { useText } from '../../text/useText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useIsNarrow } from '../../ui/useIsNarrow.ts';
import type { BoardDesk } from '../boardDesk.ts';
import type { OpenSheet, Spot } from '../deskState.ts';
import type { LiveHands } from '../liveHands.ts';
import type { Taken } from '../moves.ts';
import { SearchPanel } from '../search/SearchPanel.tsx';
import { useBoard, useDesk, useDeskState } from '../useDesk.ts';
import { useMoves, type Moves } from '../useMoves.ts';
import { ChosenBar } from './ChosenBar.tsx';
import type { TableLayout } from '../tableLayout.ts';
import { flights, type Flights } from './flights.ts';
import { focusSpot } from './focusSpot.ts';
import { Hands } from './Hands.tsx';
import { onTableKey, type KeyHands } from './tableKeys.ts';
import { TableTools } from './TableTools.tsx';
import type { TableHands } from './tableHands.ts';
import { tablePointer } from './tablePointer.ts';
import { TableWorld } from './TableWorld.tsx';
import styles from './Tavle.module.css';
import { Tray } from './Tray.tsx';

type Subject = { readonly taken: Taken } | { readonly clusterId: string };

const sheetOf = (subject: Subject): OpenSheet =>
  'taken' in subject ? { kind: 'statement', taken: subject.taken } : { kind: 'cluster', clusterId: subject.clusterId };

/** What taps mean: the first chooses, the second says where it belongs. */
const tapsOf = ({ state, door }: BoardDesk, moves: Moves) => {
  const chooseCluster = (clusterId: string): void => {
    const { chosen } = state.getState();
    const isSame = chosen?.kind === 'cluster' && chosen.clusterId === clusterId;
    state.setState({ chosen: isSame ? null : { kind: 'cluster', clusterId } });
  };
  const tapIsland = (clusterId: string, isHead: boolean): void => {
    const { chosen } = state.getState();
    if (chosen?.kind === 'statement') return moves.place(chosen.taken, { kind: 'cluster', clusterId });
    if (chosen?.kind === 'cluster' && chosen.clusterId !== clusterId)
      return state.setState({ sheet: { kind: 'dropped', clusterId: chosen.clusterId, ontoId: clusterId, at: null } });
    if (isHead) chooseCluster(clusterId);
  };
  const tapPaper = (taken: Taken): void => {
    const { chosen } = state.getState();
    if (chosen?.kind === 'cluster' && taken.clusterId !== null && taken.clusterId !== chosen.clusterId)
      return tapIsland(taken.clusterId, false);
    if (chosen?.kind !== 'statement') return state.setState({ chosen: { kind: 'statement', taken } });
    if (chosen.taken.statementId === taken.statementId) return state.setState({ chosen: null });
    // Two in one place: the other is chosen instead.
    if (chosen.taken.clusterId === taken.clusterId && (taken.clusterId !== null || !door.may('startCluster')))
      return state.setState({ chosen: { kind: 'statement', taken } });
    moves.place(chosen.taken, { kind: 'statement', ...taken });
  };
  return { tapIsland, tapPaper };
};

/** The table: tray and islands, moved by hand, by two taps or by keys. */
export const Tavle = ({ live }: { readonly live: LiveHands }) => {
  const { t } = useText();
  const desk = useDesk();
  const moves = useMoves();
  const isRow = useIsNarrow();
  const root = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const flying = useRef<Flights | null>(null);
  const isSearching = useDeskState((all) => all.isSearching);
  const isEmpty = useBoard('outline', () => desk.model.roots().length === 0);
  const { stage, state, door } = desk;
  const taps = useMemo(() => tapsOf(desk, moves), [desk, moves]);

  const pointerHands = useMemo(
    (): TableHands => ({
      ...taps,
      drop: (taken, target, from) => {
        if (target.kind === 'new' && !door.may('startCluster')) return;
        flying.current?.from(taken.statementId, from);
        moves.place(taken, target);
      },
      putIsland: moves.putIsland,
      putOnto: (clusterId, ontoId, at) => state.setState({ sheet: { kind: 'dropped', clusterId, ontoId, at } }),
      tapTable: (at) => {
        const { chosen } = state.getState();
        if (chosen?.kind === 'cluster') moves.putIsland(chosen.clusterId, at);
        else state.setState({ chosen: null });
      },
      tapTray: () => {
        const { chosen } = state.getState();
        if (chosen?.kind === 'statement' && chosen.taken.clusterId !== null)
          moves.place(chosen.taken, { kind: 'tray' });
      },
      open: (subject) => state.setState({ sheet: sheetOf(subject) }),
      mayMove: (kind) => door.may(kind === 'statement' ? 'placeStatement' : 'moveCluster'),
    }),
    [taps, moves, state, door],
  );

  useLayoutEffect(() => {
    if (!root.current || !frame.current || !layer.current) return undefined;
    const places = {
      root: root.current,
      window: frame.current,
      tray: () => side.current,
      layer: layer.current,
      ghostClass: styles.ghost ?? '',
    };
    const element = frame.current;
    const measure = (): void => stage.resize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // Where a browser scrolls to what has the focus, the table would slip under the hands.
    const still = (): void => element.scrollTo(0, 0);
    element.addEventListener('scroll', still);
    const flown = flights(places, desk);
    flying.current = flown;
    const stop = tablePointer(places, desk, live, pointerHands);
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', still);
      flown.stop();
      stop();
    };
  }, [desk, stage, live, pointerHands]);

  useFirstStop(desk);

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const hands: KeyHands = {
        tap: (subject) => ('taken' in subject ? taps.tapPaper(subject.taken) : taps.tapIsland(subject.clusterId, true)),
        open: (subject) => state.setState({ sheet: sheetOf(subject) }),
        openMove: (taken) => state.setState({ sheet: { kind: 'move', taken } }),
        openAlsoIn: (taken) => state.setState({ sheet: { kind: 'alsoIn', taken } }),
        rename: (clusterId) => state.setState({ sheet: { kind: 'name', what: { kind: 'cluster', id: clusterId } } }),
        putIsland: moves.putIsland,
      };
      onTableKey(event, desk, hands);
    },
    [desk, state, moves, taps],
  );

  // The keyboard goes on from what was last tapped.
  const onFocus = useCallback(
    (event: FocusEvent<HTMLElement>) => {
      const { paper, in: clusterId, head } = event.target.dataset;
      if (head) state.setState({ current: { clusterId: head, statementId: null } });
      else if (paper && clusterId) {
        state.setState({ current: { clusterId, statementId: paper } });
        stage.hold({ clusterId, statementId: paper });
      } else if (paper) state.setState({ currentInTray: paper });
    },
    [state, stage],
  );

  return (
    // The keys are those of the papers and islands inside; each of them says what it is.
    <div ref={root} className={styles.tavle} onKeyDown={onKeyDown} onFocus={onFocus}>
      <div ref={side} className={styles.side}>
        {isSearching ? <SearchPanel /> : <Tray isRow={isRow} />}
      </div>
      <div
        ref={frame}
        className={styles.window}
        role="region"
        aria-label={t('board:tableLabel')}
        aria-describedby="table-keys"
        tabIndex={0}
      >
        <TableWorld />
        <Hands live={live} />
        {isEmpty && (
          <div className={styles.empty}>
            <EmptyState title={t('board:emptyTitle')}>{t('board:emptyWords')}</EmptyState>
          </div>
        )}
        <p id="table-keys" hidden>
          {t('board:tableKeys')}
        </p>
        <ChosenBar />
        <TableTools />
      </div>
      <div ref={layer} className={styles.layer} aria-hidden="true" />
    </div>
  );
};

/** Where the keyboard goes when the paper or island it was on is gone: to the next in its place, else to the first island. */
const nextStop = (desk: BoardDesk, was: Spot | null, before: TableLayout): Spot | null => {
  const { stage } = desk;
  const island = was ? stage.laid(was.clusterId) : undefined;
  if (!was || !island) {
    const [first] = stage.islands();
    return first === undefined ? null : { clusterId: first, statementId: null };
  }
  const spots = before.all.get(was.clusterId)?.shape.papers ?? [];
  const at = spots.findIndex(({ statementId }) => statementId === was.statementId);
  const { papers } = island.shape;
  const next = papers[Math.min(Math.max(0, at), papers.length - 1)];
  return { clusterId: was.clusterId, statementId: next?.statementId ?? null };
};

const isThere = ({ stage }: BoardDesk, { clusterId, statementId }: Spot): boolean => {
  const island = stage.laid(clusterId);
  return (
    island !== undefined &&
    (statementId === null || island.shape.papers.some((paper) => paper.statementId === statementId))
  );
};

/** There is always one stop on the table for the keyboard, and it is not lost when what it was on goes elsewhere. */
const useFirstStop = (desk: BoardDesk): void => {
  const { stage, state } = desk;
  useEffect(() => {
    let before = stage.layout();
    const look = (): void => {
      const { current } = state.getState();
      if (!current || !isThere(desk, current)) {
        const next = nextStop(desk, current, before);
        state.setState({ current: next });
        // The page has no focus only where what had it went away.
        if (current && next)
          requestAnimationFrame(() => document.activeElement === document.body && focusSpot(desk, next));
      }
      before = stage.layout();
    };
    look();
    const off = [stage.subscribe('layout', look), stage.subscribe('islands', look)];
    return () => {
      for (const stop of off) stop();
    };
  }, [desk, stage, state]);
};
