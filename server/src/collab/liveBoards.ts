import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import { StorageError } from '../ports/store.ts';
import { readState, type BoardState } from './boardState.ts';
import { liveBoard, type LiveBoard, type LiveBoardTools } from './liveBoard.ts';
import { mendedFrom } from './mending.ts';
import type { Moved, OpenBoard } from './openBoard.ts';

/** An open board nobody follows is let go after this long. */
const letGoAfterMs = 5 * 60_000;
/** A board on which nothing happens is looked through for old edits after this long. */
const tidyAfterMs = 60_000;
const sweepMs = 30_000;

export type Opened =
  | { readonly ok: true; readonly board: OpenBoard }
  | { readonly ok: false; readonly code: RefusalCode };

/** The workshops that are open in this process. */
export interface LiveBoards {
  /** Opens a workshop, or gives the open one. A board that cannot be read whole is refused, never shown in part. */
  open(workshopId: string): Promise<Opened>;
  /** Lets a workshop go that is no more: whoever is there is sent back, and finds it gone. */
  drop(workshopId: string): Promise<void>;
  readonly openCount: number;
  /** Everything that listens to an open board: seats, replicas, writers. */
  readonly followerCount: number;
  /** Founds anew what is heavy with old edits, and lets go of what nobody has used for a while. Done now and then by itself. */
  sweep(): Promise<void>;
  /** Answers what has been asked, then lets every board go. Nothing is opened after this. */
  stop(): Promise<void>;
}

export interface LiveBoardsTools extends Omit<LiveBoardTools, 'onGone' | 'onMoved' | 'onTrouble'> {
  readonly onTrouble: (what: string, workshopId: string, cause: unknown) => void;
  /** Called for every board that is opened, and after each commit on it. */
  readonly onMoved: (board: OpenBoard, moved: Moved | null) => void;
}

const isDamage = (error: unknown): boolean => error instanceof StorageError && error.kind === 'damaged';

const codeOf = (error: unknown): RefusalCode => (isDamage(error) ? 'workshop-damaged' : 'failed');

export const liveBoards = (tools: LiveBoardsTools): LiveBoards => {
  const { store, clock } = tools;
  const opening = new Map<string, Promise<Opened>>();
  const boards = new Map<string, LiveBoard>();
  let isStopping = false;

  const forget = (workshopId: string): void => {
    opening.delete(workshopId);
    boards.delete(workshopId);
  };

  const read = async (workshopId: string): Promise<BoardState | undefined> => {
    const stored = await store.log.load(workshopId);
    return stored && readState(stored);
  };

  /** A board or desk that is damaged is made again from the events, which are the truth of it. */
  const readOrMend = (workshopId: string): Promise<BoardState | undefined> =>
    read(workshopId).catch(async (damage: unknown) => {
      if (!isDamage(damage)) throw damage;
      const isMended = await store.log.mend(workshopId, mendedFrom).catch((error: unknown) => {
        tools.onTrouble('mend', workshopId, error);
        return false;
      });
      if (!isMended) throw damage;
      tools.onTrouble('mended from its events', workshopId, damage);
      return read(workshopId);
    });

  const load = async (workshopId: string): Promise<Opened> => {
    const state = await readOrMend(workshopId);
    if (!state) return refuse('unknown-workshop');
    const board: LiveBoard = liveBoard(state, {
      ...tools,
      onMoved: (moved) => tools.onMoved(board, moved),
      onGone: () => forget(workshopId),
      onTrouble: (what, cause) => tools.onTrouble(what, workshopId, cause),
    });
    boards.set(workshopId, board);
    await board.finishErasures().catch((error: unknown) => tools.onTrouble('erase', workshopId, error));
    tools.onMoved(board, null);
    return { ok: true, board };
  };

  const open = (workshopId: string): Promise<Opened> => {
    if (isStopping) return Promise.resolve(refuse('stopping'));
    const known = opening.get(workshopId);
    if (known) return known;
    const opened = load(workshopId)
      .catch((error: unknown): Opened => {
        tools.onTrouble('open', workshopId, error);
        return refuse(codeOf(error));
      })
      .then((result) => {
        // A refusal is not remembered: the next one who asks may be luckier.
        if (!result.ok) forget(workshopId);
        return result;
      });
    opening.set(workshopId, opened);
    return opened;
  };

  const sweep = async (): Promise<void> => {
    for (const board of boards.values()) {
      const idleMs = clock.now() - board.idleSince;
      if (idleMs < tidyAfterMs) continue;
      await board.tidy().catch((error: unknown) => tools.onTrouble('tidy', board.workshopId, error));
      if (board.followerCount === 0 && idleMs >= letGoAfterMs) board.close();
    }
  };
  const sweeping = setInterval(() => void sweep(), sweepMs);
  sweeping.unref();

  return {
    open,
    sweep,
    drop: async (workshopId) => {
      await opening.get(workshopId);
      boards.get(workshopId)?.close();
    },
    get openCount() {
      return boards.size;
    },
    get followerCount() {
      return [...boards.values()].reduce((sum, board) => sum + board.followerCount, 0);
    },
    stop: async () => {
      isStopping = true;
      clearInterval(sweeping);
      await Promise.all(opening.values());
      await Promise.all([...boards.values()].map((board) => board.drained()));
      for (const board of boards.values()) board.close();
    },
  };
};
