import { setImmediate } from 'node:timers/promises';
import { yBoard } from '@skab/shared/board/boardDoc.ts';
import { refuse } from '@skab/shared/outcome.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import type { Store } from '../ports/store.ts';
import type { BoardState } from './boardState.ts';
import { unfinishedErasures } from './erasure.ts';
import { commitGroup } from './groupCommit.ts';
import { inOrder } from './inOrder.ts';
import type { Follower, Moved, OpenBoard } from './openBoard.ts';
import { renewal } from './renewal.ts';
import { compact, isHeavyWithHistory, isLong } from './tidy.ts';
import type { AskedCommand, TurnTools } from './turn.ts';

/** Commands that are judged and written together at most. */
const groupSize = 256;

interface Waiting {
  readonly command: AskedCommand;
  readonly answer: (reply: CommandReply | null) => void;
}

export interface LiveBoardTools extends TurnTools {
  readonly store: Store;
  /** Told of work that failed and will be tried again: compaction, erasure, reading anew. */
  readonly onTrouble: (what: string, cause: unknown) => void;
  readonly onTurn: (durationMs: number, commandCount: number) => void;
  readonly onMoved: (moved: Moved) => void;
  /** Called when the board is void and must be opened anew. */
  readonly onGone: () => void;
}

/** An open board together with what only its keeper may do. */
export interface LiveBoard extends OpenBoard {
  readonly followerCount: number;
  readonly idleSince: number;
  /** Founds the board anew when nothing but old edits weighs on it. */
  tidy(): Promise<void>;
  /** Resolves when everything asked so far is answered. */
  drained(): Promise<void>;
  close(): void;
}

/** Opens a workshop over what was read of it: its commands get one order, and each answer waits for the disk. */
export const liveBoard = (state: BoardState, tools: LiveBoardTools): LiveBoard => {
  const { store, clock } = tools;
  const { workshopId } = state;
  const followers = new Set<Follower>();
  const alone = inOrder();
  let waiting: Waiting[] = [];
  let isTurnDue = false;
  let isClosed = false;
  let idleSince = clock.now();

  const tell = (what: (follower: Follower) => void): void => {
    for (const follower of followers) {
      try {
        what(follower);
      } catch (error) {
        tools.onTrouble('follower', error);
      }
    }
  };
  const announce = (moved: Moved | null): void => {
    if (!moved) return;
    tell((follower) => follower.moved?.(moved));
    tools.onMoved(moved);
  };

  const close = (): void => {
    if (isClosed) return;
    isClosed = true;
    tools.onGone();
    tell((follower) => follower.gone?.());
    followers.clear();
    for (const { answer } of waiting) answer(null);
    waiting = [];
  };

  const { readAnew, foundAnew } = renewal(state, {
    store,
    onMoved: announce,
    onRefounded: () => tell((follower) => follower.refounded?.()),
  });

  /** Whether the board is read again; if not it is closed, and opening it anew may help. */
  const isReadAnew = async (): Promise<boolean> => {
    try {
      await readAnew();
      return true;
    } catch (error) {
      tools.onTrouble('read anew', error);
      close();
      return false;
    }
  };

  const eraseAfter = async (ids: readonly string[]): Promise<boolean> => {
    try {
      await foundAnew(ids);
      return true;
    } catch (error) {
      tools.onTrouble('erase', error);
      return false;
    }
  };

  const compactIfLong = async (): Promise<void> => {
    if (!isLong(state)) return;
    await compact(store, state).catch((error: unknown) => tools.onTrouble('compact', error));
  };

  const takeGroup = async (group: readonly Waiting[]): Promise<void> => {
    const asked = group.map(({ command }) => command);
    let end = await commitGroup(store, state, asked, tools);
    if (end.kind === 'refounded' && (await isReadAnew())) end = await commitGroup(store, state, asked, tools);
    if (end.kind !== 'answered') {
      // Read again before anybody can ask again: a resend then meets what was really written.
      if (end.kind === 'unknown') tools.onTrouble('commit', end.cause);
      await isReadAnew();
      return group.forEach(({ answer }) => answer(null));
    }
    const parts = group.map(({ answer }, index) => ({ answer, part: end.parts[index] }));
    const isErasing = ({ part }: (typeof parts)[number]): boolean => (part?.forgotten.length ?? 0) > 0;
    for (const one of parts) if (!isErasing(one)) one.answer(one.part?.reply ?? null);
    announce(end.settle());
    const erasing = parts.filter(isErasing);
    if (erasing.length > 0) {
      const isErased = await eraseAfter(erasing.flatMap(({ part }) => part?.forgotten ?? []));
      for (const { answer, part } of erasing) answer(isErased && part ? part.reply : refuse('failed'));
    }
    await compactIfLong();
  };

  const takeTurns = async (): Promise<void> => {
    isTurnDue = false;
    while (waiting.length > 0 && !isClosed) {
      const group = waiting.slice(0, groupSize);
      waiting = waiting.slice(groupSize);
      const from = performance.now();
      try {
        await takeGroup(group);
      } catch (error) {
        tools.onTrouble('turn', error);
        for (const { answer } of group) answer(null);
        close();
      }
      tools.onTurn(performance.now() - from, group.length);
      idleSince = clock.now();
    }
  };

  const run = (command: AskedCommand): Promise<CommandReply | null> => {
    if (isClosed) return Promise.resolve(null);
    return new Promise((answer) => {
      waiting.push({ command, answer });
      if (isTurnDue) return;
      isTurnDue = true;
      // Whatever has arrived on other sockets by then goes into the same turn.
      void setImmediate().then(() => alone(takeTurns));
    });
  };

  const follow = (follower: Follower): (() => void) => {
    followers.add(follower);
    if (isClosed) queueMicrotask(() => follower.gone?.());
    return () => {
      followers.delete(follower);
      idleSince = clock.now();
    };
  };

  const tidy = (): Promise<void> =>
    alone(async () => {
      if (!isClosed && isHeavyWithHistory(state)) await foundAnew([]);
    });

  return {
    workshopId,
    get seq() {
      return state.seq;
    },
    get epoch() {
      return state.epoch;
    },
    get head() {
      return state.head;
    },
    get published() {
      return yBoard(state.live);
    },
    get desk() {
      return state.desk;
    },
    get doc() {
      return state.live;
    },
    get followerCount() {
      return followers.size;
    },
    get idleSince() {
      return idleSince;
    },
    run,
    follow,
    finishErasures: () =>
      alone(async () => {
        const ids = await unfinishedErasures(store, workshopId);
        if (ids.length > 0) await foundAnew(ids);
      }),
    tidy,
    drained: async () => {
      while (waiting.length > 0) await alone(takeTurns);
      await alone(async () => undefined);
    },
    close,
  };
};
