import { openPollOf } from '@skab/shared/meeting/ballots.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import type { UrnFrame } from '@skab/shared/protocol/socket.ts';
import type { OpenBoard } from './openBoard.ts';
import type { Outlet } from './outlet.ts';
import { pace } from './pace.ts';
import type { Urns } from './urns.ts';

/** Frames of how many ballots lie in the urn, for desks and shared screens: a number, and nothing else of them. */
export interface UrnFrames {
  moved(): void;
  /** A ballot was laid in. */
  cast(): void;
  welcome(socketId: string): void;
  close(): void;
}

export const urnFrames = (board: OpenBoard, outlet: Outlet, urns: Urns, everyDesk: string): UrnFrames => {
  const { workshopId } = board;
  const counted = (): UrnFrame => {
    const open = openPollOf(board.published);
    return open ? { pollId: open.pollId, count: urns.count(workshopId, open.pollId) } : { pollId: null, count: 0 };
  };
  let told = '';
  const telling = pace(() => {
    const frame = counted();
    const text = JSON.stringify(frame);
    if (text !== told) outlet.emit(everyDesk, 'urn', frame);
    told = text;
    return limits.phoneFrameMs;
  });
  return {
    moved: () => {
      // What is closed has been counted, or thrown away.
      for (const pollId of urns.pollsOf(workshopId)) {
        const poll = board.published.get('polls', pollId);
        if (!poll || poll.closedAt !== null) urns.close(workshopId, pollId);
      }
      telling.due();
    },
    cast: () => telling.due(),
    welcome: (socketId) => outlet.emit(socketId, 'urn', counted()),
    close: () => telling.stop(),
  };
};
