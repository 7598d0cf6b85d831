import { applyChanges } from '@skab/shared/board/board.ts';
import { isBoardCollection, only } from '@skab/shared/board/collections.ts';
import { publishedText } from '@skab/shared/board/equality.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import type { BoardFrame } from '@skab/shared/protocol/socket.ts';
import { aTable, bodil, lay, statementAt } from '@skab/shared/testing/aTable.ts';
import { expect, it } from 'vitest';
import { boardRing } from './boardRing.ts';
import { standElsewhere } from './standElsewhere.ts';

/** A phone's copy after frames that have crossed the wire. */
const copyAfter = (...frames: readonly BoardFrame[]) => {
  const copy = plainBoard();
  for (const frame of frames) applyChanges(copy, (JSON.parse(JSON.stringify(frame)) as BoardFrame).changes);
  return copy;
};

it('[SC22] a phone is told the board whole, then only the rows it lacks as they stand now, also those that are gone', () => {
  const table = aTable();
  const clusterId = lay(table, 'Bygger bro', 0);
  const ring = boardRing(7);
  const at = (seq: number) => ({ seq, published: table.board });
  const first = ring.since(null, at(7));
  expect(first.isWhole).toBe(true);
  const step = (seq: number, run: () => ReturnType<typeof table.run>): void =>
    ring.note(
      seq,
      run().changes.flatMap(({ collection, id }) => (isBoardCollection(collection) ? [{ collection, id }] : [])),
    );
  step(8, () => table.run(bodil, 'placeStatement', { statementId: statementAt(1), clusterId, seen: null }));
  step(9, () => table.run(bodil, 'undo', { commandId: table.last() }));
  step(10, () => table.run(bodil, 'placeStatement', { statementId: statementAt(2), clusterId, seen: null }));
  const later = ring.since(7, at(10));
  expect([later.isWhole, later.seq]).toEqual([false, 10]);
  const gone = later.changes.find(({ id }) => id === `${statementAt(1)}/${clusterId}`);
  expect(gone).toMatchObject({ after: undefined });
  expect(publishedText(copyAfter(first, later))).toBe(publishedText(table.board));
  expect(ring.since(10, at(10)).changes).toEqual([]);
});

it('[SC22] a phone is told all again when what it lacks cannot be told apart', () => {
  const { board } = aTable();
  const ring = boardRing(5);
  ring.note(6, [{ collection: 'run', id: only }]);
  for (const since of [null, 4, 7]) expect(ring.since(since, { seq: 6, published: board }).isWhole).toBe(true);
  expect(ring.since(5, { seq: 6, published: board }).changes).toHaveLength(1);
  ring.reset(6);
  expect(ring.since(5, { seq: 6, published: board }).isWhole).toBe(true);
});

it('[SC21] those whose statement was laid, or lies where something new is told of, are concerned; nobody else', () => {
  const table = aTable();
  const outer = lay(table, 'Ude', 0);
  const inner = lay(table, 'Inde', 1);
  lay(table, 'Andetsteds', 2);
  table.board.put('nests', inner, { parentId: outer });
  table.board.put('principles', 'p', { title: 'Princip' });
  table.board.put('principleClusters', `p/${outer}`, { at: 1 });
  const concerned = (collection: Parameters<typeof standElsewhere>[1][number]['collection'], id: string) =>
    [...standElsewhere(table.board, [{ collection, id }])].sort();
  const both = [statementAt(0), statementAt(1)].sort();
  expect(concerned('places', `${statementAt(4)}/${outer}`)).toEqual([statementAt(4)]);
  expect(concerned('clusters', inner)).toEqual([statementAt(1)]);
  expect(concerned('clusters', outer)).toEqual(both);
  expect(concerned('principles', 'p')).toEqual(both);
  expect(concerned('principleClusters', `p/${outer}`)).toEqual(both);
  expect(concerned('islands', outer)).toEqual([]);
});
