import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';

const without = (shown: Rows['spotlight'], id: string): Rows['spotlight'] =>
  shown.item && 'id' in shown.item && shown.item.id === id ? { clusterId: null } : shown;

/** Leaves no row that shows something alone on a shared screen, held or in a room. */
export const takeOffScreens = (board: Board, id: string): void => {
  const shown = board.get('spotlight', only);
  if (shown) board.put('spotlight', only, without(shown, id));
  const held = board.get('heldWall', only);
  if (held) board.put('heldWall', only, { ...held, spotlight: without(held.spotlight, id) });
  for (const [room, { item }] of board.all('roomShows')) if (item.id === id) board.cut('roomShows', room);
};
