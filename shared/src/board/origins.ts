import type { Board } from './board.ts';
import type { EarlierMeeting } from './deskRows.ts';

/** Where an imported statement is from: what its own row said, else what the import was called; null for one said here. */
export const sourceOf = (board: Board, statementId: string): string | null => {
  const origin = board.get('origins', statementId);
  return origin ? (origin.source ?? board.get('imports', origin.importId)?.source ?? null) : null;
};

/** What something was in the meeting of the series that it is from. */
export interface Earlier {
  readonly meeting: EarlierMeeting;
  readonly originalId: string;
}

/** Which meeting of the series a statement, point, cluster or principle is from, and what it was there; null for what is of this one. */
export const earlierOf = (board: Board, id: string): Earlier | null => {
  const { meetingId, originalId } = board.get('origins', id) ?? board.get('brought', id) ?? {};
  const meeting = meetingId === undefined ? undefined : board.get('earlierMeetings', meetingId);
  if (meetingId === undefined || originalId === undefined || !meeting) return null;
  return { meeting: { meetingId, ...meeting }, originalId };
};
