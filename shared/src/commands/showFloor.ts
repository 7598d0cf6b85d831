import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';
import { sameRow } from '../board/equality.ts';
import { speakerNow, speakersInLine, speaksSince } from '../meeting/floor.ts';
import { speakerNameLimit } from '../meeting/words.ts';
import { refuse, type Refusal } from '../outcome.ts';
import type { CommandContext } from './defineCommand.ts';
import { lineOfWords } from './lineOfWords.ts';

/** The name somebody speaks under: everybody sees it. */
export const speakerName = lineOfWords(1, speakerNameLimit);

/** The id under which the desk notes who led the floor last. */
const floorMover = 'floor';

export const closedFloor: Rows['floor'] = {
  mode: 'closed',
  unheardFirst: false,
  secondsEach: null,
  speaking: null,
  next: null,
};

/** Brings what everybody sees of the floor to what the desk says. */
export const showFloor = (board: Board): void => {
  const before = board.get('floor', only);
  const now = speakerNow(board);
  const row: Rows['floor'] = {
    ...(before ?? closedFloor),
    speaking: now ? { name: now.row.name, since: speaksSince(now.row) } : null,
    next: speakersInLine(board)[0]?.row.name ?? null,
  };
  if (!before || !sameRow(before, row)) board.put('floor', only, row);
};

/** Whether two names are one: the same words, whatever their capitals. */
const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether somebody has spoken this evening: known by who asked, else by the name. */
export const hasSpoken = (board: Board, name: string, actorId: string | null): boolean => {
  for (const [id, row] of board.all('speakers')) {
    if (row.standing !== 'spoken' && row.standing !== 'speaking') continue;
    const asker = board.get('askers', id)?.actorId ?? null;
    if (actorId === null || asker === null ? sameName(row.name, name) : asker === actorId) return true;
  }
  return false;
};

/** The end of the floor that somebody has, if anybody has it. */
export const endTurn = (board: Board, now: number, passes = false): void => {
  const speaker = speakerNow(board);
  if (!speaker) return;
  board.put('speakers', speaker.id, { ...speaker.row, standing: passes ? 'passed' : 'spoken', endedAt: now });
};

/** Notes on the desk who led the floor, for the one who comes second. */
export const noteFloorMover = (board: Board, { actor }: CommandContext): void =>
  board.put('movers', floorMover, { name: actor.name });

/** The answer to who led the floor from another speaker than the one who has it; null when it is the one. */
export const floorMoved = (board: Board, seen: string | null): Refusal | null => {
  const now = speakerNow(board);
  if ((now?.id ?? null) === seen) return null;
  const who = board.get('movers', floorMover)?.name ?? undefined;
  const what = now?.row.name;
  return refuse('floor-moved', who || what ? { ...(who ? { who } : {}), ...(what ? { what } : {}) } : undefined);
};

/** Takes a speaker off the desk, and with her who asked. */
export const cutSpeaker = (board: Board, speakerId: string): void => {
  board.cut('speakers', speakerId);
  if (board.get('askers', speakerId)) board.cut('askers', speakerId);
};

/** The floor when the meeting is over: nobody has it, waits for it or is named on the board. */
export const clearFloor = (board: Board, now: number): void => {
  endTurn(board, now);
  const waiting = [...board.all('speakers')].filter(([, { standing }]) => standing === 'waiting');
  for (const [id] of waiting) cutSpeaker(board, id);
  if (board.get('floor', only)) board.cut('floor', only);
};
