import { describe, expect, it } from 'vitest';
import { clustersOf, inOrderOf } from '../board/clusters.ts';
import { only } from '../board/collections.ts';
import { publishedText } from '../board/equality.ts';
import { unsoundness } from '../board/invariants.ts';
import { done, refuse } from '../outcome.ts';
import { aTable, bodil, frode, karl, lay, lone, statementAt } from '../testing/aTable.ts';
import { anId, frida, refusedRan } from '../testing/builders.ts';

const statementId = statementAt(1);

describe('undoing', () => {
  it('[CL11] puts back what a step changed, and redo is the undo of that', () => {
    const table = aTable();
    const [lilac, rose] = [lay(table, 'Syren', 0, 2, 3), lay(table, 'Rose', 4)];
    const before = publishedText(table.board);
    table.run(karl, 'mergeClusters', { fromId: lilac, intoId: rose });
    const merged = publishedText(table.board);
    expect(table.run(karl, 'undo', { commandId: table.last() }).outcome).toEqual(done);
    expect(publishedText(table.board)).toBe(before);
    expect(table.run(karl, 'undo', { commandId: table.last() }).outcome).toEqual(done);
    expect(publishedText(table.board)).toBe(merged);
  });

  it('[CL11] goes back step by step past fifty, and forward again', () => {
    const table = aTable();
    const [lilac, rose] = [lay(table, 'Syren', 0), lay(table, 'Rose', 2)];
    const steps: { readonly id: string; readonly text: string }[] = [];
    for (let index = 0; index < 60; index += 1) {
      const text = publishedText(table.board);
      const [seen = null] = clustersOf(table.board, statementId);
      table.run(karl, 'placeStatement', { statementId, clusterId: seen === lilac ? rose : lilac, seen });
      steps.push({ id: table.last(), text });
    }
    const end = publishedText(table.board);
    const undone: string[] = [];
    for (const { id, text } of [...steps].reverse()) {
      expect(table.run(karl, 'undo', { commandId: id }).outcome).toEqual(done);
      expect(publishedText(table.board)).toBe(text);
      undone.push(table.last());
    }
    for (const commandId of [...undone].reverse()) expect(table.run(karl, 'undo', { commandId }).outcome).toEqual(done);
    expect(publishedText(table.board)).toBe(end);
  });

  it('[CL12] is refused, naming what changed since', () => {
    const table = aTable();
    const [lilac, rose] = [lay(table, 'Syren', 0), lay(table, 'Rose', 2)];
    table.run(karl, 'placeStatement', { statementId, clusterId: lilac, seen: null }, anId('the step'));
    table.run(lone, 'placeStatement', { statementId, clusterId: rose, seen: lilac });
    const undone = table.run(karl, 'undo', { commandId: anId('the step') });
    expect(undone).toEqual({ outcome: refuse('changed-since', { what: 'Syren' }), changes: [] });
    expect(clustersOf(table.board, statementId)).toEqual([rose]);
  });

  it('[CL12] is refused a second time, because it has been done', () => {
    const table = aTable();
    const clusterId = lay(table, 'Syren', 0);
    table.run(karl, 'renameCluster', { clusterId, title: 'Rose' }, anId('the step'));
    table.run(karl, 'undo', { commandId: anId('the step') });
    expect(table.run(karl, 'undo', { commandId: anId('the step') }).outcome).toEqual(
      refuse('changed-since', { what: 'Syren' }),
    );
  });

  it('[CL13] is refused when others have built on it, so that nothing lies nowhere', () => {
    const table = aTable();
    const clusterId = anId('cluster');
    const statements = [{ statementId: statementAt(0), seen: null }];
    table.run(karl, 'startCluster', { clusterId, statements, x: 0, y: 0 }, anId('the step'));
    table.run(lone, 'placeStatement', { statementId, clusterId, seen: null });
    expect(table.run(karl, 'undo', { commandId: anId('the step') })).toEqual(refusedRan('would-be-unsound'));
    expect(inOrderOf(table.board, clusterId)).toEqual([statementAt(0), statementId]);
  });

  it('[CL14] is of one’s own steps; those who lead undo anyone’s', () => {
    const table = aTable();
    const clusterId = lay(table, 'Syren', 0);
    table.run(bodil, 'placeStatement', { statementId, clusterId, seen: null }, anId('the step'));
    expect(table.run(karl, 'undo', { commandId: anId('the step') })).toEqual(refusedRan('not-yours'));
    expect(table.run(frode, 'undo', { commandId: anId('the step') }).outcome).toEqual(done);
    expect(clustersOf(table.board, statementId)).toEqual([]);
    // Who comes second now is told of the one who undid.
    expect(table.run(karl, 'unplaceStatement', { statementId, clusterId }).outcome).toEqual(done);
    expect(table.board.get('movers', statementId)).toEqual({ name: 'Frode' });
  });

  it('[CL14] a participant undoes her own', () => {
    const table = aTable();
    const clusterId = lay(table, 'Syren', 0);
    table.run(bodil, 'placeStatement', { statementId, clusterId, seen: null });
    expect(table.run(bodil, 'undo', { commandId: table.last() }).outcome).toEqual(done);
    expect(clustersOf(table.board, statementId)).toEqual([]);
  });

  it('is refused for steps that are none of the board, and for none that is known', () => {
    const table = aTable();
    table.run(frida, 'hideStatement', { statementId }, anId('hidden'));
    expect(table.run(frida, 'undo', { commandId: anId('hidden') })).toEqual(refusedRan('cannot-be-undone'));
    expect(table.run(frida, 'undo', { commandId: anId('none') })).toEqual(refusedRan('unknown-change'));
  });

  it('is not stopped by what shared screens have shown since, and never leaves them with what is gone', () => {
    const table = aTable();
    const [lilac, rose] = [lay(table, 'Syren', 0), lay(table, 'Rose', 2)];
    table.run(frode, 'showCluster', { clusterId: lilac });
    table.run(frode, 'dissolveCluster', { clusterId: lilac }, anId('the step'));
    table.run(frode, 'showCluster', { clusterId: rose });
    expect(table.run(frode, 'undo', { commandId: anId('the step') }).outcome).toEqual(done);
    expect(table.board.get('spotlight', only)).toEqual({ clusterId: rose });
    const started = anId('cluster');
    const statements = [{ statementId, seen: null }];
    table.run(karl, 'startCluster', { clusterId: started, statements, x: 0, y: 0 }, anId('started'));
    table.run(frode, 'showCluster', { clusterId: started });
    expect(table.run(karl, 'undo', { commandId: anId('started') }).outcome).toEqual(done);
    expect(table.board.get('spotlight', only)).toEqual({ clusterId: null });
    expect(unsoundness(table.board)).toBeNull();
  });

  it('keeps the words of erased statements away', () => {
    const table = aTable();
    const clusterId = lay(table, 'Syren', 0);
    table.run(karl, 'placeStatement', { statementId, clusterId, seen: null }, anId('placed'));
    table.run(karl, 'unplaceStatement', { statementId, clusterId }, anId('unplaced'));
    table.board.cut('statements', statementId);
    table.board.cut('numbers', statementId);
    expect(table.run(karl, 'undo', { commandId: anId('unplaced') })).toEqual(refusedRan('would-be-unsound'));
  });
});
