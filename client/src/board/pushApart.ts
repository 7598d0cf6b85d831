import { measures } from './tableMeasures.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Point, Size {}

/** Something with a size that wants to lie somewhere. */
export interface Wanted extends Rect {
  readonly id: string;
}

const { shore } = measures;

/** Whether two lie on, or nearer to, each other than there should be table between them. */
export const collide = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width + shore &&
  b.x < a.x + a.width + shore &&
  a.y < b.y + b.height + shore &&
  b.y < a.y + a.height + shore;

interface Try extends Point {
  readonly far: number;
}

const nearer = (a: Try, b: Try): boolean =>
  a.far < b.far || (a.far === b.far && (a.y < b.y || (a.y === b.y && a.x < b.x)));

/** A heap: the nearest place to try is always the next. */
const nearestFirst = () => {
  const heap: Try[] = [];
  const at = (index: number): Try => heap[index] as Try; // asked only for places inside the heap
  const swap = (a: number, b: number): void => {
    const held = at(a);
    heap[a] = at(b);
    heap[b] = held;
  };
  return {
    put(one: Try): void {
      heap.push(one);
      for (let child = heap.length - 1; child > 0;) {
        const parent = (child - 1) >> 1;
        if (!nearer(at(child), at(parent))) return;
        swap(child, parent);
        child = parent;
      }
    },
    take(): Try | undefined {
      if (heap.length === 0) return undefined;
      const first = at(0);
      const last = heap.pop() as Try; // there is one
      if (heap.length === 0) return first;
      heap[0] = last;
      for (let parent = 0; ;) {
        const left = 2 * parent + 1;
        if (left >= heap.length) return first;
        const child = left + 1 < heap.length && nearer(at(left + 1), at(left)) ? left + 1 : left;
        if (!nearer(at(child), at(parent))) return first;
        swap(parent, child);
        parent = child;
      }
    },
  };
};

type Side = 'right' | 'down' | 'left' | 'up';

const beside = (side: Side, other: Rect, { width, height }: Size, from: Point): Point => {
  if (side === 'right') return { x: other.x + other.width + shore, y: from.y };
  if (side === 'left') return { x: other.x - width - shore, y: from.y };
  if (side === 'down') return { x: from.x, y: other.y + other.height + shore };
  return { x: from.x, y: other.y - height - shore };
};

// More than any table has; past it an island goes below everything.
const mostTries = 4000;

/** The free place that is nearest to the one wanted, going from what is in the way to its given sides. */
export const nearestFree = (wanted: Rect, taken: readonly Rect[], sides: readonly Side[]): Point => {
  const tries = nearestFirst();
  const met = new Set<string>();
  const propose = ({ x, y }: Point): void => {
    const key = `${x}/${y}`;
    if (met.has(key)) return;
    met.add(key);
    tries.put({ x, y, far: Math.abs(x - wanted.x) + Math.abs(y - wanted.y) });
  };
  propose(wanted);
  for (let count = 0; count < mostTries; count += 1) {
    const place = tries.take();
    if (!place) break;
    const rect = { ...place, width: wanted.width, height: wanted.height };
    const inTheWay = taken.find((other) => collide(rect, other));
    if (!inTheWay) return { x: place.x, y: place.y };
    for (const side of sides) propose(beside(side, inTheWay, wanted, place));
  }
  const lowest = Math.max(...taken.map(({ y, height }) => y + height));
  return { x: wanted.x, y: lowest + shore };
};

const inReadingOrder = (a: Wanted, b: Wanted): number => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1);

/** An island and where it came to lie. */
export interface Pushed {
  readonly wanted: Wanted;
  readonly place: Point;
}

const isSame = (a: Wanted, b: Wanted): boolean =>
  a.id === b.id && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/**
 * Where islands lie so that none is on another: each where a person put it, unless what lies above or before it is in the way;
 * then as near as can be, to the right or below. The same for everybody. What lay `before` spares the work for all that comes
 * before the first change.
 */
export const pushApart = (islands: readonly Wanted[], before: readonly Pushed[] = []): readonly Pushed[] => {
  const laid: Rect[] = [];
  let isAsBefore = true;
  return [...islands].sort(inReadingOrder).map((wanted, index) => {
    const known = before[index];
    isAsBefore = isAsBefore && known !== undefined && isSame(known.wanted, wanted);
    const place = isAsBefore && known ? known.place : nearestFree(wanted, laid, ['down', 'right']);
    laid.push({ ...place, width: wanted.width, height: wanted.height });
    return { wanted, place };
  });
};

/** Where a person may put something so that nothing else has to move: the nearest free place on any side. */
export const freePlace = (wanted: Rect, taken: readonly Rect[]): Point =>
  nearestFree(wanted, taken, ['down', 'right', 'up', 'left']);
