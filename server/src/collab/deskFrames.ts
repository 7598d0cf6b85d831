import { mayReadDesk } from '@skab/shared/access/deskReaders.ts';
import type { Role } from '@skab/shared/access/can.ts';
import type { Change } from '@skab/shared/board/board.ts';
import { deskCollections, isBoardCollection, type DeskCollection } from '@skab/shared/board/collections.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import type { DeskFrame } from '@skab/shared/protocol/socket.ts';
import type { Moved, OpenBoard } from './openBoard.ts';
import type { Outlet } from './outlet.ts';
import { pace } from './pace.ts';

/** Frames of the desk's rows: each audience gets those it may read. */
export interface DeskFrames {
  /** The name under which everybody sits who may read the same. */
  placeOf(roles: readonly Role[]): string;
  moved(moved: Moved): void;
  /** Sends somebody who has just sat down all she may read. */
  welcome(socketId: string, roles: readonly Role[]): void;
  close(): void;
}

const readableBy = (roles: readonly Role[]): readonly DeskCollection[] =>
  deskCollections.filter((collection) => mayReadDesk(roles, collection));

const isReadable = (readable: readonly DeskCollection[], { collection }: Change): boolean =>
  !isBoardCollection(collection) && readable.includes(collection);

/** `rolesHere` are the roles of each who sits at a desk or is a screen. */
export const deskFrames = (
  board: OpenBoard,
  outlet: Outlet,
  rolesHere: () => readonly (readonly Role[])[],
): DeskFrames => {
  let due: Change[] | 'all' = [];
  const placeFor = (readable: readonly DeskCollection[]): string => `${board.workshopId}:desk:${readable.join('+')}`;

  const frameFor = (readable: readonly DeskCollection[], changes: readonly Change[] | 'all'): DeskFrame => {
    const { seq, head, desk } = board;
    if (changes !== 'all')
      return { seq, head, isWhole: false, changes: changes.filter((change) => isReadable(readable, change)) };
    const rows = readable.flatMap((collection) =>
      // The row was read from this very collection.
      [...desk.all(collection)].map(([id, after]) => ({ collection, id, before: undefined, after }) as Change),
    );
    return { seq, head, isWhole: true, changes: rows };
  };
  const sending = pace(() => {
    const changes = due;
    due = [];
    const audiences = new Map(rolesHere().map((roles) => [placeFor(readableBy(roles)), readableBy(roles)]));
    for (const [place, readable] of audiences) outlet.emit(place, 'desk', frameFor(readable, changes));
    return limits.boardFrameMs;
  });

  return {
    placeOf: (roles) => placeFor(readableBy(roles)),
    moved: ({ desk }) => {
      if (desk === 'all') due = 'all';
      else if (due !== 'all') due.push(...desk);
      // Also when nothing readable changed: the frame carries the seq and the head of the chain.
      sending.due();
    },
    welcome: (socketId, roles) => outlet.emit(socketId, 'desk', frameFor(readableBy(roles), 'all')),
    close: () => sending.stop(),
  };
};
