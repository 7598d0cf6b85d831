import { useEffect, useMemo, useState } from 'react';
import { createStore } from 'zustand/vanilla';
import { anActor, here } from '@skab/shared/testing/builders.ts';
import type { Role } from '@skab/shared/access/can.ts';
import type { Recorded } from '@skab/shared/commands/defineCommand.ts';
import { commands } from '@skab/shared/commands/registry.ts';
import { refuse } from '@skab/shared/outcome.ts';
import { BoardDeskProvider, type BoardSource } from '../board/BoardDeskProvider.tsx';
import type { BoardDoor } from '../board/boardDesk.ts';
import { boardModel } from '../board/boardModel.ts';
import { BoardTools } from '../board/BoardTools.tsx';
import { BoardView, useBoardView } from '../board/BoardViews.tsx';
import { noHands, type Hand, type LiveHands } from '../board/liveHands.ts';
import { mayIn } from '../board/may.ts';
import { newId } from '../sync/newId.ts';
import type { Snapshot } from '../sync/snapshot.ts';
import { loadBoardText, loadDeskText } from '../text/text.ts';
import { useText } from '../text/useText.ts';
import { DeskFrame } from '../ui/DeskFrame.tsx';
import { LineState } from '../ui/LineState.tsx';
import { PageBar } from '../ui/PageBar.tsx';
import { NavTabs } from '../ui/Tabs.tsx';
import { boardFixture, statementIdAt, type BoardSize } from './boardFixture.ts';
import { dialogue, skip } from './frameParts.tsx';

const answerAfterMs = 40;

/** A board with nobody behind it: commands run here, as the server would run them. */
export const localBoard = (size: BoardSize, role: Role): { readonly door: BoardDoor; readonly source: BoardSource } => {
  const store = createStore<{ readonly board: Snapshot }>(() => ({ board: boardFixture(size) }));
  const actor = anActor('gallery', role);
  const records = new Map<string, Recorded>();
  const send: BoardDoor['send'] = (name, args, id) => {
    const { board } = store.getState();
    const context = { actor, where: here, now: Date.now(), recorded: (one: string) => records.get(one) };
    const { outcome, changes } = commands[name].run(board, args, context);
    if (!outcome.ok) return Promise.resolve(refuse(outcome.code, outcome.about));
    records.set(id, { actorId: actor.id, isUndoable: commands[name].isUndoable, changes });
    requestAnimationFrame(() => store.setState({ board: board.with(changes) }));
    return new Promise((resolve) => setTimeout(() => resolve({ ok: true, seq: 1 }), answerAfterMs));
  };
  return {
    door: {
      model: boardModel(),
      newId,
      may: (action) =>
        mayIn(actor.grants, store.getState().board, 'workshopId' in here ? here.workshopId : '', 0)(action),
      send,
      dismiss: () => {},
      kept: { read: () => null, write: () => {} },
    },
    source: { read: () => store.getState().board, subscribe: store.subscribe },
  };
};

/** Somebody else's hand, going round. */
const otherHand = (): LiveHands => {
  const told = new Set<() => void>();
  let hands: readonly Hand[] = [];
  let turn = 0;
  setInterval(() => {
    turn += 0.12;
    const at = { x: 500 + 200 * Math.cos(turn), y: 300 + 120 * Math.sin(turn) };
    hands = [{ id: 'fatima', name: 'Fatima', statementId: statementIdAt(9), clusterId: null, ...at }];
    for (const listener of told) listener();
  }, 50);
  return {
    ...noHands,
    list: () => hands,
    subscribe: (listener) => {
      told.add(listener);
      return () => told.delete(listener);
    },
  };
};

const Loaded = ({
  size,
  role,
  hasHand,
}: {
  readonly size: BoardSize;
  readonly role: Role;
  readonly hasHand: boolean;
}) => {
  const { t } = useText();
  const [view, choose] = useBoardView();
  const { door, source } = useMemo(() => localBoard(size, role), [size, role]);
  const live = useMemo(() => (hasHand ? otherHand() : noHands), [hasHand]);
  return (
    <BoardDeskProvider source={source} door={door}>
      <DeskFrame
        skip={skip}
        bar={
          <PageBar
            title={t('board:title')}
            where="Vi skaber sammen, 9. februar"
            tabs={
              <NavTabs
                label={t('board:views')}
                links={[
                  { href: '#tavle', label: t('board:viewTable'), isHere: view === 'tavle' },
                  { href: '#liste', label: t('board:viewList'), isHere: view === 'liste' },
                ]}
                onFollow={(href) => choose(href === '#liste' ? 'liste' : 'tavle')}
              />
            }
          >
            <BoardTools hasSearch={view === 'tavle'} />
            {dialogue}
            <LineState state="received">modtaget</LineState>
          </PageBar>
        }
      >
        <BoardView view={view} live={live} />
      </DeskFrame>
    </BoardDeskProvider>
  );
};

/** The board's words come before it is drawn. */
export const BoardFrame = ({
  size,
  role = 'facilitator',
  hasHand = false,
}: {
  readonly size: BoardSize;
  readonly role?: Role;
  readonly hasHand?: boolean;
}) => {
  const [isReady, setReady] = useState(false);
  useEffect(() => void Promise.all([loadDeskText(), loadBoardText()]).then(() => setReady(true)), []);
  return isReady ? <Loaded size={size} role={role} hasHand={hasHand} /> : null;
};

const sizes = {
  'board-empty': { statements: 0, clusters: 0, inTray: 0 },
  'board-12': { statements: 12, clusters: 2, inTray: 6 },
  'board-80': { statements: 80, clusters: 8, inTray: 6 },
  'board-143': { statements: 143, clusters: 12, inTray: 30 },
  'board-2000': { statements: 2000, clusters: 30, inTray: 60 },
  'board-5000': { statements: 5000, clusters: 60, inTray: 200 },
  'board-tray-2000': { statements: 2000, clusters: 0, inTray: 2000 },
  'board-strange': { statements: 40, clusters: 6, inTray: 8, isStrange: true },
} as const satisfies Record<string, BoardSize>;

export const boardFrames = {
  ...Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, () => <BoardFrame size={size} />])),
  'board-member': () => <BoardFrame size={sizes['board-80']} role="member" hasHand />,
};
