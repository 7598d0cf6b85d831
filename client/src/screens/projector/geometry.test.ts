import { describe, expect, it } from 'vitest';
import { geometryOf, rowsOf, smallestPlace, widthOf } from './geometry.ts';

const full = { width: 1799, height: 700, gap: 26 };

describe('the grid of the wall', () => {
  it('[SC1] has three columns on a wide picture, two on an old projector, and fewer with larger text', () => {
    expect(geometryOf(full, 1080, 1).columns).toBe(3);
    expect(geometryOf(full, 1080, 1.5).columns).toBe(2);
    expect(geometryOf({ width: 938, height: 480, gap: 18 }, 768, 1).columns).toBe(2);
    expect(geometryOf({ width: 938, height: 480, gap: 18 }, 768, 2).columns).toBe(1);
  });

  it('[SC1] never gives a paper less than a ninth of the wall, nor less than its height', () => {
    const wall = geometryOf(full, 1080, 1);
    expect(rowsOf(10, wall)).toBe(4);
    const pitch = (full.height + full.gap) / wall.rows;
    for (const height of [10, 200, 233, 330, 512, 699])
      expect(rowsOf(height, wall) * pitch - full.gap).toBeGreaterThanOrEqual(height - 1);
    expect(widthOf(3, wall)).toBe(full.width);
  });

  it('[SC1] takes the smallest place that holds the whole paper, and none when none does', () => {
    const wall = geometryOf(full, 1080, 1);
    expect(smallestPlace([200, 150, 100], wall)).toEqual({ columns: 1, rows: 4 });
    expect(smallestPlace([900, 420, 300], wall)).toEqual({ columns: 2, rows: 8 });
    expect(smallestPlace([900, 800, 701], wall)).toBeUndefined();
  });
});
