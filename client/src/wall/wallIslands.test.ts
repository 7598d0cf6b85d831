import { shownItem } from '@skab/shared/scene/shownItem.ts';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '@skab/shared/board/board.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { anId, anna, anOpenWorkshop, aStatement, frida, mads } from '@skab/shared/testing/builders.ts';
import { islandGrid } from './islandGrid.ts';
import { readOpened } from './openedIsland.ts';
import { movesBetween, wallIslands } from '../board/wallIslands.ts';
import { fillSlots, onPage, pageAt, pageCount } from './wallSlots.ts';

const anEvening = (...names: readonly string[]) => {
  const evening = anOpenWorkshop();
  for (const name of names)
    evening.run(anna, 'postStatement', aStatement({ statementId: anId(name), text: `ord ${name}` }));
  const start = (title: string, name: string): void =>
    void evening.run(mads, 'startCluster', {
      clusterId: anId(title),
      statements: [{ statementId: anId(name), seen: null }],
      title,
      x: 0,
      y: 0,
    });
  const lay = (name: string, title: string, seen: string | null = null): void =>
    void evening.run(mads, 'placeStatement', {
      statementId: anId(name),
      clusterId: anId(title),
      seen: seen === null ? null : anId(seen),
    });
  return { ...evening, start, lay };
};

describe('the islands on the wall', () => {
  it('[SC15] stand in the order they came to be, whatever their names and however large they are', () => {
    const { board, start, lay } = anEvening('a', 'b', 'c', 'd');
    start('Øvrigt', 'a');
    start('Aftener', 'b');
    lay('c', 'Aftener');
    lay('d', 'Aftener');
    expect(wallIslands(board).islands.map(({ title, statementIds }) => [title, statementIds.length])).toEqual([
      ['Øvrigt', 1],
      ['Aftener', 3],
    ]);
  });

  it('count what can be read, each statement once, with what lies inside them and what became of them', () => {
    const { board, run, start, lay } = anEvening('a', 'b', 'c', 'd', 'e');
    start('Mødesteder', 'a');
    lay('b', 'Mødesteder');
    start('Biblioteket', 'c');
    run(mads, 'addPlace', { statementId: anId('a'), clusterId: anId('Biblioteket') });
    run(mads, 'nestCluster', { clusterId: anId('Biblioteket'), parentId: anId('Mødesteder') });
    run(anna, 'withdrawStatement', { statementId: anId('b') });
    run(frida, 'makePrinciple', { principleId: anId('p'), clusterId: anId('Mødesteder'), title: 'Mødes i forvejen' });
    const view = wallIslands(board);
    expect(view.islands).toHaveLength(1);
    expect(view.islands[0]).toMatchObject({
      title: 'Mødesteder',
      statementIds: [anId('a'), anId('c')],
      inner: [{ title: 'Biblioteket', count: 2 }],
      principles: ['Mødes i forvejen'],
      stations: [],
    });
    expect([view.placedCount, view.trayCount]).toEqual([2, 2]);
  });

  it('[SC17] tell of a move from tray or island to island, and back, and of nothing else', () => {
    const { board, run, start, lay } = anEvening('a', 'b', 'c');
    start('Et', 'a');
    start('To', 'b');
    const looks = [wallIslands(board)];
    const look = () => {
      looks.push(wallIslands(board));
      const [before, after] = looks.slice(-2);
      return before && after ? movesBetween(before, after) : [];
    };
    lay('c', 'Et');
    expect(look()).toEqual([{ statementId: anId('c'), from: null, into: anId('Et') }]);
    lay('c', 'To', 'Et');
    expect(look()).toEqual([{ statementId: anId('c'), from: anId('Et'), into: anId('To') }]);
    run(mads, 'addPlace', { statementId: anId('c'), clusterId: anId('Et') });
    expect(look()).toEqual([{ statementId: anId('c'), from: anId('To'), into: anId('Et') }]);
    run(mads, 'unplaceStatement', { statementId: anId('c'), clusterId: anId('Et') });
    expect(look()).toEqual([]);
    run(mads, 'unplaceStatement', { statementId: anId('c'), clusterId: anId('To') });
    expect(look()).toEqual([{ statementId: anId('c'), from: anId('To'), into: null }]);
    run(anna, 'postStatement', aStatement({ statementId: anId('new') }));
    run(anna, 'withdrawStatement', { statementId: anId('a') });
    run(mads, 'renameCluster', { clusterId: anId('To'), title: 'Tre' });
    expect(look()).toEqual([]);
  });
});

describe('places on the wall', () => {
  it('[SC15] an island keeps its place; a new one takes the first that is free', () => {
    const first = fillSlots([], ['a', 'b', 'c'], 8);
    expect(first).toEqual(['a', 'b', 'c']);
    expect(fillSlots(first, ['c', 'a'], 8)).toEqual(['a', null, 'c']);
    expect(fillSlots(['a', null, 'c'], ['c', 'd', 'a', 'e'], 8)).toEqual(['a', 'd', 'c', 'e']);
    expect(fillSlots(['a', 'b', 'c'], ['a'], 8)).toEqual(['a']);
  });

  it('[SC15] where that saves a page the last go to free places', () => {
    expect(fillSlots(['a', 'b', 'c', 'd'], ['b', 'c', 'd'], 3)).toEqual(['d', 'b', 'c']);
    expect(fillSlots(['a', 'b', 'c', 'd', 'e'], ['b', 'c', 'd', 'e'], 3)).toEqual([null, 'b', 'c', 'd', 'e']);
  });

  it('[SC16] more than fit come round page by page, each for as long', () => {
    const slots = fillSlots(
      [],
      Array.from({ length: 20 }, (_, at) => `c${at}`),
      8,
    );
    expect(pageCount(slots, 8)).toBe(3);
    const up = [0, 19_999, 20_000, 40_000, 60_000].map((ms) => pageAt(ms, 3));
    expect(up).toEqual([0, 0, 1, 2, 0]);
    const shown = [0, 1, 2].flatMap((page) => onPage(slots, page, 8).map(({ id }) => id));
    expect(shown).toEqual(slots);
    expect(onPage(['a', null, 'c'], 0, 8)).toEqual([
      { id: 'a', at: 0 },
      { id: 'c', at: 2 },
    ]);
    expect(pageCount([], 8)).toBe(1);
  });

  it('[SC16][SC7] are at most eight, and fewer on an old projector and with larger text', () => {
    const full = { width: 1799, height: 660, gap: 30 };
    expect(islandGrid(full, 1080, 1)).toEqual({ columns: 4, rows: 2 });
    expect(islandGrid(full, 1080, 2)).toEqual({ columns: 2, rows: 2 });
    expect(islandGrid({ width: 938, height: 430, gap: 21 }, 768, 1)).toEqual({ columns: 3, rows: 2 });
    expect(islandGrid({ width: 300, height: 120, gap: 21 }, 768, 2)).toEqual({ columns: 1, rows: 1 });
  });
});

describe('the island that is opened', () => {
  it('[SC18] shows every statement word for word, in the order they were laid there, and says what lies inside', () => {
    const { board, run, start, lay } = anEvening('a', 'b', 'c', 'd', 'e');
    start('Mødesteder', 'b');
    lay('a', 'Mødesteder');
    lay('e', 'Mødesteder');
    start('Biblioteket', 'c');
    lay('d', 'Biblioteket');
    run(mads, 'addPlace', { statementId: anId('a'), clusterId: anId('Biblioteket') });
    run(mads, 'nestCluster', { clusterId: anId('Biblioteket'), parentId: anId('Mødesteder') });
    run(anna, 'withdrawStatement', { statementId: anId('e') });
    run(frida, 'hideStatement', { statementId: anId('d') });
    const { title, statements, withdrawnCount } = readOpened(board, { kind: 'cluster', id: anId('Mødesteder') });
    expect(title).toBe('Mødesteder');
    expect(statements.map(({ text, number, elsewhere }) => [text, number, elsewhere?.words ?? null])).toEqual([
      ['ord b', 2, null],
      ['ord a', 1, null],
      ['ord c', 3, 'Biblioteket'],
    ]);
    expect(withdrawnCount).toBe(1);
  });

  it('[SC18][SC19] is opened where it is asked for, and never while people talk', () => {
    const { board, run, start } = anEvening('a');
    start('Mødesteder', 'a');
    run(frida, 'showCluster', { clusterId: anId('Mødesteder') });
    const opened = { kind: 'cluster', id: anId('Mødesteder') };
    const step = { stepId: 's', title: '', prompt: null, takesStatements: false, placers: null, untilAt: 0 };
    for (const activity of ['collect', 'cluster'] as const)
      expect(shownItem(board, { ...step, activity })).toEqual(opened);
    expect(shownItem(board, null)).toEqual(opened);
    for (const activity of ['talk', 'welcome', 'close'] as const)
      expect(shownItem(board, { ...step, activity })).toBeNull();
    const copy = plainBoard();
    applyChanges(copy, []);
    expect(shownItem(copy, null)).toBeNull();
  });
});
