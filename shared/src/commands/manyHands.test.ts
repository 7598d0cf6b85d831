import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../access/can.ts';
import { applyChanges, type Board, type Change } from '../board/board.ts';
import { yBoard } from '../board/boardDoc.ts';
import { clustersOf } from '../board/clusters.ts';
import { publishedText, wholeText } from '../board/equality.ts';
import { unsoundness } from '../board/invariants.ts';
import { overlay } from '../board/overlay.ts';
import { plainBoard } from '../board/plainBoard.ts';
import { twoHomes } from '../board/twoHomes.ts';
import { aTable, bodil, frode, karl, lay, statementIds, type Table } from '../testing/aTable.ts';
import { anId, anna } from '../testing/builders.ts';
import { callOf, handOf, type Hand } from '../testing/handsAtBoard.ts';
import type { Ran } from './defineCommand.ts';
import type { CommandName } from './registry.ts';

const people: readonly Actor[] = [bodil, karl, frode, frode];
const aHand = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat()).map(handOf);

/** A table with something on it, so that most hands find what to do. */
const aLaidTable = (board?: Board): Table => {
  const table = aTable(board);
  lay(table, 'Syren', 0, 1);
  lay(table, 'Rose', 2, 3);
  return table;
};

const runHand = (table: Table, one: Hand, made: readonly string[], turn: number): Ran => {
  const call = callOf(table.board, one, { statementIds, made, freshId: anId(`fresh ${turn}`) });
  // The name and its arguments come as a pair by the type of a call.
  const run = table.run as (actor: Actor, name: CommandName, args: unknown, id: string) => Ran;
  return run(people[one.who] ?? karl, call.name, call.args, anId(`turn ${turn}`));
};

const words = (board: Board): string =>
  JSON.stringify([...board.all('statements')].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Every statement is in the tray or in clusters that are there; no other way to be. */
const everyStatementIsSomewhere = (board: Board): boolean =>
  [...board.all('statements')].every(([id]) =>
    clustersOf(board, id).every((clusterId) => board.get('clusters', clusterId)),
  );

const runs = { numRuns: 120, seed: 7 };

describe('many hands at one table', () => {
  it('[CL17][BO4] leave the board sound after each command, and lose nothing anybody wrote', () => {
    let done = 0;
    fc.assert(
      fc.property(fc.array(aHand, { minLength: 25, maxLength: 60 }), (hands) => {
        const table = aLaidTable();
        const before = words(table.board);
        const made: string[] = [];
        for (const [turn, one] of hands.entries()) {
          const text = wholeText(table.board);
          const { outcome, changes } = runHand(table, one, made, turn);
          if (outcome.ok) {
            made.push(anId(`turn ${turn}`));
            done += changes.length > 0 ? 1 : 0;
          } else expect(wholeText(table.board)).toBe(text);
          expect(unsoundness(table.board)).toBeNull();
          expect(words(table.board)).toBe(before);
          expect(everyStatementIsSomewhere(table.board)).toBe(true);
        }
      }),
      runs,
    );
    // A run in which nearly everything was refused would say nothing.
    expect(done).toBeGreaterThan(1500);
  });

  it('[CL17] an undo at once puts the board back exactly as it was', () => {
    let undone = 0;
    fc.assert(
      fc.property(fc.array(aHand, { minLength: 20, maxLength: 40 }), (hands) => {
        const table = aLaidTable();
        const made: string[] = [];
        for (const [turn, one] of hands.entries()) {
          // What shared screens show is no part of a step.
          const text = publishedText(withoutSpotlight(table.board));
          const { outcome, changes } = runHand(table, one, made, turn);
          if (!outcome.ok) continue;
          made.push(anId(`turn ${turn}`));
          if (changes.length === 0 || table.records.get(anId(`turn ${turn}`))?.isUndoable !== true) continue;
          const actor = people[one.who] ?? karl;
          const undo = table.run(actor, 'undo', { commandId: anId(`turn ${turn}`) }, anId(`undo ${turn}`));
          expect(undo.outcome).toEqual({ ok: true });
          expect(publishedText(withoutSpotlight(table.board))).toBe(text);
          table.run(actor, 'undo', { commandId: anId(`undo ${turn}`) });
          undone += 1;
        }
      }),
      runs,
    );
    expect(undone).toBeGreaterThan(800);
  });

  it('[CL17][BO2] make the same board on maps, in a document and on overlays, and what they changed makes it again', () => {
    fc.assert(
      fc.property(fc.array(aHand, { minLength: 20, maxLength: 40 }), (hands) => {
        const plain = aLaidTable();
        const yjs = aLaidTable(twoHomes(yBoard(new Y.Doc()), plainBoard()));
        const over = aLaidTable(overlay(overlay(plainBoard())));
        const made: string[] = [];
        const log: Change[] = [];
        const tables = [plain, yjs, over];
        for (const [turn, one] of hands.entries()) {
          const [first, ...others] = tables.map((table) => runHand(table, one, made, turn));
          if (!first) throw new Error('there are three tables');
          for (const other of others) expect(other.outcome).toEqual(first.outcome);
          log.push(...first.changes);
          if (first.outcome.ok) made.push(anId(`turn ${turn}`));
        }
        const again = aLaidTable().board;
        applyChanges(again, log);
        for (const board of [yjs.board, over.board, again]) expect(wholeText(board)).toBe(wholeText(plain.board));
      }),
      { ...runs, numRuns: 50 },
    );
  });

  it('[CL16] go on soundly around statements that are withdrawn, hidden and shown again', () => {
    fc.assert(
      fc.property(fc.array(aHand, { minLength: 20, maxLength: 40 }), (hands) => {
        const table = aLaidTable();
        const made: string[] = [];
        for (const [turn, one] of hands.entries()) {
          const statementId = statementIds[one.a % statementIds.length] ?? '';
          if (one.c % 7 === 0) table.run(anna, 'withdrawStatement', { statementId });
          if (one.c % 7 === 1) table.run(frode, 'hideStatement', { statementId });
          if (one.c % 7 === 2) table.run(frode, 'showStatement', { statementId });
          if (runHand(table, one, made, turn).outcome.ok) made.push(anId(`turn ${turn}`));
          expect(unsoundness(table.board)).toBeNull();
          expect(everyStatementIsSomewhere(table.board)).toBe(true);
        }
      }),
      runs,
    );
  });
});

const withoutSpotlight = (board: Board): Board => {
  const copy = overlay(board);
  copy.cut('spotlight', 'now');
  return copy;
};
