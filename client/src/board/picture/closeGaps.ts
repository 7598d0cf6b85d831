import type { Rect } from '../pushApart.ts';

/** What is left of an empty band across the table. */
const band = 40;

/** How far what begins at `at` moves back when empty bands along one axis are narrowed. */
const shiftsAlong = (spans: readonly (readonly [from: number, to: number])[]): ((at: number) => number) => {
  const shifts: { readonly from: number; readonly by: number }[] = [];
  let end = Number.NEGATIVE_INFINITY;
  let by = 0;
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    if (Number.isFinite(end) && from - end > band) {
      by += from - end - band;
      shifts.push({ from, by });
    }
    end = Math.max(end, to);
  }
  return (at) => shifts.findLast(({ from }) => from <= at)?.by ?? 0;
};

/** Where islands lie when bands that are empty all across the table are narrowed: each still stands where it stood among the others. */
export const closeGaps = (islands: readonly Rect[]): ((island: Pick<Rect, 'x' | 'y'>) => { x: number; y: number }) => {
  const across = shiftsAlong(islands.map(({ x, width }) => [x, x + width]));
  const down = shiftsAlong(islands.map(({ y, height }) => [y, y + height]));
  return ({ x, y }) => ({ x: x - across(x), y: y - down(y) });
};
