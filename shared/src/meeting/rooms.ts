import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';

/** The longest name of one room. */
export const roomLimit = 60;

/** The rooms as the plan names them: one line, with commas between. Each once, in that order. */
export const roomsOf = (board: Board): readonly string[] => {
  const line = board.get('workshop', only)?.rooms ?? '';
  const names = line.split(/[,;\n]/u).map((name) => name.trim().slice(0, roomLimit).trim());
  return [...new Set(names)].filter((name) => name !== '');
};
