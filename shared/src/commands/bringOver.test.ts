import { describe, expect, it } from 'vitest';
import { unsoundness } from '../board/invariants.ts';
import { earlierOf } from '../board/origins.ts';
import { relationKey } from '../board/relations.ts';
import { composeMinutes } from '../minutes/compose.ts';
import { done } from '../outcome.ts';
import {
  adam,
  agendaItemId,
  anId,
  anna,
  aWorkshop,
  birthe,
  courier,
  frida,
  otherWorkshopId,
  refusedRan,
} from '../testing/builders.ts';
import type { CommandArgs } from './registry.ts';

type Args = CommandArgs<'bringOver'>;

const meeting = { meetingId: otherWorkshopId, title: '3. møde', date: '2027-01-12' };
const first = { meetingId: anId('first meeting'), title: '1. møde', date: '2026-11-10' };
const [importId, clusterId, innerId, statementId, principleId, itemId] = [
  anId('bringing'),
  anId('c'),
  anId('inner'),
  anId('s'),
  anId('p'),
  anId('i'),
];
const from = (name: string, of = meeting) => ({ meetingId: of.meetingId, originalId: anId(`original ${name}`) });
const island = { x: 0, y: 0, columns: null, description: null };
const chosen: Args = {
  importId,
  meeting,
  meetings: [first],
  clusters: [
    { ...from('c'), ...island, clusterId, title: 'Mødesteder', parentId: null, description: 'Hvor vi ses' },
    { ...from('inner'), ...island, clusterId: innerId, title: 'Ude', parentId: clusterId },
  ],
  copies: [
    {
      ...from('s', first),
      statementId,
      text: 'Mød os på torvet',
      number: 14,
      authorId: anna.id,
      clusterIds: [innerId],
    },
  ],
  principles: [{ ...from('p'), principleId, title: 'Mødes ude', clusterIds: [innerId] }],
  items: [{ ...from('i'), agendaItemId: itemId, title: 'Frivillige', isClosed: false }],
};

const brought = () => {
  const evening = aWorkshop();
  expect(evening.run(courier, 'bringOver', chosen, 60_000).outcome).toEqual(done);
  return evening;
};

describe('what is brought over from an earlier meeting', () => {
  it('[FO1] is a copy that keeps its words, with a number of its own, and knows what it was there', () => {
    const { board } = brought();
    expect(board.get('statements', statementId)).toMatchObject({ text: 'Mød os på torvet', stepId: null });
    expect(board.get('numbers', statementId)).toEqual({ number: 1 });
    expect(earlierOf(board, statementId)).toEqual({ meeting: first, originalId: anId('original s') });
    expect(board.get('origins', statementId)?.ref).toBe('14');
    for (const [id, name] of [
      [clusterId, 'c'],
      [principleId, 'p'],
      [itemId, 'i'],
    ] as const)
      expect(earlierOf(board, id)).toEqual({ meeting, originalId: anId(`original ${name}`) });
    expect(board.get('places', relationKey(statementId, innerId))).toBeDefined();
    expect(board.get('nests', innerId)).toEqual({ parentId: clusterId });
    expect(board.get('principleClusters', relationKey(principleId, innerId))).toBeDefined();
    expect(board.get('descriptions', clusterId)?.text).toBe('Hvor vi ses');
    expect(unsoundness(board)).toBeNull();
  });

  it('[FO2] is its author’s here too: she and nobody else takes it back, and no row that others read says who', () => {
    const { board, run } = brought();
    run(frida, 'startStep', { stepId: anId('step welcome'), seen: null });
    expect(run(birthe, 'withdrawStatement', { statementId })).toEqual(refusedRan('not-yours'));
    expect(run(anna, 'withdrawStatement', { statementId }).outcome).toEqual(done);
    expect(board.get('statements', statementId)).toBeUndefined();
    // Taken back by her it is not brought again.
    run(courier, 'bringOver', { ...chosen, importId: anId('again') });
    expect(board.get('statements', statementId)).toBeUndefined();
  });

  it('[FO2] is sent by the server and by nobody else', () => {
    const { run } = aWorkshop();
    for (const one of [anna, frida, adam]) expect(run(one, 'bringOver', chosen)).toEqual(refusedRan('not-allowed'));
  });

  it('[FO3] stands once, however often it is brought, and wherever it was moved meanwhile', () => {
    const { board, run } = brought();
    expect(run(courier, 'bringOver', chosen, 60_000)).toEqual({ outcome: done, changes: [] });
    run(frida, 'startCluster', { clusterId: anId('own'), statements: [{ statementId, seen: innerId }], x: 0, y: 9 });
    run(courier, 'bringOver', { ...chosen, importId: anId('again') }, 60_000);
    expect([...board.all('places')].map(([key]) => key)).toEqual([relationKey(statementId, anId('own'))]);
    expect([...board.all('statements')]).toHaveLength(1);
    expect([...board.all('agendaItems')]).toHaveLength(2);
  });

  it('[FO4] is taken back in one step, all of it', () => {
    const { board, run } = brought();
    run(frida, 'withdrawImport', { importId });
    for (const collection of ['statements', 'clusters', 'islands', 'nests', 'places', 'principles', 'authors'] as const)
      expect([...board.all(collection)]).toEqual([]);
    expect([...board.all('agendaItems')].map(([id]) => id)).toEqual([agendaItemId]);
    expect(unsoundness(board)).toBeNull();
    expect(run(courier, 'bringOver', chosen)).toEqual(refusedRan('import-withdrawn'));
    expect(run(courier, 'bringOver', { ...chosen, importId: anId('again') }).outcome).toEqual(done);
  });

  it('[FO4] stays where something was made of it', () => {
    const { board, run } = brought();
    const own = anId('own');
    run(frida, 'importStatements', {
      importId: anId('other'),
      source: 'Høringen',
      stepId: null,
      statements: [{ statementId: own, text: 'Andre ord' }],
    });
    run(frida, 'addPlace', { statementId: own, clusterId: innerId });
    run(frida, 'writeItemMinutes', { agendaItemId: itemId, field: 'decisions', text: 'Tiltrådt' });
    run(frida, 'withdrawImport', { importId });
    expect([...board.all('clusters')].map(([id]) => id).sort()).toEqual([clusterId, innerId].sort());
    expect(board.get('agendaItems', itemId)).toBeDefined();
    expect([...board.all('statements')].map(([id]) => id)).toEqual([own]);
    expect(unsoundness(board)).toBeNull();
  });

  it('[FO5] stands in the minutes with the meeting it is from, statement, cluster and principle', () => {
    const minutes = composeMinutes(brought().board, { language: 'da', form: 'long', head: null });
    const groups = minutes.attachments?.parts.flatMap((part) => part.groups) ?? [];
    const statements = groups.flatMap((group) => group.statements);
    expect(new Set(statements.map(({ mark }) => mark))).toEqual(new Set(['fra mødet 10. november 2026']));
    expect(statements[0]?.earlier).toEqual({ meetingId: first.meetingId, statementId: anId('original s') });
    const remarks = Object.fromEntries(groups.map((group) => [group.heading, group.remarks]));
    expect(remarks['Mødesteder']).toContain('Fra mødet 12. januar 2027.');
    expect(remarks['Mødes ude']).toContain('Fra mødet 12. januar 2027.');
  });
});
