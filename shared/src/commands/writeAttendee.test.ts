import { describe, expect, it } from 'vitest';
import { anId, anna, aWorkshop, doneBefore, refusedRan, signe } from '../testing/builders.ts';

const attendeeId = anId('birgit');
const birgit = { attendeeId, name: 'Birgit Holm', title: 'formand', mark: 'present' } as const;

describe('the attendance list', () => {
  it('[MI2] keeps who is written on it in the order they came, and their place when they are changed', () => {
    const { board, run } = aWorkshop();
    run(signe, 'writeAttendee', birgit);
    run(signe, 'writeAttendee', { attendeeId: anId('torben'), name: ' Torben\n Lund ', title: '', mark: 'unmarked' });
    run(signe, 'writeAttendee', { ...birgit, mark: 'absent' });
    expect(board.get('attendees', attendeeId)).toEqual({
      name: 'Birgit Holm',
      title: 'formand',
      mark: 'absent',
      position: 1,
    });
    expect(board.get('attendees', anId('torben'))).toEqual({
      name: 'Torben Lund',
      title: '',
      mark: 'unmarked',
      position: 2,
    });
    expect(run(signe, 'writeAttendee', { ...birgit, mark: 'absent' })).toEqual(doneBefore);
  });

  it('[MI2] never gives a place twice, also after somebody was taken off', () => {
    const { board, run } = aWorkshop();
    for (const name of ['a', 'b', 'c']) run(signe, 'writeAttendee', { ...birgit, attendeeId: anId(name) });
    run(signe, 'removeAttendee', { attendeeId: anId('a') });
    run(signe, 'writeAttendee', { ...birgit, attendeeId: anId('d') });
    expect([...board.all('attendees')].map(([, row]) => row.position).sort()).toEqual([2, 3, 4]);
  });

  it('[MI2] takes no name that is empty or too long, and is written by who writes minutes', () => {
    const { run } = aWorkshop();
    expect(run(signe, 'writeAttendee', { ...birgit, name: ' ' })).toEqual(refusedRan('malformed'));
    expect(run(signe, 'writeAttendee', { ...birgit, name: 'a'.repeat(121) })).toEqual(refusedRan('malformed'));
    expect(run(anna, 'writeAttendee', birgit)).toEqual(refusedRan('not-allowed'));
  });
});
