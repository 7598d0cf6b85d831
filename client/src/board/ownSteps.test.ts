import { describe, expect, it } from 'vitest';
import { publishedText } from '@skab/shared/board/equality.ts';
import { clustersOf } from '@skab/shared/board/clusters.ts';
import { aTable, karl, lay, lone, statementAt } from '@skab/shared/testing/aTable.ts';
import { anId } from '@skab/shared/testing/builders.ts';
import { noSteps, ownSteps, readSteps } from './ownSteps.ts';

const atTable = () => {
  const table = aTable();
  const [lilac, rose] = [lay(table, 'Syren', 0), lay(table, 'Rose', 2)];
  let count = 0;
  let kept = '';
  const newId = (): string => anId(`own ${(count += 1)}`);
  const steps = ownSteps(noSteps, {
    newId,
    sendUndo: (commandId, id) => Promise.resolve(table.run(karl, 'undo', { commandId }, id).outcome.ok),
    keep: (now) => (kept = JSON.stringify(now)),
  });
  const statementId = statementAt(1);
  const move = (): void => {
    const [seen = null] = clustersOf(table.board, statementId);
    const id = newId();
    table.run(karl, 'placeStatement', { statementId, clusterId: seen === lilac ? rose : lilac, seen }, id);
    steps.made(id);
  };
  return { table, steps, move, kept: () => kept, statementId, lilac, rose };
};

describe('one’s own steps', () => {
  it('[CL11] are taken back sixty steps and brought again, one by one', async () => {
    const { table, steps, move } = atTable();
    const texts = [publishedText(table.board)];
    for (let index = 0; index < 60; index += 1) {
      move();
      texts.push(publishedText(table.board));
    }
    for (let index = 59; index >= 0; index -= 1) {
      expect(await steps.undo()).toBe('done');
      expect(publishedText(table.board)).toBe(texts[index]);
    }
    expect(await steps.undo()).toBe('nothing');
    for (let index = 1; index <= 60; index += 1) {
      expect(await steps.redo()).toBe('done');
      expect(publishedText(table.board)).toBe(texts[index]);
    }
    expect(await steps.redo()).toBe('nothing');
  });

  it('a new step lets go of what was taken back', async () => {
    const { steps, move } = atTable();
    move();
    move();
    await steps.undo();
    move();
    expect(steps.now().redoable).toEqual([]);
    expect(await steps.undo()).toBe('done');
    expect(await steps.undo()).toBe('done');
  });

  it('[CL12] a step others have changed is let go of, and the one before it is next', async () => {
    const { table, steps, move, statementId, lilac, rose } = atTable();
    table.run(karl, 'renameCluster', { clusterId: rose, title: 'Timian' }, anId('rename'));
    steps.made(anId('rename'));
    move();
    table.run(lone, 'placeStatement', { statementId, clusterId: rose, seen: lilac });
    expect(await steps.undo()).toBe('refused');
    expect(steps.now()).toEqual({ undoable: [anId('rename')], redoable: [] });
    expect(await steps.undo()).toBe('done');
    expect(table.board.get('clusters', rose)?.title).toBe('Rose');
  });

  it('are kept over a reload, and a spoilt note is no note', () => {
    const { steps, move, kept } = atTable();
    move();
    expect(readSteps(kept())).toEqual(steps.now());
    for (const spoilt of [null, '', '{', '7', '{"undoable":[1],"redoable":[]}', '{"undoable":[]}'])
      expect(readSteps(spoilt)).toEqual(noSteps);
  });

  it('a step refused after all is no step', () => {
    const { steps } = atTable();
    steps.made(anId('a'));
    steps.dropped(anId('a'));
    expect(steps.now()).toEqual(noSteps);
  });
});
