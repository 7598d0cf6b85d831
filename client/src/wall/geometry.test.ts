import { describe, expect, it } from 'vitest';
import { geometryOf, placeOf, rowsOf, smallestPlace, widthOf } from './geometry.ts';

const full = { width: 1799, height: 700, gap: 26 };

describe('the grid of the wall', () => {
  it('[SC1] has three columns on a wide picture, two on an old projector, and fewer with larger text', () => {
    expect(geometryOf(full, 1080, 1).columns).toBe(3);
    expect(geometryOf(full, 1080, 1.5).columns).toBe(2);
    expect(geometryOf({ width: 938, height: 480, gap: 18 }, 768, 1).columns).toBe(2);
    expect(geometryOf({ width: 938, height: 480, gap: 18 }, 768, 2).columns).toBe(1);
  });

  it('[SC1] never gives a paper less than its height', () => {
    const wall = geometryOf(full, 1080, 1);
    const pitch = (full.height + full.gap) / wall.rows;
    for (const height of [10, 200, 233, 330, 512, 699])
      expect(rowsOf(height, wall) * pitch - full.gap).toBeGreaterThanOrEqual(height - 1);
    expect(widthOf(3, wall)).toBe(full.width);
  });

  it('[SC1] takes the smallest place that holds the whole paper, and none when none does', () => {
    const wall = geometryOf(full, 1080, 1);
    expect(smallestPlace([200, 150, 100], wall)).toEqual({ columns: 1, rows: 30 });
    expect(smallestPlace([900, 420, 300], wall)).toEqual({ columns: 2, rows: 59 });
    expect(smallestPlace([900, 800, 701], wall)).toBeUndefined();
  });

  it('[SC1] keeps the gap between places, and everything inside the wall', () => {
    const wall = geometryOf(full, 1080, 1);
    const [first, second] = [0, 1].map((column) => placeOf({ column, row: 0, columns: 1 }, wall));
    expect(second!.left - first!.left - first!.width).toBeCloseTo(full.gap);
    const rows = rowsOf(200, wall);
    const low = placeOf({ column: 2, row: wall.rows - rows, columns: 1 }, wall);
    expect(low.top + 200).toBeLessThanOrEqual(full.height + 1);
    expect(low.left + low.width).toBeCloseTo(full.width);
  });
});
