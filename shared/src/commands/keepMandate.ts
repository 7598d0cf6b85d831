import type { Board } from '../board/board.ts';
import { sameRow } from '../board/equality.ts';
import { secondsOf } from '../board/relations.ts';
import { only } from '../board/collections.ts';
import { worded } from '../board/worded.ts';
import { mandateQuestions, questionsAfter } from '../meeting/mandate.ts';

const isSaidOf = (board: Board, mandateId: string): boolean => {
  if (secondsOf(board, 'mandateClusters', mandateId).length > 0) return true;
  if (secondsOf(board, 'mandatePrinciples', mandateId).length > 0) return true;
  for (const collection of worded)
    for (const [, row] of board.all(collection)) if (row.mandateId === mandateId) return true;
  return false;
};

/** Brings the mandate's questions to what the mandate says. One that is gone from it stays while anything stands with it. */
export const keepMandate = (board: Board): void => {
  const kept = questionsAfter(mandateQuestions(board), board.get('workshop', only)?.mandate ?? '').filter(
    ({ id, row }) => !row.isGone || isSaidOf(board, id),
  );
  const ids = new Set(kept.map(({ id }) => id));
  for (const [id] of board.all('mandateQuestions')) if (!ids.has(id)) board.cut('mandateQuestions', id);
  for (const { id, row } of kept) {
    const before = board.get('mandateQuestions', id);
    if (!before || !sameRow(before, row)) board.put('mandateQuestions', id, row);
  }
};
