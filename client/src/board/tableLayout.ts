import type { BoardModel } from './boardModel.ts';
import { shapeIsland, type IslandShape } from './islandShape.ts';
import { pushApart, type Point, type Pushed, type Rect } from './pushApart.ts';
import type { ClusterView } from './modelViews.ts';

/** An island where it lies on the table, at any depth. */
export interface LaidIsland extends Rect {
  readonly id: string;
  readonly shape: IslandShape;
  /** The island around it. */
  readonly outerId: string | null;
  readonly depth: number;
}

/** The table: every island and where it lies, outer ones before what is inside them. */
export interface TableLayout {
  /** The outermost islands. */
  readonly islands: readonly LaidIsland[];
  readonly all: ReadonlyMap<string, LaidIsland>;
  /** Everything on the table together; nothing when the table is empty. */
  readonly bounds: Rect | null;
}

export const emptyTable: TableLayout = { islands: [], all: new Map(), bounds: null };

interface Shaped {
  readonly view: ClusterView;
  readonly inner: readonly IslandShape[];
  readonly shape: IslandShape;
}

/** What holds all of some rectangles; nothing for none. */
export const boundsOf = (rects: readonly Rect[]): Rect | null => {
  const [first] = rects;
  if (!first) return null;
  const [left, top] = [Math.min(...rects.map(({ x }) => x)), Math.min(...rects.map(({ y }) => y))];
  const right = Math.max(...rects.map(({ x, width }) => x + width));
  const bottom = Math.max(...rects.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
};

const same = <Item>(a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

/** Lays the table, again and again: only islands that changed are laid out anew, and what stands as before is the same object. */
export const tableLayouter = (model: Pick<BoardModel, 'cluster' | 'roots'>): (() => TableLayout) => {
  let shaped = new Map<string, Shaped>();
  let laid = new Map<string, LaidIsland>();
  let pushed: readonly Pushed[] = [];

  const shape = (id: string, next: Map<string, Shaped>): IslandShape | null => {
    const view = model.cluster(id);
    if (!view) return null;
    const inner = view.innerIds.flatMap((innerId) => shape(innerId, next) ?? []);
    const before = shaped.get(id);
    const now =
      before && before.view === view && same(before.inner, inner)
        ? before
        : { view, inner, shape: shapeIsland(view, inner) };
    next.set(id, now);
    return now.shape;
  };

  return () => {
    const nextShaped = new Map<string, Shaped>();
    const nextLaid = new Map<string, LaidIsland>();
    const islands = model.roots().flatMap((id) => shape(id, nextShaped) ?? []);
    pushed = pushApart(
      islands.map(({ id, width, height }) => ({
        id,
        width,
        height,
        x: nextShaped.get(id)?.view.x ?? 0,
        y: nextShaped.get(id)?.view.y ?? 0,
      })),
      pushed,
    );
    const places = new Map(pushed.map(({ wanted, place }) => [wanted.id, place]));
    const lay = (one: IslandShape, { x, y }: Point, outerId: string | null, depth: number): LaidIsland => {
      const before = laid.get(one.id);
      const isSame =
        before?.shape === one &&
        before.x === x &&
        before.y === y &&
        before.outerId === outerId &&
        before.depth === depth;
      const now = isSame
        ? before
        : { id: one.id, shape: one, x, y, width: one.width, height: one.height, outerId, depth };
      nextLaid.set(one.id, now);
      for (const inner of one.inner) lay(inner.shape, { x: x + inner.x, y: y + inner.y }, one.id, depth + 1);
      return now;
    };
    const table = islands.map((one) => lay(one, places.get(one.id) ?? { x: 0, y: 0 }, null, 0));
    shaped = nextShaped;
    laid = nextLaid;
    return { islands: table, all: nextLaid, bounds: boundsOf(table) };
  };
};
