import { describe, expect, it } from 'vitest';
import { unsoundness } from '../board/invariants.ts';
import { done } from '../outcome.ts';
import { aTable, bodil, frode, karl, lay, lone } from '../testing/aTable.ts';
import { anActor, anId, refusedRan } from '../testing/builders.ts';
import { descriptionLimit } from './keepVersion.ts';

const draftId = anId('draft');
const other = anId('another draft');

const withDraft = () => {
  const table = aTable();
  const [lilac, rose] = [lay(table, 'Syren', 0), lay(table, 'Rose', 1)];
  expect(table.run(karl, 'beginDraft', { clusterId: lilac, draftId }).outcome).toEqual(done);
  return { table, lilac, rose };
};

describe('a draft and its versions', () => {
  it('[DR1] a cluster has one draft: who comes second finds it, and an id stands for one', () => {
    const { table, lilac, rose } = withDraft();
    expect(table.run(lone, 'beginDraft', { clusterId: lilac, draftId: other })).toEqual({ outcome: done, changes: [] });
    expect(table.board.get('drafts', lilac)?.draftId).toBe(draftId);
    expect(table.run(lone, 'beginDraft', { clusterId: rose, draftId })).toEqual(refusedRan('id-taken'));
    expect(table.run(lone, 'beginDraft', { clusterId: anId('none'), draftId: other })).toEqual(
      refusedRan('cluster-gone'),
    );
  });

  it('[DR2] a version is the cleaned words, and who kept it and why stand in the event and nowhere else', () => {
    const { table, lilac } = withDraft();
    const kept = table.run(karl, 'keepVersion', { draftId, text: ' Steder\r\nuden aftale ', why: 'Enige' });
    expect(table.board.get('descriptions', lilac)).toMatchObject({ text: 'Steder\nuden aftale' });
    expect(JSON.stringify(kept.changes)).not.toContain('Enige');
    expect(table.run(lone, 'keepVersion', { draftId, text: 'Steder\nuden aftale', why: '' }).changes).toEqual([]);
    table.run(karl, 'undo', { commandId: table.last() });
    table.run(karl, 'keepVersion', { draftId, text: '😀'.repeat(descriptionLimit), why: '' });
    expect(table.board.get('descriptions', lilac)?.text).toHaveLength(descriptionLimit * 2);
  });

  it('[DR2] is refused without words, with too many, without its draft, and to who may not write', () => {
    const { table } = withDraft();
    const keep = (text: string, by = karl, id = draftId) =>
      table.run(by, 'keepVersion', { draftId: id, text, why: '' });
    expect(keep(' \u200b ')).toEqual(refusedRan('description-empty'));
    expect(keep('a'.repeat(descriptionLimit + 1))).toEqual(refusedRan('description-too-long'));
    expect(keep('Ord', karl, other)).toEqual(refusedRan('unknown-draft'));
    expect(keep('Ord', bodil)).toEqual(refusedRan('not-allowed'));
    expect(keep('Ord', anActor('wall', 'screen'))).toEqual(refusedRan('not-allowed'));
    expect(keep('Ord', anActor('table', 'touchScreen')).outcome).toEqual(done);
  });

  it('[DR1] both go with the cluster, and come back when that is undone', () => {
    const { table, lilac } = withDraft();
    table.run(karl, 'keepVersion', { draftId, text: 'Ord', why: '' });
    table.run(frode, 'dissolveCluster', { clusterId: lilac });
    expect([...table.board.all('drafts'), ...table.board.all('descriptions')]).toEqual([]);
    table.run(frode, 'undo', { commandId: table.last() });
    expect(table.board.get('drafts', lilac)?.draftId).toBe(draftId);
    expect(table.board.get('descriptions', lilac)?.text).toBe('Ord');
    expect(unsoundness(table.board)).toBeNull();
  });

  it('[DR1][CL6] a merge loses no word of either: they go over, or stand with the name', () => {
    const { table, lilac, rose } = withDraft();
    table.run(karl, 'keepVersion', { draftId, text: 'Om syrener', why: '' });
    table.run(karl, 'mergeClusters', { fromId: lilac, intoId: rose });
    expect(table.board.get('drafts', rose)?.draftId).toBe(draftId);
    expect(table.board.get('descriptions', rose)?.text).toBe('Om syrener');
    table.run(karl, 'undo', { commandId: table.last() });
    table.run(karl, 'beginDraft', { clusterId: rose, draftId: other });
    table.run(karl, 'keepVersion', { draftId: other, text: 'Om roser', why: '' });
    table.run(karl, 'mergeClusters', { fromId: lilac, intoId: rose });
    expect(table.board.get('descriptions', rose)?.text).toBe('Om roser');
    expect(table.board.get('mergedClusters', lilac)).toEqual({
      intoId: rose,
      title: 'Syren',
      description: 'Om syrener',
    });
    expect(unsoundness(table.board)).toBeNull();
  });
});
