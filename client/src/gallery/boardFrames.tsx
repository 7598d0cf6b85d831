import { useEffect, useMemo } from 'react';
import { refuse } from '@skab/shared/outcome.ts';
import { workshopId } from '@skab/shared/testing/builders.ts';
import type { Role } from '@skab/shared/access/can.ts';
import type { BoardDesk, BoardDoor } from '../board/boardDesk.ts';
import { BoardDeskProvider } from '../board/BoardDeskProvider.tsx';
import { BoardTools } from '../board/BoardTools.tsx';
import { BoardView, useBoardView, type BoardViewName } from '../board/BoardViews.tsx';
import { noHands, type Hand, type LiveHands } from '../board/liveHands.ts';
import { useDesk } from '../board/useDesk.ts';
import { doorOf, sourceOf } from '../screens/board/sessionDesk.ts';
import { useText } from '../text/useText.ts';
import { DeskFrame } from '../ui/DeskFrame.tsx';
import { LineState } from '../ui/LineState.tsx';
import { PageBar } from '../ui/PageBar.tsx';
import { NavTabs } from '../ui/Tabs.tsx';
import { boardFixture, clusterIdAt, statementIdAt, type BoardSize } from './boardFixture.ts';
import { dialogue, skip } from './frameParts.tsx';
import { localSession } from './localSession.ts';
import { withWords } from './withWords.tsx';

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

interface BoardProps {
  readonly size: BoardSize;
  readonly role?: Role;
  readonly hasHand?: boolean;
  readonly shown?: BoardViewName;
  /** What is done at the desk when the board is there. */
  readonly begin?: (desk: BoardDesk) => void;
  /** Another always comes first. */
  readonly isSecond?: boolean;
}

const Begin = ({ begin }: { readonly begin: (desk: BoardDesk) => void }) => {
  const desk = useDesk();
  useEffect(() => {
    const timer = setTimeout(() => begin(desk), 100);
    return () => clearTimeout(timer);
  }, [desk, begin]);
  return null;
};

const comesSecond = (door: BoardDoor): BoardDoor => ({
  ...door,
  send: () => Promise.resolve(refuse('placed-meanwhile', { who: 'Birthe', what: 'Hurtigt og klart svar' })),
});

const BoardFrame = withWords(
  ({ size, role = 'facilitator', hasHand = false, shown, begin, isSecond = false }: BoardProps) => {
    const { t } = useText();
    const [chosen, choose] = useBoardView();
    const view = shown ?? chosen;
    const { door, source } = useMemo(() => {
      const session = localSession(boardFixture(size), role);
      // What one did in a frame is not to be taken back in another.
      const kept = { read: () => null, write: () => undefined };
      const own = { ...doorOf(session, workshopId), kept };
      return { door: isSecond ? comesSecond(own) : own, source: sourceOf(session) };
    }, [size, role, isSecond]);
    const live = useMemo(() => (hasHand ? otherHand() : noHands), [hasHand]);
    return (
      <BoardDeskProvider source={source} door={door}>
        {begin && <Begin begin={begin} />}
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
  },
);

const sizes = {
  'board-empty': { statements: 0, clusters: 0, inTray: 0 },
  'board-first': { statements: 12, clusters: 0, inTray: 12 },
  'board-12': { statements: 12, clusters: 2, inTray: 6 },
  'board-80': { statements: 80, clusters: 8, inTray: 6 },
  'board-143': { statements: 143, clusters: 12, inTray: 30 },
  'board-2000': { statements: 2000, clusters: 30, inTray: 60 },
  'board-5000': { statements: 5000, clusters: 60, inTray: 200 },
  'board-tray-2000': { statements: 2000, clusters: 0, inTray: 2000 },
  'board-strange': { statements: 40, clusters: 6, inTray: 8, isStrange: true },
} as const satisfies Record<string, BoardSize>;

const taken = { statementId: statementIdAt(1), clusterId: null };
const takeStatement = ({ state }: BoardDesk): void => state.setState({ chosen: { kind: 'statement', taken } });
const takeCluster = ({ state }: BoardDesk): void =>
  state.setState({ chosen: { kind: 'cluster', clusterId: clusterIdAt(1) } });
const moveIt = (desk: BoardDesk): void => desk.move(taken, { kind: 'cluster', clusterId: clusterIdAt(2) }, '');
const openStatement = ({ state }: BoardDesk): void => state.setState({ sheet: { kind: 'statement', taken } });
const openCluster = ({ state }: BoardDesk): void =>
  state.setState({ sheet: { kind: 'cluster', clusterId: clusterIdAt(1) } });
const openMove = ({ state }: BoardDesk): void => state.setState({ sheet: { kind: 'move', taken } });
const openSplit = ({ state }: BoardDesk): void =>
  state.setState({ sheet: { kind: 'split', clusterId: clusterIdAt(1) } });
const openLinks = ({ state }: BoardDesk): void => state.setState({ sheet: { kind: 'links' } });
const openKeys = ({ state }: BoardDesk): void => state.setState({ sheet: { kind: 'keys' } });
const lookFor = ({ state }: BoardDesk): void => state.setState({ isSearching: true });

const full = sizes['board-80'];

/** The board: sizes, then what one meets at it. */
export const boardFrames = {
  ...Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, () => <BoardFrame size={size} />])),
  'board-list': () => <BoardFrame size={full} shown="liste" />,
  'board-list-empty': () => <BoardFrame size={sizes['board-empty']} shown="liste" />,
  'board-member': () => <BoardFrame size={full} role="member" hasHand />,
  'board-chosen': () => <BoardFrame size={full} begin={takeStatement} />,
  'board-chosen-cluster': () => <BoardFrame size={full} begin={takeCluster} />,
  'board-list-chosen': () => <BoardFrame size={full} shown="liste" begin={takeStatement} />,
  'board-question': () => <BoardFrame size={full} begin={moveIt} isSecond />,
  'board-search': () => <BoardFrame size={full} begin={lookFor} />,
  'board-statement': () => <BoardFrame size={full} begin={openStatement} />,
  'board-cluster': () => <BoardFrame size={full} begin={openCluster} />,
  'board-move': () => <BoardFrame size={full} begin={openMove} />,
  'board-split': () => <BoardFrame size={full} begin={openSplit} />,
  'board-links': () => <BoardFrame size={sizes['board-strange']} begin={openLinks} />,
  'board-keys': () => <BoardFrame size={full} begin={openKeys} />,
};
