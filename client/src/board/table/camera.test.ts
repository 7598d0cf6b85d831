import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitTo,
  homeZoom,
  keepNear,
  leastZoom,
  mostZoom,
  reveal,
  seenPart,
  toScreen,
  toTable,
  zoomAround,
} from './camera.ts';

const size = { width: 1200, height: 800 };
const view = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  zoom: fc.double({ min: leastZoom, max: mostZoom, noNaN: true }),
});
const point = fc.record({ x: fc.integer({ min: 0, max: 1200 }), y: fc.integer({ min: 0, max: 800 }) });

describe('seeing the table', () => {
  it('keeps what is under the pointer there while zooming', () => {
    fc.assert(
      fc.property(view, point, fc.double({ min: 0.01, max: 5, noNaN: true }), (from, at, zoom) => {
        const to = zoomAround(from, at, zoom);
        const held = toScreen(to, toTable(from, at));
        expect(held.x).toBeCloseTo(at.x, 4);
        expect(held.y).toBeCloseTo(at.y, 4);
        expect(to.zoom).toBeGreaterThanOrEqual(leastZoom);
        expect(to.zoom).toBeLessThanOrEqual(mostZoom);
      }),
    );
  });

  it('shows the whole table, no larger than one likes to read', () => {
    const small = fitTo({ x: 100, y: 100, width: 300, height: 200 }, size, homeZoom);
    expect(small.zoom).toBe(homeZoom);
    const large = { x: -900, y: 40, width: 6000, height: 3000 };
    const seen = seenPart(fitTo(large, size, homeZoom), size);
    expect(seen.x).toBeLessThan(large.x);
    expect(seen.x + seen.width).toBeGreaterThan(large.x + large.width);
    expect(seen.y + seen.height).toBeGreaterThan(large.y + large.height);
  });

  it('moves no further than it takes to see something', () => {
    const here = { x: 0, y: 0, zoom: 1 };
    expect(reveal(here, { x: 100, y: 100, width: 200, height: 100 }, size)).toBe(here);
    expect(reveal(here, { x: 1150, y: 100, width: 200, height: 100 }, size)).toEqual({ x: -174, y: 0, zoom: 1 });
    expect(reveal(here, { x: 100, y: -300, width: 200, height: 100 }, size)).toEqual({ x: 0, y: 324, zoom: 1 });
    expect(reveal(here, { x: 100, y: 50, width: 200, height: 5000 }, size)).toEqual({ x: 0, y: -26, zoom: 1 });
  });

  it('never loses the table out of sight', () => {
    const bounds = { x: 0, y: 0, width: 1000, height: 1000 };
    fc.assert(
      fc.property(view, (from) => {
        const seen = seenPart(keepNear(from, bounds, size), size);
        expect(seen.x).toBeLessThan(1000);
        expect(seen.y).toBeLessThan(1000);
        expect(seen.x + seen.width).toBeGreaterThan(0);
        expect(seen.y + seen.height).toBeGreaterThan(0);
      }),
    );
    expect(keepNear({ x: 9, y: 9, zoom: 1 }, null, size)).toEqual({ x: 9, y: 9, zoom: 1 });
  });
});
