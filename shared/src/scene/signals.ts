import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import type { SignalKind } from '../meeting/words.ts';

/** How many have said what of the step that is on. Nothing waits for any of these numbers. */
export type SignalCounts = Readonly<Record<SignalKind, number>>;

export const noSignals: SignalCounts = { ready: 0, moreTime: 0 };

/** Counts what was said of the step that is on. */
export const countSignals = (board: Board): SignalCounts => {
  const stepId = board.get('run', only)?.stepId ?? null;
  const counts = { ...noSignals };
  for (const [, row] of board.all('signals')) if (row.stepId === stepId) counts[row.kind] += 1;
  return counts;
};

/** What one person has said of the step that is on; null when nothing. */
export const signalOf = (board: Board, actorId: string): SignalKind | null => {
  const said = board.get('signals', actorId);
  return said && said.stepId === board.get('run', only)?.stepId ? said.kind : null;
};
