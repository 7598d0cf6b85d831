import type { Board } from '@skab/shared/board/board.ts';
import { useState } from 'react';
import { islandCollections, wallIslands, type WallIslands } from './wallIslands.ts';

const look = (board: Board) => ({ of: islandCollections.map((name) => board.all(name)), islands: wallIslands(board) });

/** The islands of a board: the same object for as long as nothing they are made of has changed. */
export const useIslands = (board: Board): WallIslands => {
  const [seen, setSeen] = useState(() => look(board));
  if (islandCollections.every((name, at) => seen.of[at] === board.all(name))) return seen.islands;
  const now = look(board);
  setSeen(now);
  return now.islands;
};
