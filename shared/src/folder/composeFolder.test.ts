import { expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { plainBoard } from '../board/plainBoard.ts';
import { aMeeting, anId, aWorkshop, collectId, frida, signe, welcomeId } from '../testing/builders.ts';
import { composeFolder, type Folder } from './composeFolder.ts';

const folderOf = (prepare: (evening: ReturnType<typeof aWorkshop>) => void, language: 'da' | 'en' = 'da'): Folder => {
  const evening = aWorkshop();
  prepare(evening);
  const folder = composeFolder(evening.board, language);
  return folder ?? expect.fail('there is a meeting');
};

it('[EF1] has the running order with clock times, questions and notes, and the questions each once', () => {
  const folder = folderOf(({ run }) => {
    run(frida, 'writeStep', {
      stepId: collectId,
      title: 'Udsagn',
      promptId: anId('prompt'),
      prompt: 'Hvad skal være til stede?',
      plannedMinutes: 15,
      note: 'Nu skriver alle.',
      who: 'Frida',
      materials: 'Sedler',
    });
  });
  expect(folder.steps.map(({ from, title, minutes }) => [from, title, minutes])).toEqual([
    ['19.00', 'Velkomst', '10'],
    ['19.10', 'Udsagn', '15'],
    ['19.25', 'Hvad er svært?', '10'],
    ['19.35', 'Tak', '10'],
  ]);
  expect(folder.steps[1]?.lines).toEqual([
    'Alle skriver udsagn',
    'Spørgsmål: Hvad skal være til stede?',
    'Sig: Nu skriver alle.',
    'Hvem: Frida',
    'Brug: Sedler',
  ]);
  expect(folder.questions).toEqual(['Hvad skal være til stede?', 'Hvad gør det svært?']);
  expect(folder.facts).toEqual([aMeeting.body, 'tirsdag 9. februar 2027 kl. 19.00–21.00', aMeeting.place]);
});

it('[EF2] tells who leads what a closed point is called, and the door only that it is there; no slip asks its question', () => {
  const closedId = anId('closed');
  const folder = folderOf(({ run }) => {
    run(frida, 'writeAgendaItem', { agendaItemId: closedId, title: 'En personsag', isClosed: true });
    run(frida, 'addStep', {
      stepId: anId('closed step'),
      promptId: anId('closed prompt'),
      title: 'Om ansættelsen',
      activity: 'collect',
      prompt: 'Hvem skal ansættes?',
      plannedMinutes: 5,
      note: '',
      who: '',
      afterId: welcomeId,
      agendaItemId: closedId,
    });
  });
  expect(folder.steps[1]?.title).toBe('Om ansættelsen');
  expect(folder.items).toContain('Punkt 2 (lukket): En personsag');
  expect(folder.programme[1]?.title).toBe('Lukket punkt');
  expect(JSON.stringify([folder.programme, folder.questions])).not.toMatch(/ansæt/);
});

it('[EF1] leaves a skipped step out of the programme, has the attendance in its order, and its words in both languages', () => {
  const folder = folderOf(({ run, board }) => {
    run(frida, 'skipStep', { stepId: welcomeId, isSkipped: true });
    run(signe, 'writeAttendee', { attendeeId: anId('b'), name: 'Birgit Holm', title: 'formand', mark: 'unmarked' });
    run(signe, 'writeAttendee', { attendeeId: anId('t'), name: 'Torben Lund', title: '', mark: 'absent' });
    expect(board.get('workshop', only)).toBeDefined();
  }, 'en');
  expect(folder.programme.map(({ title }) => title)).not.toContain('Velkomst');
  expect(folder.steps[0]?.lines[0]).toBe('Welcome · left out');
  expect(folder.people).toEqual([
    { name: 'Birgit Holm', title: 'formand' },
    { name: 'Torben Lund', title: '' },
  ]);
  expect(folder.programme[0]?.from).toBe('19:00');
});

it('[EF1] there is none without a meeting', () => {
  expect(composeFolder(plainBoard(), 'da')).toBeNull();
});
