import type { Phase } from './words.ts';

/** What is known of a meeting of a series without opening its board. */
export interface SeriesMeeting {
  readonly workshopId: string;
  readonly title: string;
  /** `2027-02-09` */
  readonly date: string;
  readonly phase: Phase;
}

const dayMs = 24 * 60 * 60 * 1000;

/** The meetings of a series in their order. */
export const inSeriesOrder = <Meeting extends SeriesMeeting>(meetings: readonly Meeting[]): readonly Meeting[] =>
  [...meetings].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.workshopId < b.workshopId ? -1 : 1));

/**
 * The meeting that the code of a series leads to: the one that is open, else the next by date that is not closed, else the last. The day
 * before now still counts as to come, for now is no time of a place.
 */
export const meetingOn = <Meeting extends SeriesMeeting>(
  meetings: readonly Meeting[],
  now: number,
): Meeting | undefined => {
  const ordered = inSeriesOrder(meetings);
  const from = new Date(now - dayMs).toISOString().slice(0, 10);
  return (
    ordered.findLast(({ phase }) => phase === 'open') ??
    ordered.find(({ phase, date }) => phase === 'before' && date >= from) ??
    ordered.at(-1)
  );
};
