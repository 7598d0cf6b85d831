import { describe, expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { plainBoard } from '../board/plainBoard.ts';
import { stepsInOrder } from '../meeting/steps.ts';
import { done } from '../outcome.ts';
import {
  aMeeting,
  anId,
  anna,
  aWorkshop,
  closeId,
  collectId,
  collectMoreId,
  eveningOn,
  founding,
  frida,
  refusedRan,
  welcomeId,
} from '../testing/builders.ts';
import type { CommandArgs } from './registry.ts';

type Founding = CommandArgs<'foundWorkshop'>;
const found = (args: Founding) => eveningOn(plainBoard()).run(frida, 'foundWorkshop', args);
const withMeeting = (meeting: Partial<Founding['meeting']>): Founding =>
  founding({ meeting: { ...aMeeting, ...meeting } });
const withStep = (step: Partial<Founding['steps'][number]>): Founding => {
  const [first, ...rest] = founding().steps;
  if (!first) throw new Error('the workshop of the tests has steps');
  return founding({ steps: [{ ...first, ...step }, ...rest] });
};

describe('founding a workshop', () => {
  it('[AG5] lays down the meeting, its agenda item and the steps in their order, and begins nothing', () => {
    const { board } = aWorkshop();
    expect(board.get('workshop', only)).toEqual(aMeeting);
    expect(board.get('run', only)).toEqual({ phase: 'before', stepId: null, openedAt: null, closedAt: null });
    expect(board.get('wall', only)).toEqual({ textScale: 1, address: null });
    expect([...board.all('agendaItems')].map(([, row]) => row.title)).toEqual(['Hvordan skaber vi mere sammen?']);
    expect(stepsInOrder(board).map((step) => step.id)).toEqual([welcomeId, collectId, collectMoreId, closeId]);
    expect(stepsInOrder(board).map((step) => step.row.promptId === null)).toEqual([true, false, false, true]);
    expect([...board.all('scriptNotes')]).toEqual([]);
  });

  it('[AG5] keeps script notes on the desk, cleaned', () => {
    const evening = eveningOn(plainBoard());
    evening.run(frida, 'foundWorkshop', withStep({ note: ' Sig velkommen\r\nog vent ' }));
    expect(evening.board.get('scriptNotes', welcomeId)).toEqual({ text: 'Sig velkommen\nog vent' });
  });

  it('[AG5] is done once', () => {
    expect(aWorkshop().run(frida, 'foundWorkshop', founding())).toEqual(refusedRan('already-founded'));
  });

  it('[AG5] is refused when two things would have one id', () => {
    expect(found(withStep({ stepId: collectId }))).toEqual(refusedRan('id-taken'));
    expect(found(withStep({ promptId: founding().steps[1]?.promptId ?? '' }))).toEqual(refusedRan('id-taken'));
    expect(found(withStep({ promptId: welcomeId }))).toEqual(refusedRan('id-taken'));
  });

  it.each([
    withMeeting({ title: '' }),
    withMeeting({ title: ' \u200B ' }),
    withMeeting({ title: 'a'.repeat(121) }),
    withMeeting({ from: '24.00' }),
    withMeeting({ to: '9.30' }),
    withMeeting({ from: '19:00' }),
    withMeeting({ ladder: 'høring' as 'hearing' }), // what a stranger may send does not type
    withStep({ title: '' }),
    withStep({ title: 'a'.repeat(61) }),
    withStep({ plannedMinutes: 0 }),
    withStep({ plannedMinutes: 1.5 }),
    withStep({ stepId: 'kort' }),
    founding({ steps: [] }),
    founding({ steps: Array.from({ length: 61 }, (_, at) => ({ ...withStep({}).steps[0]!, stepId: anId(`${at}`) })) }),
  ])('is refused when what is said of it cannot stand: case %#', (args) => {
    expect(found(args)).toEqual(refusedRan('malformed'));
  });

  it.each([
    '2027-02-29',
    '2027-02-30',
    '2027-04-31',
    '2027-13-01',
    '2027-00-10',
    '2027-1-1',
    '27-02-09',
    '',
    'i morgen',
  ])('[AG7] is refused for a day that is in no calendar: %j', (date) => {
    expect(found(withMeeting({ date }))).toEqual(refusedRan('malformed'));
  });

  it.each(['2028-02-29', '2027-12-31'])('[AG7] takes a day that is: %j', (date) => {
    expect(found(withMeeting({ date })).outcome).toEqual(done);
  });

  it('[AG7] is refused in a time zone that no clock knows', () => {
    expect(found(withMeeting({ timeZone: 'Europe/Gentofte' }))).toEqual(refusedRan('malformed'));
    expect(found(withMeeting({ timeZone: '' }))).toEqual(refusedRan('malformed'));
    for (const timeZone of ['Europe/Copenhagen', 'Atlantic/Faroe', 'America/Nuuk', 'America/Godthab', 'UTC']) {
      expect(found(withMeeting({ timeZone })).outcome).toEqual(done);
    }
  });

  it('keeps names on one line and readable', () => {
    const evening = eveningOn(plainBoard());
    evening.run(frida, 'foundWorkshop', withMeeting({ title: ' 4.\u0000 møde\n i udvalget ', place: '\tlokale A ' }));
    expect(evening.board.get('workshop', only)).toMatchObject({ title: '4. møde i udvalget', place: 'lokale A' });
  });

  it('is refused to who may not lead', () => {
    expect(eveningOn(plainBoard()).run(anna, 'foundWorkshop', founding())).toEqual(refusedRan('not-allowed'));
  });
});
