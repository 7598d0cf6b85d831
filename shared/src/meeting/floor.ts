import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';

export interface Speaker {
  readonly id: string;
  readonly row: Rows['speakers'];
}

const speakersOn = (board: Board): readonly Speaker[] =>
  [...board.all('speakers')].map(([id, row]) => ({ id, row })).sort((a, b) => a.row.position - b.row.position);

/** Who waits for the floor, first to be called first: the round while one goes round, else the list. */
export const speakersInLine = (board: Board): readonly Speaker[] => {
  const { mode = 'closed', unheardFirst = false } = board.get('floor', only) ?? {};
  const waiting = speakersOn(board).filter(
    ({ row }) => row.standing === 'waiting' && (row.isOfRound ?? false) === (mode === 'round'),
  );
  if (!unheardFirst || mode === 'round') return waiting;
  return [...waiting.filter(({ row }) => !row.isHeard), ...waiting.filter(({ row }) => row.isHeard)];
};

/** Who has the floor now. */
export const speakerNow = (board: Board): Speaker | undefined =>
  speakersOn(board).find(({ row }) => row.standing === 'speaking');

/** Since when a speaker's time counts, in ms: what has stood still is none of it. */
export const speaksSince = ({ calledAt, haltedMs = 0 }: Rows['speakers']): number => (calledAt ?? 0) + haltedMs;

/** Who has had the floor and given it up, or passed: the latest last. */
export const speakersBefore = (board: Board): readonly Speaker[] =>
  speakersOn(board)
    .filter(({ row }) => row.endedAt !== null)
    .sort((a, b) => (a.row.endedAt ?? 0) - (b.row.endedAt ?? 0) || (a.row.calledAt ?? 0) - (b.row.calledAt ?? 0));

/** The place after the last, for one who comes now. */
export const lastPosition = (board: Board): number => {
  let last = 0;
  for (const [, { position }] of board.all('speakers')) last = Math.max(last, position);
  return last;
};

/** When who speaks should have ended; null where nobody speaks, or as long as it takes. */
export const speaksUntil = ({
  speaking,
  secondsEach,
}: Pick<Rows['floor'], 'speaking' | 'secondsEach'>): number | null =>
  speaking && secondsEach !== null ? speaking.since + secondsEach * 1000 : null;
