import type { BoardDesk } from '../boardDesk.ts';
import type { LiveHands } from '../liveHands.ts';
import { freePlace, type Point } from '../pushApart.ts';
import { liftGhost, type DragGhost } from './dragGhost.ts';
import type { TableHands } from './tableHands.ts';
import type { Places, Subject, TableSight } from './tableSight.ts';

/** Something on its way over the table in somebody's hand. One layer is moved; the board changes only at the drop. */
export interface TableDrag {
  /** Lifts what was pressed at `start`; the hand is at `at` now. */
  lift(subject: Subject, start: Point, at: Point): void;
  moveTo(at: Point): void;
  drop(at: Point): void;
  /** Lays it back where it was. */
  cancel(): void;
}

interface Held {
  readonly subject: Subject;
  readonly ghost: DragGhost;
  readonly grab: Point;
  at: Point;
}

const edge = 44;
const edgeSpeed = 14;
const edgeAfterMs = 350;
/** From an island's corner to its head's. */
const headInset = 14;

export const tableDrag = (
  { window: frame, layer, ghostClass }: Places,
  { stage, state }: BoardDesk,
  { live, hands, sight }: { readonly live: LiveHands; readonly hands: TableHands; readonly sight: TableSight },
): TableDrag => {
  let held: Held | null = null;
  let isAsked = 0;
  let atEdgeSince = 0;

  const ask = (): void => {
    if (isAsked === 0) isAsked = requestAnimationFrame(draw);
  };

  const pullAtEdges = (point: Point): void => {
    const { left, right, top, bottom } = frame.getBoundingClientRect();
    const dx = point.x < left + edge ? edgeSpeed : point.x > right - edge ? -edgeSpeed : 0;
    const dy = point.y < top + edge ? edgeSpeed : point.y > bottom - edge ? -edgeSpeed : 0;
    if (!sight.isOverWindow(point) || (dx === 0 && dy === 0)) {
      atEdgeSince = 0;
      return;
    }
    atEdgeSince ||= performance.now();
    ask();
    // Who only passes the edge does not mean to go on past it.
    if (performance.now() - atEdgeSince < edgeAfterMs) return;
    const view = stage.view();
    stage.look({ ...view, x: view.x + dx, y: view.y + dy });
  };

  const receiverOf = (subject: Subject, at: Point): string | null => {
    if (subject.kind === 'statement') {
      const target = sight.targetAt(at);
      const into = target?.kind === 'cluster' ? target.clusterId : null;
      return into === subject.taken.clusterId ? null : into;
    }
    const island = sight.islandAt(at, subject.clusterId);
    return island && !stage.laid(island.id)?.outerId ? island.id : null;
  };

  function draw(): void {
    isAsked = 0;
    if (!held) return;
    const { subject, ghost, grab, at } = held;
    const corner = { x: at.x - grab.x, y: at.y - grab.y };
    ghost.moveTo(corner.x, corner.y);
    const receiving = receiverOf(subject, at);
    if (state.getState().receiving !== receiving) state.setState({ receiving });
    live.show({
      statementId: subject.kind === 'statement' ? subject.taken.statementId : null,
      clusterId: subject.kind === 'cluster' ? subject.clusterId : null,
      ...sight.onTable(corner),
    });
    pullAtEdges(at);
  }

  const letGo = (): Held | null => {
    const was = held;
    held = null;
    cancelAnimationFrame(isAsked);
    isAsked = 0;
    if (!was) return null;
    live.show(null);
    state.setState({ held: null, receiving: null });
    return was;
  };

  const islandCorner = (clusterId: string, ghost: DOMRect): Point => {
    const head = sight.onTable({ x: ghost.left, y: ghost.top });
    const inset = stage.isFar() || !stage.laid(clusterId) ? 0 : headInset;
    return { x: Math.round(head.x - inset), y: Math.round(head.y - inset) };
  };

  const dropIsland = (clusterId: string, ghost: DOMRect, at: Point): void => {
    if (!sight.isOverWindow(at)) return;
    const corner = islandCorner(clusterId, ghost);
    const onto = sight.islandAt(at, clusterId);
    const mine = stage.laid(clusterId);
    const isOwnPart = onto !== null && (onto.id === mine?.outerId || sight.isInside(onto.id, clusterId));
    if (onto && !isOwnPart) return hands.putOnto(clusterId, onto.id, corner);
    const others = stage.layout().islands.filter(({ id }) => id !== clusterId);
    const size = { width: mine?.width ?? 0, height: mine?.height ?? 0 };
    hands.putIsland(clusterId, freePlace({ ...corner, ...size }, others));
  };

  return {
    lift(subject, start, at) {
      const island = subject.kind === 'cluster' ? subject.element.closest<HTMLElement>('[data-island]') : null;
      const lifted = island && stage.isFar() ? island : subject.element;
      const { left, top } = lifted.getBoundingClientRect();
      const ghost = liftGhost(layer, lifted, ghostClass);
      held = { subject, ghost, at, grab: { x: start.x - left, y: start.y - top } };
      if (subject.kind === 'statement') state.setState({ held: subject.taken });
      ask();
    },
    moveTo(at) {
      if (held) held.at = at;
      ask();
    },
    drop(at) {
      const was = letGo();
      if (!was) return;
      const rect = was.ghost.rect();
      was.ghost.remove();
      if (was.subject.kind === 'cluster') return dropIsland(was.subject.clusterId, rect, at);
      const target = sight.targetAt(at);
      if (target) hands.drop(was.subject.taken, target, rect);
    },
    cancel: () => letGo()?.ghost.remove(),
  };
};
