import { expect, it } from 'vitest';
import { anId, anna, aWorkshop, refusedRan, signe } from '../testing/builders.ts';

const attendeeId = anId('birgit');

it('[MI2] who is taken off the attendance list is gone from it, once', () => {
  const { board, run } = aWorkshop();
  run(signe, 'writeAttendee', { attendeeId, name: 'Birgit Holm', title: '', mark: 'present' });
  expect(run(anna, 'removeAttendee', { attendeeId })).toEqual(refusedRan('not-allowed'));
  run(signe, 'removeAttendee', { attendeeId });
  expect(board.get('attendees', attendeeId)).toBeUndefined();
  expect(run(signe, 'removeAttendee', { attendeeId })).toEqual(refusedRan('unknown-attendee'));
});
