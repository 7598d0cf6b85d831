import { describe, expect, it } from 'vitest';
import { inSeriesOrder, meetingOn, type SeriesMeeting } from './series.ts';
import type { Phase } from './words.ts';

const meeting = (date: string, phase: Phase): SeriesMeeting => ({ workshopId: date, title: 'Møde', date, phase });
const at = (day: string): number => Date.parse(`${day}T18:00:00Z`);
const led = (now: string, ...meetings: readonly SeriesMeeting[]): string | undefined =>
  meetingOn(meetings, at(now))?.date;

describe('the meeting a code leads to', () => {
  it('[SE3] is the one that is open, whatever the day', () => {
    const meetings = [meeting('2027-03-09', 'before'), meeting('2027-02-09', 'open'), meeting('2027-01-12', 'closed')];
    for (const now of ['2026-12-01', '2027-02-09', '2027-03-20']) expect(led(now, ...meetings)).toBe('2027-02-09');
  });

  it('[SE3] is else the next by date that is not closed', () => {
    const meetings = [
      meeting('2027-04-13', 'before'),
      meeting('2027-03-09', 'before'),
      meeting('2027-02-09', 'closed'),
    ];
    expect(led('2027-02-10', ...meetings)).toBe('2027-03-09');
    expect(led('2027-03-09', ...meetings)).toBe('2027-03-09');
    // One that was planned and never held is not to come any more.
    expect(led('2027-03-20', ...meetings)).toBe('2027-04-13');
  });

  it('[SE3] is else the last', () => {
    const meetings = [
      meeting('2027-01-12', 'closed'),
      meeting('2027-03-09', 'closed'),
      meeting('2027-02-09', 'before'),
    ];
    expect(led('2027-05-01', ...meetings)).toBe('2027-03-09');
    expect(led('2027-05-01', meeting('2027-02-09', 'before'))).toBe('2027-02-09');
    expect(led('2027-05-01')).toBeUndefined();
  });

  it('is one of the meetings in the order of their days', () => {
    const ordered = inSeriesOrder([meeting('2027-02-09', 'open'), meeting('2027-01-12', 'closed')]);
    expect(ordered.map(({ date }) => date)).toEqual(['2027-01-12', '2027-02-09']);
  });
});
