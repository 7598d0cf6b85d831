import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../access/can.ts';
import { applyChanges, type Board, type Change } from '../board/board.ts';
import { yBoard } from '../board/boardDoc.ts';
import { clustersOf, statementsIn } from '../board/clusters.ts';
import { publishedText, wholeText } from '../board/equality.ts';
import { unsoundness } from '../board/invariants.ts';
import { overlay } from '../board/overlay.ts';
import { plainBoard } from '../board/plainBoard.ts';
import { twoHomes } from '../board/twoHomes.ts';
import { aTable, bodil, frode, karl, lay, statementIds, type Table } from '../testing/aTable.ts';
import { anId, anna } from '../testing/builders.ts';
import type { Ran } from './defineCommand.ts';
import type { CommandArgs, CommandName } from './registry.ts';

const people: readonly Actor[] = [bodil, karl, frode, frode];

/** What one hand does: numbers that choose among what is there. */
interface Hand {
  readonly who: number;
  readonly what: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const hand: fc.Arbitrary<Hand> = fc.record({
  who: fc.nat({ max: people.length - 1 }),
  what: fc.nat({ max: 15 }),
  a: fc.nat(),
  b: fc.nat(),
  c: fc.nat(),
});

type Call = { [N in CommandName]: { readonly name: N; readonly args: CommandArgs<N> } }[CommandName];

/** A command out of a hand, by what lies on the board. Some name what is gone: that too happens in a room. */
const callOf = (board: Board, { what, a, b, c }: Hand, made: readonly string[], turn: number): Call => {
  const clusters = [...board.all('clusters')].map(([id]) => id).sort();
  const pick = (ids: readonly string[], by: number): string => ids[by % Math.max(1, ids.length)] ?? anId('gone');
  const clusterId = pick(clusters, b);
  const statementId = pick(statementIds, a);
  const lies = [...clustersOf(board, statementId)].sort();
  const seen = c % 5 === 0 ? pick(clusters, c) : (lies[c % Math.max(1, lies.length)] ?? null);
  const fresh = anId(`fresh ${turn}`);
  const [x, y] = [(a % 2000) - 1000, (b % 2000) - 1000];
  switch (what) {
    case 0:
    case 1:
      return { name: 'placeStatement', args: { statementId, clusterId, seen } };
    case 2:
      return { name: 'addPlace', args: { statementId, clusterId } };
    case 3:
      return { name: 'unplaceStatement', args: { statementId, clusterId: seen ?? clusterId } };
    case 4:
    case 5: {
      const second = pick(statementIds, b);
      const statements = [
        { statementId, seen },
        { statementId: second, seen: [...clustersOf(board, second)].sort()[0] ?? null },
      ];
      return { name: 'startCluster', args: { clusterId: fresh, statements: statements.slice(c % 2), x, y } };
    }
    case 6:
      return { name: 'renameCluster', args: { clusterId, title: `Klynge ${a}` } };
    case 7:
      return { name: 'moveCluster', args: { clusterId, x, y, columns: c % 3 === 0 ? null : 1 + (c % 8) } };
    case 8:
      return { name: 'nestCluster', args: { clusterId, parentId: c % 4 === 0 ? null : pick(clusters, a) } };
    case 9:
      return { name: 'mergeClusters', args: { fromId: clusterId, intoId: pick(clusters, a) } };
    case 10: {
      const inside = [...statementsIn(board, clusterId)].sort();
      const chosen = inside.slice(0, 1 + (c % Math.max(1, inside.length)));
      return {
        name: 'splitCluster',
        args: { clusterId, newClusterId: fresh, statementIds: chosen.length > 0 ? chosen : [statementId], x, y },
      };
    }
    case 11:
      return { name: 'dissolveCluster', args: { clusterId } };
    case 12:
      return c % 2 === 0
        ? { name: 'makePrinciple', args: { principleId: fresh, clusterId: c % 3 ? clusterId : null, title: 'Lytter' } }
        : { name: 'makeStation', args: { stationId: fresh, clusterId: c % 3 ? clusterId : null, title: 'Stand' } };
    case 13:
      return { name: 'showCluster', args: { clusterId: c % 4 === 0 ? null : clusterId } };
    default:
      return { name: 'undo', args: { commandId: pick(made, made.length - 1 - (c % 6)) } };
  }
};

/** A table with something on it, so that most hands find what to do. */
const aLaidTable = (board?: Board): Table => {
  const table = aTable(board);
  lay(table, 'Syren', 0, 1);
  lay(table, 'Rose', 2, 3);
  return table;
};

const runHand = (table: Table, one: Hand, made: readonly string[], turn: number): Ran => {
  const call = callOf(table.board, one, made, turn);
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
      fc.property(fc.array(hand, { minLength: 25, maxLength: 60 }), (hands) => {
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
      fc.property(fc.array(hand, { minLength: 20, maxLength: 40 }), (hands) => {
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
      fc.property(fc.array(hand, { minLength: 20, maxLength: 40 }), (hands) => {
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
      fc.property(fc.array(hand, { minLength: 20, maxLength: 40 }), (hands) => {
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
