import * as Y from 'yjs';
import { applyChanges, type Board } from '@skab/shared/board/board.ts';
import { watchDoc, type Touched } from '@skab/shared/board/boardDoc.ts';
import { refuse } from '@skab/shared/outcome.ts';
import type { Store, TurnStart, TurnWrites, Verdict } from '../ports/store.ts';
import { dropWork, readDesk, type BoardState } from './boardState.ts';
import type { Moved } from './openBoard.ts';
import { takenBackBy, takeTurn, type AskedCommand, type Turn, type TurnPart, type TurnTools } from './turn.ts';

/** How a group of commands ended, in words the board acts on. */
export type GroupEnd =
  | {
      readonly kind: 'answered';
      readonly parts: readonly TurnPart[];
      /** Takes what is committed into `live` and `desk`; what to tell of it. In one go, so that nobody sees a seq without its rows. */
      settle(): Moved | null;
    }
  /** Nobody knows what was written: read the board again. */
  | { readonly kind: 'unknown'; readonly cause: unknown }
  /** Another process founded the board anew: read it again, and judge again. */
  | { readonly kind: 'refounded' };

/** What others have committed since this process last knew; `desk` is there when there was anything. */
interface Missed {
  readonly seq: number;
  readonly head: string;
  readonly updates: readonly Uint8Array[];
  readonly desk: Board | null;
}

const missedIn = ({ seq, head, missedUpdates, missedDesk }: TurnStart): Missed => ({
  seq,
  head,
  updates: missedUpdates,
  desk: missedDesk && readDesk(missedDesk),
});

const notSaved = (asked: readonly AskedCommand[]): readonly TurnPart[] =>
  asked.map(() => ({ reply: refuse('not-saved'), forgotten: [] }));

/** Applies committed updates to `live`; the rows they touched. */
const advance = (state: BoardState, updates: readonly Uint8Array[]): readonly Touched[] => {
  const rows: Touched[] = [];
  const stop = watchDoc(state.live, (touched) => rows.push(...touched));
  for (const update of updates) {
    Y.applyUpdate(state.live, update);
    const { rows, bytes, weighedAt } = state.log;
    state.log = { rows: rows + 1, bytes: bytes + update.length, weighedAt };
  }
  stop();
  return rows;
};

const settleWith = (state: BoardState, missed: Missed, turn: Turn | null): Moved | null => {
  const last = turn?.writes?.events.at(-1);
  const [seq, head] = last ? [last.seq, last.hash] : [missed.seq, missed.head];
  if (seq === state.seq) return null;
  const own = turn?.writes?.update;
  const updates = own ? [...missed.updates, own] : missed.updates;
  const rows = advance(state, updates);
  if (missed.desk) state.desk = missed.desk;
  const changes = turn?.deskChanges ?? [];
  applyChanges(state.desk, changes);
  Object.assign(state, { seq, head });
  const update = updates.length > 0 ? Y.mergeUpdates([...updates]) : null;
  return { seq, head, update, rows, desk: missed.desk ? 'all' : changes };
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
  const judged: { missed: Missed | null; turn: Turn | null; isRefounded: boolean } = {
    missed: null,
    turn: null,
    isRefounded: false,
  };
  const judge = (start: TurnStart): TurnWrites | null => {
    judged.isRefounded = start.epoch !== state.epoch;
    if (judged.isRefounded) return null;
    const missed = missedIn(start);
    for (const update of missed.updates) Y.applyUpdate(state.work, update);
    judged.missed = missed;
    judged.turn = takeTurn({ ...state, ...missed, desk: missed.desk ?? state.desk }, asked, start.events, tools);
    return judged.turn.writes;
  };
  let verdict: Verdict;
  try {
    verdict = await store.log.turn(state.workshopId, state.seq, judge, takenBackBy(asked));
  } catch (cause) {
    verdict = { kind: 'failed', cause };
  }
  const { missed, turn, isRefounded } = judged;
  for (const { pollId } of turn?.writes?.urns ?? []) {
    if (verdict.kind === 'committed') tools.urns.close(state.workshopId, pollId);
    else tools.urns.giveBack(state.workshopId, pollId);
  }
  if (isRefounded) return { kind: 'refounded' };
  if (verdict.kind === 'unknown') return verdict;
  if (verdict.kind === 'committed' && missed && turn)
    return { kind: 'answered', parts: turn.parts, settle: () => settleWith(state, missed, turn) };
  if (verdict.kind === 'failed') tools.onFailure(verdict.cause);
  const settle = (): Moved | null => {
    const moved = missed && settleWith(state, missed, null);
    dropWork(state);
    return moved;
  };
  return { kind: 'answered', parts: notSaved(asked), settle };
};
