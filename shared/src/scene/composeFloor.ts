import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import { speakerNow, speakersInLine, speaksUntil } from '../meeting/floor.ts';
import type { FloorMode } from '../meeting/words.ts';

/** Who has the floor, as everybody in the room sees it. */
export interface SceneFloor {
  readonly mode: FloorMode;
  readonly speaking: { readonly name: string; readonly since: number } | null;
  readonly next: string | null;
  /** How long each may speak; null for as long as it takes. */
  readonly secondsEach: number | null;
  /** When who speaks should have ended, the server's time in ms; null where there is no such time, or everything stands still. */
  readonly untilAt: number | null;
}

/** The floor of the scene; undefined while nobody speaks, waits or may ask. */
export const composeFloor = (board: Board): SceneFloor | undefined => {
  const floor = board.get('floor', only);
  if (!floor || (floor.mode === 'closed' && floor.speaking === null && floor.next === null)) return undefined;
  const { mode, speaking, next, secondsEach } = floor;
  const standsStill = board.get('run', only)?.halt !== undefined;
  return { mode, speaking, next, secondsEach, untilAt: standsStill ? null : speaksUntil(floor) };
};

/** Somebody's own place on the list: 1 is next, 0 has the floor. */
export interface OwnFloor {
  readonly speakerId: string;
  readonly name: string;
  readonly place: number;
}

/** Where each who asked on a phone stands, by actor; only those who wait or speak. */
export const composeOwnFloors = (board: Board): ReadonlyMap<string, OwnFloor> => {
  const own = new Map<string, OwnFloor>();
  const note = (speakerId: string, name: string, place: number): void => {
    const actorId = board.get('askers', speakerId)?.actorId;
    if (actorId !== undefined) own.set(actorId, { speakerId, name, place });
  };
  const line = speakersInLine(board);
  line.forEach(({ id, row }, index) => note(id, row.name, index + 1));
  const now = speakerNow(board);
  if (now) note(now.id, now.row.name, 0);
  return own;
};
