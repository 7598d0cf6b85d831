import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  isNew,
  openWall,
  pageOf,
  stayMs,
  turnMs,
  wakeAt,
  type Wall,
  type WallInput,
  type WallItem,
} from './wallQueue.ts';

const rows = 12;
const columns = 3;
const one = { columns: 1, rows: 4, pages: 1 };
const item = (statementId: string, size: WallItem['size'] = one): WallItem => ({ statementId, size });
const many = (count: number): WallItem[] =>
  Array.from({ length: count }, (_, at) => item(`s${String(at).padStart(3, '0')}`));
const input = (items: readonly WallItem[], now: number): WallInput => ({ items, columns, rows, layout: 'a', now });
const idsOf = (wall: Wall): string[] => wall.hung.map((paper) => paper.statementId);
const empty = openWall([], 'a');

describe('the wall of statements', () => {
  it('[SC1] hangs what comes in the first free place, at most nine', () => {
    const wall = advance(empty, input(many(12), 0));
    expect(idsOf(wall)).toEqual(many(9).map((one) => one.statementId));
    expect(wall.hung[3]).toMatchObject({ column: 1, row: 0 });
    const small = many(12).map(({ statementId }) => item(statementId, { columns: 1, rows: 2, pages: 1 }));
    const nine = advance(empty, input(small, 0));
    expect(idsOf(nine)).toHaveLength(9);
    expect(idsOf(advance(nine, input(small, stayMs)))).toEqual(small.slice(3).map((one) => one.statementId));
  });

  it('[SC2] keeps a paper eight seconds, then gives the place of the oldest to the first that waits', () => {
    const nine = advance(empty, input(many(8), 0));
    const full = advance(nine, input(many(9), 3_000));
    const waiting = advance(full, input(many(11), 4_000));
    expect(idsOf(waiting)).toEqual(idsOf(full));
    const later = advance(waiting, input(many(11), stayMs));
    expect(later.hung.find((paper) => paper.statementId === 's009')).toMatchObject({ column: 0, row: 0 });
    expect(idsOf(later)).not.toContain('s000');
    expect(idsOf(later)).toContain('s008');
  });

  it('[SC2] lets the paper that has hung longest go also when it alone is too small for the next', () => {
    const tall = { columns: 1, rows: 8, pages: 1 };
    const first = [item('short'), ...['a', 'b', 'c'].map((id) => item(id, tall))];
    let wall = advance(empty, input(first.slice(0, 1), 0));
    wall = advance(wall, input(first, 100));
    const next = advance(wall, input([...first, item('next', tall)], stayMs + 100));
    expect(idsOf(next)).not.toContain('short');
    expect(idsOf(next)).toContain('next');
  });

  it('[SC3] lets nobody pass the first that waits, also when a smaller one would fit', () => {
    const full = advance(empty, input(many(8), 0));
    const tall = item('tall', { columns: 1, rows: 8, pages: 1 });
    const wall = advance(full, input([...many(8), tall, item('small')], 1_000));
    expect(idsOf(wall)).toEqual(idsOf(full));
    expect(idsOf(advance(wall, input([...many(8), tall, item('small')], stayMs)))).toEqual(
      expect.arrayContaining(['tall', 'small']),
    );
  });

  it('[SC4] takes a withdrawn statement down at once and leaves its place empty until the next takes it', () => {
    const full = advance(empty, input(many(9), 0));
    const without = many(9).filter((one) => one.statementId !== 's004');
    const gap = advance(full, input(without, 100));
    expect(gap.hung.map(({ statementId, column, row }) => [statementId, column, row])).toEqual(
      full.hung
        .filter((p) => p.statementId !== 's004')
        .map(({ statementId, column, row }) => [statementId, column, row]),
    );
    const filled = advance(gap, input([...without, item('next')], 200));
    expect(filled.hung.find((paper) => paper.statementId === 'next')).toMatchObject({ column: 1, row: 4 });
  });

  it('[SC5] turns the page calmly when nobody posts, until everything has come round', () => {
    let wall = advance(empty, input(many(9), 0));
    wall = advance(wall, input(many(20), stayMs));
    wall = advance(wall, input(many(20), 2 * stayMs));
    const before = idsOf(wall);
    expect(idsOf(advance(wall, input(many(20), 2 * stayMs + turnMs - 1)))).toEqual(before);
    const turned = advance(wall, input(many(20), 2 * stayMs + turnMs));
    expect(idsOf(turned)).toHaveLength(9);
    expect(turned.hung.filter((paper) => before.includes(paper.statementId))).toEqual([]);
    expect(turned.hung.every((paper) => !isNew(paper, 2 * stayMs + turnMs))).toBe(true);
  });

  it('[SC5] with one more than there is room for, only the oldest gives way', () => {
    const nine = advance(
      openWall(
        many(10).map((one) => one.statementId),
        'a',
      ),
      input(many(10), 0),
    );
    expect(idsOf(nine)).not.toContain('s000');
    const turned = advance(nine, input(many(10), turnMs));
    expect(turned.hung.filter((paper) => paper.hungAt === 0)).toHaveLength(8);
    expect(idsOf(turned)).toContain('s000');
  });

  it('[SC5] opened in the middle of an evening it begins with the latest, and marks none as new', () => {
    const wall = advance(
      openWall(
        many(30).map((one) => one.statementId),
        'a',
      ),
      input(many(30), 0),
    );
    expect(idsOf(wall)[0]).toBe('s029');
    expect(wall.hung.some((paper) => isNew(paper, 0))).toBe(false);
    const after = advance(wall, input([...many(30), item('new')], stayMs));
    expect(isNew(after.hung.at(-1)!, stayMs)).toBe(true);
    expect(isNew(after.hung.at(-1)!, 2 * stayMs)).toBe(false);
  });

  it('[SC6] a statement too long for the wall stands alone, a page at a time, and stays for all its pages', () => {
    const long = item('long', { columns, rows, pages: 3 });
    const wall = advance(empty, input([long, item('after')], 0));
    expect([0, stayMs, 2 * stayMs, 3 * stayMs].map((now) => pageOf(wall.hung[0]!, now))).toEqual([0, 1, 2, 0]);
    expect(idsOf(advance(wall, input([long, item('after')], 3 * stayMs - 1)))).toEqual(['long']);
    expect(idsOf(advance(wall, input([long, item('after')], 3 * stayMs)))).toEqual(['after']);
  });

  it('[SC6] rewritten words that would be cut wait for a place of their own; fewer words stay where they are', () => {
    const wall = advance(empty, input(many(9), 0));
    const longer = many(9).map((one) =>
      one.statementId === 's001' ? item('s001', { columns: 1, rows: 8, pages: 1 }) : one,
    );
    expect(idsOf(advance(wall, input(longer, 10)))).not.toContain('s001');
    const shorter = many(9).map((one) =>
      one.statementId === 's001' ? item('s001', { columns: 1, rows: 3, pages: 1 }) : one,
    );
    expect(advance(wall, input(shorter, 10)).hung).toEqual(wall.hung);
  });

  it('hangs everything anew in a new layout and loses none', () => {
    const wall = advance(empty, input(many(9), 0));
    const big = many(9).map(({ statementId }) => item(statementId, { columns: 1, rows: 12, pages: 1 }));
    const anew = advance(wall, { ...input(big, 1_000), layout: 'b' });
    expect(idsOf(anew)).toEqual(['s000', 's001', 's002']);
    expect(anew.hung.every((paper) => paper.hungAt === 0)).toBe(true);
    expect(idsOf(advance(anew, { ...input(big, stayMs), layout: 'b' }))).toEqual(['s003', 's004', 's005']);
  });

  it('says when to look again, and never when nothing will change', () => {
    expect(wakeAt(empty, input([], 0))).toBeNull();
    const few = advance(empty, input(many(3), 0));
    expect(wakeAt(few, input(many(3), 0))).toBe(stayMs);
    expect(wakeAt(few, input(many(3), stayMs))).toBeNull();
    const full = advance(empty, input(many(10), 0));
    expect(wakeAt(full, input(many(10), 10))).toBe(stayMs);
  });
});

const sizes = fc.record({
  columns: fc.integer({ min: 1, max: columns }),
  rows: fc.integer({ min: 1, max: rows }),
  pages: fc.constant(1),
});
const event = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('post' as const), size: sizes }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), which: fc.nat() }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 12_000 }) }) },
);

const overlaps = (wall: Wall): boolean =>
  wall.hung.some((a, at) =>
    wall.hung
      .slice(at + 1)
      .some(
        (b) =>
          a.column < b.column + b.columns &&
          b.column < a.column + a.columns &&
          a.row < b.row + b.rows &&
          b.row < a.row + a.rows,
      ),
  );

describe('the wall under any evening', () => {
  it('[SC1][SC2][SC3][SC5] keeps its promises whatever is posted, withdrawn and waited for', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let now = 0;
        let items: WallItem[] = [];
        let posted = 0;
        let wall = empty;
        const firstShown: string[] = [];
        const look = () => {
          const next = advance(wall, input(items, now));
          const published = new Set(items.map((one) => one.statementId));
          for (const paper of wall.hung) {
            const still = next.hung.find((one) => one.statementId === paper.statementId);
            if (still && still.hungAt === paper.hungAt) expect(still).toEqual(paper);
            else if (published.has(paper.statementId)) expect(now - paper.hungAt).toBeGreaterThanOrEqual(stayMs);
          }
          for (const paper of next.hung)
            if (!firstShown.includes(paper.statementId)) firstShown.push(paper.statementId);
          expect(overlaps(next)).toBe(false);
          expect(next.hung.length).toBeLessThanOrEqual(9);
          expect(next.hung.every((p) => p.column + p.columns <= columns && p.row + p.rows <= rows)).toBe(true);
          expect(next.hung.every((p) => published.has(p.statementId))).toBe(true);
          wall = next;
        };
        // As the screen does: it looks at every moment the wall asks for, and whenever something happens.
        const until = (end: number) => {
          for (
            let at = wakeAt(wall, input(items, now));
            at !== null && at < end;
            at = wakeAt(wall, input(items, now))
          ) {
            now = at;
            look();
          }
          now = end;
          look();
        };
        for (const happened of events) {
          if (happened.kind === 'post') items = [...items, { statementId: `s${posted++}`, size: happened.size }];
          if (happened.kind === 'withdraw' && items.length > 0)
            items = items.filter((_, at) => at !== happened.which % items.length);
          until(happened.kind === 'wait' ? now + happened.ms : now);
        }
        until(now + posted * (stayMs + turnMs));
        const kept = new Set(items.map((one) => one.statementId));
        expect(firstShown.filter((id) => kept.has(id))).toEqual(items.map((one) => one.statementId));
      }),
      { numRuns: 200 },
    );
  });

  it('[SC5] shows every statement again and again when nobody posts', () => {
    fc.assert(
      fc.property(fc.array(sizes, { minLength: 1, maxLength: 25 }), (all) => {
        const items = all.map((size, at) => item(`s${at}`, size));
        let wall = advance(
          openWall(
            items.map((one) => one.statementId),
            'a',
          ),
          input(items, 0),
        );
        const shown = new Map<string, number>();
        for (let now = 0, turns = 0; turns < items.length * 2; turns += 1) {
          for (const id of idsOf(wall)) shown.set(id, (shown.get(id) ?? 0) + 1);
          now = wakeAt(wall, input(items, now)) ?? now + turnMs;
          wall = advance(wall, input(items, now));
        }
        expect(items.every((one) => shown.has(one.statementId))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
