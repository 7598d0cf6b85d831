const mark = '#udsagn-';

/** Where a statement stands in the minutes of its meeting. */
export const minutesOfStatement = (meetingId: string, statementId: string): string =>
  `/referat/${meetingId}${mark}${statementId}`;

/** The minutes of a meeting that something is from. */
export const minutesOfMeeting = (meetingId: string): string => `/referat/${meetingId}`;

/** The statement an address leads to, if it leads to one. */
export const statementIn = (hash: string): string | null => (hash.startsWith(mark) ? hash.slice(mark.length) : null);
