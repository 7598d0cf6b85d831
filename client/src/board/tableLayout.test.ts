import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClusterView } from './modelViews.ts';
import { shapeIsland } from './islandShape.ts';
import { collide, freePlace, pushApart, type Point, type Pushed, type Rect, type Wanted } from './pushApart.ts';
import { tableLayouter, type TableLayout } from './tableLayout.ts';
import { measures, widthOfColumns } from './tableMeasures.ts';

const aCluster = (id: string, overrides: Partial<ClusterView> = {}): ClusterView => ({
  id,
  title: `Klynge ${id}`,
  parentId: null,
  innerIds: [],
  statementIds: [],
  heights: [],
  count: overrides.heights?.length ?? 0,
  x: 0,
  y: 0,
  columns: null,
  principleIds: [],
  stationIds: [],
  description: '',
  draftId: null,
  mergedTitles: [],
  ...overrides,
});

const withPapers = (id: string, heights: readonly number[], overrides: Partial<ClusterView> = {}): ClusterView =>
  aCluster(id, { statementIds: heights.map((_, index) => `${id}-${index}`), heights, ...overrides });

const tableOf = (views: readonly ClusterView[]): TableLayout => {
  const byId = new Map(views.map((view) => [view.id, view]));
  const roots = views.filter(({ parentId }) => parentId === null).map(({ id }) => id);
  return tableLayouter({ cluster: (id) => byId.get(id), roots: () => roots })();
};

const rects = fc.array(
  fc.record({
    x: fc.integer({ min: -2000, max: 2000 }),
    y: fc.integer({ min: -2000, max: 2000 }),
    width: fc.integer({ min: 200, max: 900 }),
    height: fc.integer({ min: 100, max: 1500 }),
  }),
  { maxLength: 25 },
);
const named = (some: readonly Rect[]) =>
  some.map((rect, index) => ({ ...rect, id: `i${String(index).padStart(2, '0')}` }));

const placesOf = (wanted: readonly Wanted[], before?: readonly Pushed[]): ReadonlyMap<string, Point> =>
  new Map(pushApart(wanted, before).map((one) => [one.wanted.id, one.place]));

const anyTwo = <Item>(items: readonly Item[], ask: (a: Item, b: Item) => boolean): boolean =>
  items.some((a, index) => items.slice(index + 1).some((b) => ask(a, b)));

describe('an island', () => {
  it('starts with two columns, three from ten statements, four from nineteen, or what a person chose', () => {
    const columns = (papers: number, chosen: number | null = null): number =>
      shapeIsland(withPapers('a', Array<number>(papers).fill(60), { columns: chosen }), []).columns;
    expect([0, 1, 9, 10, 18, 19, 44, 45, 200].map((papers) => columns(papers))).toEqual([2, 2, 2, 3, 3, 4, 4, 5, 8]);
    expect(columns(30, 1)).toBe(1);
    expect(columns(3, 8)).toBe(8);
  });

  it('[CL18] lays a new paper in the shortest column, and moves none that lies there', () => {
    const before = shapeIsland(withPapers('a', [100, 40, 40]), []);
    const after = shapeIsland(withPapers('a', [100, 40, 40, 70]), []);
    expect(after.papers.slice(0, 3)).toEqual(before.papers);
    const { islandPad, paperWidth, paperGap } = measures;
    expect(after.papers[3]).toMatchObject({
      x: islandPad + paperWidth + paperGap,
      y: (after.papers[2]?.y ?? 0) + 40 + paperGap,
    });
  });

  it('[CL18] holds its papers and inner islands, none on another', () => {
    const heights = fc.array(fc.integer({ min: 40, max: 400 }), { maxLength: 30 });
    fc.assert(
      fc.property(
        heights,
        fc.array(heights, { maxLength: 5 }),
        fc.option(fc.integer({ min: 1, max: 8 })),
        (own, inner, columns) => {
          const shapes = inner.map((some, index) => shapeIsland(withPapers(`in${index}`, some), []));
          const shape = shapeIsland(withPapers('a', own, { columns }), shapes);
          const inside: Rect[] = [
            ...shape.papers.map(({ x, y, height }) => ({ x, y, width: measures.paperWidth, height })),
            ...shape.inner.map(({ x, y, shape: one }) => ({ x, y, width: one.width, height: one.height })),
          ];
          for (const { x, y, width, height } of inside) {
            expect(x).toBeGreaterThanOrEqual(measures.islandPad);
            expect(y).toBeGreaterThanOrEqual(measures.islandPad + shape.headHeight);
            expect(x + width).toBeLessThanOrEqual(shape.width - measures.islandPad);
            expect(y + height).toBeLessThanOrEqual(shape.height - measures.islandPad);
          }
          const overlap = (a: Rect, b: Rect): boolean =>
            a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
          expect(anyTwo(inside, overlap)).toBe(false);
          expect(shape.width).toBeGreaterThanOrEqual(widthOfColumns(columns ?? 2));
        },
      ),
      { numRuns: 200, seed: 5 },
    );
  });
});

describe('the table', () => {
  it('[CL18] islands never lie on each other, however they were put, and lie alike for everybody', () => {
    fc.assert(
      fc.property(rects, (some) => {
        const wanted = named(some);
        const places = placesOf(wanted);
        const laid = wanted.map(({ id, width, height }) => ({ ...(places.get(id) ?? { x: 0, y: 0 }), width, height }));
        expect(anyTwo(laid, collide)).toBe(false);
        expect(placesOf([...wanted].reverse())).toEqual(places);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('[CL19] an island stays where a person put it for as long as nothing above or before it is in the way', () => {
    fc.assert(
      fc.property(rects, (some) => {
        const places = placesOf(named(some));
        // What lies is put where it lies: laid again, nothing moves.
        const again = named(some).map((island) => ({ ...island, ...places.get(island.id) }));
        expect(placesOf(again)).toEqual(places);
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  it('[CL18] lies the same whether it was laid anew or went on from how it lay', () => {
    fc.assert(
      fc.property(rects, fc.nat(), fc.integer({ min: 100, max: 900 }), (some, which, height) => {
        const before = pushApart(named(some));
        const changed = named(some).map((one, index) => (index === which % some.length ? { ...one, height } : one));
        expect(placesOf(changed, before)).toEqual(placesOf(changed));
      }),
      { numRuns: 200, seed: 9 },
    );
  });

  it('[CL19] what a person lets go of on others finds the nearest free place, and moves none of them', () => {
    fc.assert(
      fc.property(rects, fc.nat(), (some, which) => {
        const places = placesOf(named(some));
        const laid = named(some).map((island) => ({ ...island, ...places.get(island.id) }));
        const dropped = { x: (which % 900) - 450, y: (which % 700) - 350, width: 400, height: 300 };
        const place = freePlace(dropped, laid);
        const after = placesOf([...laid, { ...dropped, ...place, id: 'new' }]);
        expect(after.get('new')).toEqual(place);
        for (const { id } of laid) expect(after.get(id)).toEqual(places.get(id));
      }),
      { numRuns: 200, seed: 8 },
    );
  });

  it('pushes what is below down when an island grows, and leaves the rest', () => {
    const [tall, below, far] = [
      withPapers('a', [60, 60], { y: 0 }),
      withPapers('b', [60], { y: 200 }),
      withPapers('c', [60], { x: 3000, y: 0 }),
    ];
    const before = tableOf([tall, below, far]);
    const after = tableOf([withPapers('a', Array<number>(9).fill(60)), below, far]);
    expect(before.all.get('b')?.y).toBe(200);
    expect(after.all.get('b')?.y).toBe((after.all.get('a')?.height ?? 0) + measures.shore);
    expect(after.all.get('c')).toMatchObject({ x: 3000, y: 0 });
  });

  it('keeps the very object of what stands as before', () => {
    const views = new Map([withPapers('a', [60]), withPapers('b', [60], { x: 2000 })].map((view) => [view.id, view]));
    const lay = tableLayouter({ cluster: (id) => views.get(id), roots: () => ['a', 'b'] });
    const before = lay();
    views.set('a', withPapers('a', [60, 70]));
    const after = lay();
    expect(after.all.get('b')).toBe(before.all.get('b'));
    expect(after.all.get('a')).not.toBe(before.all.get('a'));
  });

  it('lays inner islands inside, at any depth, with where they lie on the table', () => {
    const table = tableOf([
      withPapers('a', [60], { innerIds: ['b'], x: 100, y: 50 }),
      withPapers('b', [60], { parentId: 'a', innerIds: ['c'] }),
      withPapers('c', [60], { parentId: 'b' }),
    ]);
    const [a, b, c] = ['a', 'b', 'c'].map((id) => table.all.get(id));
    expect(table.islands).toEqual([a]);
    expect(c).toMatchObject({ outerId: 'b', depth: 2 });
    expect(a?.shape.total).toBe(3);
    const within = (inner?: Rect, outer?: Rect): boolean =>
      !!inner &&
      !!outer &&
      inner.x > outer.x &&
      inner.y > outer.y &&
      inner.x + inner.width < outer.x + outer.width &&
      inner.y + inner.height < outer.y + outer.height;
    expect(within(b, a) && within(c, b)).toBe(true);
  });
});
