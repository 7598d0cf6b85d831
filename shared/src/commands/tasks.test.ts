import { describe, expect, it } from 'vitest';
import { aWorkshop, agendaItemId, anId, anna, frida, refusedRan, signe, workshopId } from '../testing/builders.ts';
import { composeMinutes } from '../minutes/compose.ts';
import { mostTasks } from '../meeting/tasks.ts';
import { closedPart, copyWorkshop, openPart } from './workshopCopy.ts';

const taskId = anId('task');
const laterId = anId('later');
const to = { title: '5. møde', date: '2027-03-09' };
const aTask = { taskId, agendaItemId, what: 'Regne på det', owner: 'Teknik og Miljø', toId: null };
const letters = (evening: ReturnType<typeof aWorkshop>) =>
  [...evening.board.all('letters')].map(([, { name, title, toId }]) => [name, title, toId]);
const told = (evening: ReturnType<typeof aWorkshop>, language: 'da' | 'en' = 'da') =>
  composeMinutes(evening.board, { language, head: null, form: 'short' })
    .items.flatMap(({ sections }) => sections)
    .find(({ kind }) => kind === 'tasks');

describe('a task', () => {
  it('[PT1] is written under its point, with who does it and the meeting it comes back to, and stands in the minutes so', () => {
    const evening = aWorkshop();
    evening.run(signe, 'writeTask', aTask, 1);
    expect(told(evening)).toEqual({
      kind: 'tasks',
      heading: 'Opgaver',
      blocks: [{ kind: 'points', points: ['Regne på det (ansvarlig: Teknik og Miljø)'] }],
    });
    evening.run(frida, 'writeTask', { ...aTask, taskId: anId('two'), owner: '', toId: laterId, to }, 2);
    expect(told(evening, 'en')?.blocks).toEqual([
      {
        kind: 'points',
        points: ['Regne på det (responsible: Teknik og Miljø)', 'Regne på det (to 5. møde, Tuesday 9 March 2027)'],
      },
    ]);
    evening.run(signe, 'removeTask', { taskId });
    evening.run(signe, 'removeTask', { taskId: anId('two') });
    expect(told(evening)).toBeUndefined();
  });

  it('[PT2] comes on the agenda of its meeting by a letter, which follows its words, and goes with it', () => {
    const evening = aWorkshop();
    evening.run(signe, 'writeTask', { ...aTask, toId: laterId, to }, 1);
    expect(letters(evening)).toEqual([['receivePutOff', 'Regne på det (Teknik og Miljø)', laterId]]);
    evening.run(signe, 'writeTask', { ...aTask, owner: '', toId: laterId, to }, 2);
    expect(letters(evening)).toEqual([['receivePutOff', 'Regne på det', laterId]]);
    evening.run(signe, 'removeTask', { taskId }, 3);
    expect(letters(evening)).toContainEqual(['withdrawPutOff', 'Regne på det', laterId]);
    expect([...evening.board.all('putOffs')]).toEqual([]);
  });

  it('[PT2] is called there what it is called here now; a point of that meeting’s own is not', () => {
    const there = aWorkshop();
    const from = { meetingId: anId('earlier'), title: '4. møde', date: '2027-02-09' };
    const letter = { agendaItemId: taskId, title: 'Regne på det', isClosed: false, from };
    const server = { ...frida, grants: [{ role: 'courier', where: { kind: 'installation' }, until: null }] } as const;
    there.run(server, 'receivePutOff', letter);
    there.run(server, 'receivePutOff', { ...letter, title: 'Regne på det igen' });
    expect(there.board.get('agendaItems', taskId)).toMatchObject({ title: 'Regne på det igen', position: 2 });
    const before = there.board.get('agendaItems', agendaItemId);
    there.run(server, 'receivePutOff', { ...letter, agendaItemId, title: 'Noget andet' });
    expect(there.board.get('agendaItems', agendaItemId)).toEqual(before);
  });

  it('is refused in words', () => {
    const evening = aWorkshop();
    const { run } = evening;
    expect(run(anna, 'writeTask', aTask)).toEqual(refusedRan('not-allowed'));
    expect(run(signe, 'writeTask', { ...aTask, agendaItemId: laterId })).toEqual(refusedRan('unknown-agenda-item'));
    expect(run(signe, 'writeTask', { ...aTask, toId: workshopId })).toEqual(refusedRan('same-meeting'));
    for (let one = 0; one < mostTasks; one++) run(signe, 'writeTask', { ...aTask, taskId: anId(`task ${one}`) });
    expect(run(signe, 'writeTask', aTask)).toEqual(refusedRan('too-many-tasks'));
    expect(run(signe, 'writeTask', { ...aTask, taskId: anId('task 3'), what: 'Andet' }).outcome.ok).toBe(true);
  });

  it('[PT3] holds its point on the agenda; under a closed point its words are in the closed part of a copy alone', () => {
    const evening = aWorkshop();
    const { board, run } = evening;
    const itemId = anId('closed');
    run(frida, 'writeAgendaItem', { agendaItemId: itemId, title: 'Personsag', isClosed: true });
    run(signe, 'writeTask', { ...aTask, agendaItemId: itemId, what: 'Tale med Cai' });
    expect(run(frida, 'removeAgendaItem', { agendaItemId: itemId })).toEqual(refusedRan('agenda-item-in-use'));
    const copy = copyWorkshop(board, () => true, 7);
    expect(JSON.stringify(openPart(copy, board))).not.toContain('Tale med Cai');
    expect(JSON.stringify(closedPart(copy, board))).toContain('Tale med Cai');
    expect(JSON.stringify(composeMinutes(board, { language: 'da', head: null, form: 'long' }))).not.toContain('Cai');
  });
});
