import { only } from '@skab/shared/board/collections.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { describe, expect, it } from 'vitest';
import { paceOf } from '@skab/shared/meeting/timing.ts';
import { eveningTime, minutesLeft, minutesUsed } from './pace.ts';

const minute = 60_000;
const sevenOClock = Date.parse('2027-02-09T18:00:00Z'); // 19.00 in Copenhagen

const evening = (from: string, startedAt: number) => {
  const board = plainBoard();
  const meeting = { title: 'Vi skaber sammen', body: '', place: '', date: '2027-02-09', to: '21.00' };
  board.put('workshop', only, { ...meeting, from, timeZone: 'Europe/Copenhagen', ladder: 'dialogue' });
  board.put('run', only, { phase: 'open', stepId: 'b', openedAt: 0, closedAt: null });
  const step = { agendaItemId: 'item', title: 'Trin', activity: 'collect', promptId: null } as const;
  board.put('steps', 'a', { ...step, position: 1, plannedMinutes: 10 });
  board.put('steps', 'b', { ...step, position: 2, plannedMinutes: 15 });
  board.put('steps', 'c', { ...step, position: 3, plannedMinutes: 20 });
  board.put('stepRuns', 'a', { startedAt: startedAt - 12 * minute, endedAt: startedAt - 20_000 });
  board.put('stepRuns', 'b', { startedAt, endedAt: null });
  return board;
};

describe('keeping time', () => {
  it('counts whole minutes left, then whole minutes over', () => {
    expect(minutesLeft(10 * minute, 9 * minute + 1)).toEqual({ left: 1 });
    expect(minutesLeft(10 * minute, 10 * minute)).toEqual({ over: 0 });
    expect(minutesLeft(10 * minute, 16.5 * minute)).toEqual({ over: 6 });
  });

  it('never reads a clock as before the step that is on began', () => {
    const board = evening('19.00', sevenOClock);
    expect(eveningTime(board, sevenOClock - 4_000)).toBe(sevenOClock);
    expect(eveningTime(board, sevenOClock + minute)).toBe(sevenOClock + minute);
    expect(eveningTime(plainBoard(), 7)).toBe(7);
  });

  it('says how long a step was on', () => {
    const board = evening('19.00', sevenOClock);
    expect(minutesUsed(board, 'a', sevenOClock)).toBe(12);
    expect(minutesUsed(board, 'b', sevenOClock + 4 * minute)).toBe(4);
    expect(minutesUsed(board, 'c', sevenOClock)).toBeNull();
  });

  it('says how far behind the plan the evening is, and when it ends if the rest holds', () => {
    const onTime = evening('19.00', sevenOClock + 10 * minute);
    expect(paceOf(onTime, sevenOClock + 12 * minute)).toEqual({
      endsAt: sevenOClock + 45 * minute,
      behind: 0,
      pastEnd: 0,
    });
    const late = evening('19.00', sevenOClock + 14 * minute);
    expect(paceOf(late, sevenOClock + 15 * minute)?.behind).toBe(4);
    expect(paceOf(late, sevenOClock + 40 * minute)?.behind).toBe(15);
  });

  it('says nothing of a plan for another time of the day, nor when no step is on', () => {
    expect(paceOf(evening('08.00', sevenOClock), sevenOClock)?.behind).toBeNull();
    expect(paceOf(plainBoard(), sevenOClock)).toBeNull();
    expect(paceOf(evening('23.50', sevenOClock + 5.25 * 60 * minute), sevenOClock + 5.25 * 60 * minute)?.behind).toBe(
      15,
    );
  });
});
