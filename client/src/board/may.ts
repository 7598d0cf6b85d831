import { can, type Action, type Grant } from '@skab/shared/access/can.ts';
import type { Board } from '@skab/shared/board/board.ts';
import { placeOf } from '@skab/shared/commands/defineCommand.ts';

/** What this person may do in a workshop, as the one table says: asked before a button is shown. */
export const mayIn =
  (grants: readonly Grant[], board: Board, workshopId: string, now: number) =>
  (action: Action): boolean =>
    can({ grants }, action, placeOf(board, { kind: 'workshop', workshopId }, now));
