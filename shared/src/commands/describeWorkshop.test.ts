import { expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { done } from '../outcome.ts';
import { aMeeting, anna, aWorkshop, doneBefore, frida, refusedRan, signe } from '../testing/builders.ts';

it('what is said of the meeting can be changed, also when it is over', () => {
  const { board, run } = aWorkshop();
  expect(run(frida, 'describeWorkshop', { ...aMeeting, place: 'Salen' }).outcome).toEqual(done);
  run(frida, 'closeWorkshop', {});
  run(frida, 'describeWorkshop', { ...aMeeting, place: 'Biblioteket', ladder: 'dialogue' });
  expect(board.get('workshop', only)).toEqual({ ...aMeeting, place: 'Biblioteket', ladder: 'dialogue' });
});

it('saying the same of the meeting changes nothing', () => {
  expect(aWorkshop().run(frida, 'describeWorkshop', aMeeting)).toEqual(doneBefore);
});

it('[AG7] a meeting cannot be moved to a day that is in no calendar', () => {
  expect(aWorkshop().run(frida, 'describeWorkshop', { ...aMeeting, date: '2027-02-30' })).toEqual(
    refusedRan('malformed'),
  );
});

it('only who leads says what the meeting is', () => {
  expect(aWorkshop().run(anna, 'describeWorkshop', aMeeting)).toEqual(refusedRan('not-allowed'));
  expect(aWorkshop().run(signe, 'describeWorkshop', aMeeting)).toEqual(refusedRan('not-allowed'));
});
