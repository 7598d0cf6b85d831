import { countSignals, type SignalCounts } from '@skab/shared/scene/signals.ts';
import { twoHomes } from '@skab/shared/board/twoHomes.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import type { Moved, OpenBoard } from './openBoard.ts';
import type { Outlet } from './outlet.ts';
import { pace } from './pace.ts';

/** Frames of how many are ready or need more time, for those who lead. Who said it does not leave the desk. */
export interface SignalFrames {
  moved(moved: Moved): void;
  /** Tells somebody who leads and has just sat down. */
  welcome(socketId: string): void;
  close(): void;
}

/** `leads` is the name under which those sit who lead. */
export const signalFrames = (board: OpenBoard, outlet: Outlet, leads: string): SignalFrames => {
  const counted = (): SignalCounts => countSignals(twoHomes(board.published, board.desk));
  const telling = pace(() => {
    outlet.emit(leads, 'signals', counted());
    return limits.phoneFrameMs;
  });
  return {
    moved: ({ rows, desk }) => {
      const isAll = rows === 'all' || desk === 'all';
      const isMoved =
        isAll ||
        desk.some(({ collection }) => collection === 'signals') ||
        rows.some(({ collection }) => collection === 'run');
      if (isMoved) telling.due();
    },
    welcome: (socketId) => outlet.emit(socketId, 'signals', counted()),
    close: () => telling.stop(),
  };
};
