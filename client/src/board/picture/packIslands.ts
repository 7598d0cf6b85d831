import type { Point, Rect, Size } from '../pushApart.ts';
import { measures } from '../tableMeasures.ts';
import { sheetFor } from './picture.ts';

const { shore } = measures;

/** A stretch of the line above which everything is taken. */
interface Step {
  readonly x: number;
  readonly width: number;
  readonly y: number;
}

/** The highest free place for something so wide, the leftmost of equals. */
const placeOn = (skyline: readonly Step[], width: number, sheet: number): Point | null => {
  let best: Point | null = null;
  for (const { x } of skyline) {
    if (x + width > sheet) break;
    const under = skyline.filter((step) => step.x < x + width && step.x + step.width > x);
    const y = Math.max(...under.map((step) => step.y));
    if (!best || y < best.y) best = { x, y };
  }
  return best;
};

const raise = (skyline: readonly Step[], { x, y, width, height }: Rect): readonly Step[] => {
  const end = x + width;
  const left = skyline.flatMap((step) => (step.x >= x ? [] : [{ ...step, width: Math.min(step.width, x - step.x) }]));
  const right = skyline.flatMap((step) => {
    const from = Math.max(step.x, end);
    return step.x + step.width <= end ? [] : [{ x: from, width: step.x + step.width - from, y: step.y }];
  });
  return [...left, { x, width, y: y + height }, ...right];
};

const packInto = (islands: readonly (Size & { readonly id: string })[], sheet: number) => {
  let skyline: readonly Step[] = [{ x: 0, width: sheet, y: 0 }];
  const places = new Map<string, Point>();
  for (const { id, width, height } of islands) {
    const place = placeOn(skyline, width + shore, sheet);
    if (!place) return null;
    places.set(id, place);
    skyline = raise(skyline, { ...place, width: width + shore, height: height + shore });
  }
  return { places, height: Math.max(...skyline.map(({ y }) => y)) };
};

const tries = 60;

/**
 * Islands laid close together so that the sheet around them is as small as can be: tall ones first, each at the highest free place
 * (a skyline, as in Jylänki, "A thousand ways to pack the bin", 2010), for many widths of the sheet. The same for everybody.
 */
export const packIslands = (
  islands: readonly (Size & { readonly id: string })[],
): ((id: string) => Point | undefined) => {
  const byHeight = [...islands].sort((a, b) => b.height - a.height || b.width - a.width || (a.id < b.id ? -1 : 1));
  const widest = Math.max(0, ...islands.map(({ width }) => width + shore));
  const area = islands.reduce((sum, { width, height }) => sum + (width + shore) * (height + shore), 0);
  const most = Math.max(widest, 3 * Math.sqrt(area));
  let best: { readonly places: ReadonlyMap<string, Point>; readonly size: number } | null = null;
  for (let nth = 0; nth <= tries; nth += 1) {
    const sheet = widest + ((most - widest) * nth) / tries;
    const packed = packInto(byHeight, sheet);
    if (!packed) continue;
    const size = sheetFor(sheet, packed.height).height;
    if (!best || size < best.size) best = { places: packed.places, size };
  }
  return (id) => best?.places.get(id);
};
