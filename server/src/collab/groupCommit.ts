import * as Y from 'yjs';
import { watchDoc, type Touched } from '@skab/shared/board/boardDoc.ts';
import { refuse } from '@skab/shared/outcome.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import type { Store, TurnStart, Verdict } from '../ports/store.ts';
import { applyDesk, dropWork, readDesk, type BoardState } from './boardState.ts';
import type { Moved } from './openBoard.ts';
import { takeTurn, type AskedCommand, type Turn, type TurnTools } from './turn.ts';

/** How a group of commands ended, in words the board acts on. */
export type GroupEnd =
  | {
      readonly kind: 'answered';
      readonly replies: readonly CommandReply[];
      readonly moved: Moved | null;
      readonly turn: Turn | null;
    }
  /** Nothing is known of what was written, or somebody founded the board anew: read it again. `replies` are none. */
  | { readonly kind: 'unknown'; readonly cause: unknown }
  | { readonly kind: 'refounded' };

const notSaved = (asked: readonly AskedCommand[]): readonly CommandReply[] => asked.map(() => refuse('not-saved'));

/** Applies committed updates to `live` and tells which rows they touched. */
const advance = (state: BoardState, updates: readonly Uint8Array[]): readonly Touched[] => {
  const rows: Touched[] = [];
  const stop = watchDoc(state.live, (touched) => rows.push(...touched));
  for (const update of updates) {
    Y.applyUpdate(state.live, update);
    state.log = { rows: state.log.rows + 1, bytes: state.log.bytes + update.length };
  }
  stop();
  return rows;
};

/** Takes in what another process committed: it is judged on, whatever becomes of the turn under way. */
const catchUp = (state: BoardState, start: TurnStart): Moved | null => {
  const { seq, head, missedUpdates, missedDesk } = start;
  if (seq === state.seq) return null;
  const rows = advance(state, missedUpdates);
  for (const update of missedUpdates) Y.applyUpdate(state.work, update);
  if (missedDesk) state.desk = readDesk(missedDesk);
  Object.assign(state, { seq, head });
  return { seq, head, update: missedUpdates.length > 0 ? Y.mergeUpdates([...missedUpdates]) : null, rows, desk: 'all' };
};

const commit = (state: BoardState, { writes, deskChanges }: Turn): Moved | null => {
  const last = writes?.events.at(-1);
  if (!writes || !last) return null;
  const rows = writes.update ? advance(state, [writes.update]) : [];
  applyDesk(state, deskChanges);
  Object.assign(state, { seq: last.seq, head: last.hash });
  return { seq: last.seq, head: last.hash, update: writes.update, rows, desk: deskChanges };
};

const together = (missed: Moved | null, own: Moved | null): Moved | null => {
  if (!missed || !own) return own ?? missed;
  const updates = [missed.update, own.update].filter((update) => update !== null);
  const rows = missed.rows === 'all' || own.rows === 'all' ? 'all' : [...missed.rows, ...own.rows];
  return { ...own, update: updates.length > 0 ? Y.mergeUpdates(updates) : null, rows, desk: 'all' };
};

/**
 * One turn: judges the commands on `work` and commits them in one transaction. Only what is surely on disk reaches `live`;
 * when it surely is not, `work` is thrown away and nobody has seen it.
 */
export const commitGroup = async (
  store: Store,
  state: BoardState,
  asked: readonly AskedCommand[],
  tools: TurnTools,
): Promise<GroupEnd> => {
  let missed: Moved | null = null;
  let turn: Turn | null = null;
  let isRefounded = false;
  let verdict: Verdict;
  try {
    verdict = await store.log.turn(state.workshopId, state.seq, (start) => {
      isRefounded = start.epoch !== state.epoch;
      if (isRefounded) return null;
      missed = catchUp(state, start);
      turn = takeTurn(state, asked, tools);
      return turn.writes;
    });
  } catch (cause) {
    verdict = { kind: 'failed', cause };
  }
  if (isRefounded) return { kind: 'refounded' };
  if (verdict.kind === 'unknown') return verdict;
  // The closure above has set both, which the type checker cannot see.
  const judged = turn as Turn | null;
  if (verdict.kind === 'failed' || !judged) {
    if (verdict.kind === 'failed') tools.onFailure(verdict.cause);
    dropWork(state);
    return { kind: 'answered', replies: notSaved(asked), moved: missed, turn: null };
  }
  const moved = together(missed, commit(state, judged));
  return { kind: 'answered', replies: judged.parts.map(({ reply }) => reply), moved, turn: judged };
};
