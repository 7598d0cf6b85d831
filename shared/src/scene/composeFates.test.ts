import { describe, expect, it } from 'vitest';
import { anId, anna, anOpenWorkshop, aStatement, birthe, frida, signe, type Evening } from '../testing/builders.ts';
import { composeFates, fateOfNumber } from './composeFates.ts';

const { statementId, text } = aStatement();
const otherId = anId('birthe’s');
const clusterId = anId('a cluster');

const fatesOf = ({ board }: Evening, actorId: string = anna.id) =>
  composeFates(
    board,
    [...board.all('authors')].filter(([, row]) => row.actorId === actorId).map(([id]) => id),
  );

/** Two have written, and what they wrote lies together. */
const clustered = (): Evening => {
  const evening = anOpenWorkshop();
  evening.run(anna, 'postStatement', aStatement(), 2000);
  evening.run(birthe, 'postStatement', { ...aStatement(), statementId: otherId }, 2500);
  const statements = [statementId, otherId].map((id) => ({ statementId: id, seen: null }));
  evening.run(frida, 'startCluster', { clusterId, statements, title: 'Korte veje', x: 0, y: 0 });
  return evening;
};

describe('what became of one’s own statements', () => {
  it('[OW1] is told of each: its cluster and how many others lie there, and the principle made of it', () => {
    const evening = clustered();
    evening.run(frida, 'makePrinciple', { principleId: anId('a principle'), clusterId, title: 'Bygger bro' });
    expect(fatesOf(evening)).toMatchObject([
      {
        text,
        number: 1,
        standing: 'published',
        clusters: [{ title: 'Korte veje', others: 1 }],
        principles: ['Bygger bro'],
      },
    ]);
    evening.run(birthe, 'withdrawStatement', { statementId: otherId });
    expect(fatesOf(evening)[0]?.clusters).toEqual([{ title: 'Korte veje', others: 0 }]);
    expect(fatesOf(evening, birthe.id)).toMatchObject([{ standing: 'withdrawn', text: null, clusters: [] }]);
  });

  it('[NA5] says what stands under it, and nothing where nothing does', () => {
    const evening = clustered();
    expect(fatesOf(evening)[0]).not.toHaveProperty('signature');
    const row = evening.board.get('statements', statementId);
    if (row) evening.board.put('statements', statementId, { ...row, signature: { kind: 'citizen' } });
    expect(fatesOf(evening)[0]?.signature).toEqual({ kind: 'citizen' });
    expect(fateOfNumber(evening.board, 1)?.signature).toEqual({ kind: 'citizen' });
    evening.run(anna, 'withdrawStatement', { statementId });
    expect(fatesOf(evening)[0]).not.toHaveProperty('signature');
  });

  it('[OW2] has the decision, the star and what was put off only when the meeting is over', () => {
    const evening = clustered();
    const { board, run } = evening;
    const stepId = board.get('statements', statementId)?.stepId ?? '';
    const agendaItemId = board.get('steps', stepId)?.agendaItemId ?? '';
    run(signe, 'starStatement', { statementId, isStarred: true });
    run(signe, 'writeItemMinutes', { agendaItemId, field: 'decisions', text: 'At der afprøves et hjørne.' });
    run(signe, 'noteEnding', { agendaItemId, ending: 'agreed' });
    expect(fatesOf(evening)[0]).toMatchObject({ isStarred: false });
    expect(fatesOf(evening)[0]).not.toHaveProperty('point');
    run(frida, 'closeWorkshop', {});
    expect(fatesOf(evening)[0]).toMatchObject({
      isStarred: true,
      point: { ending: 'agreed', decision: 'At der afprøves et hjørne.' },
    });
    run(signe, 'writeAgendaItem', {
      agendaItemId,
      title: board.get('agendaItems', agendaItemId)?.title ?? '',
      isClosed: true,
    });
    expect(fatesOf(evening)[0]).not.toHaveProperty('point');
  });

  it('[OW4] is found by the number, of a published statement and of no other', () => {
    const evening = clustered();
    expect(fateOfNumber(evening.board, 1)).toMatchObject({ text, clusters: [{ title: 'Korte veje' }] });
    expect(fateOfNumber(evening.board, 99)).toBeUndefined();
    evening.run(frida, 'hideStatement', { statementId });
    expect(fateOfNumber(evening.board, 1)).toBeUndefined();
  });
});
