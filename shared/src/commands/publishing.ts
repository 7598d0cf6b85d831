import type { Board } from '../board/board.ts';
import type { Rows } from '../board/collections.ts';
import type { CommandContext } from './defineCommand.ts';
import { giveNumber } from './number.ts';

/** What was said, before it stands anywhere: the step and the question it was said in, the words, and what stands beside them. */
export type Words = Pick<Rows['statements'], 'text' | 'stepId' | 'promptId' | 'signature' | 'buildsOn' | 'mandateId'>;

/** The row of words that stand on the board, or would if they were not hidden, since `at`. */
export const statementRow = (
  { text, stepId, promptId, signature, buildsOn, mandateId }: Words,
  at: number,
  isLate = false,
): Rows['statements'] => ({
  text,
  stepId,
  promptId,
  publishedAt: at,
  editedAt: null,
  isLate,
  ...(signature ? { signature } : {}),
  ...(buildsOn === undefined ? {} : { buildsOn }),
  ...(mandateId === undefined ? {} : { mandateId }),
});

/** Puts words on the board for everybody, under the next number. */
export const publish = (
  board: Board,
  statementId: string,
  words: Words,
  context: CommandContext,
  isLate = false,
): void => {
  board.put('statements', statementId, statementRow(words, context.now, isLate));
  giveNumber(board, statementId, context);
};

/** Brings the number of sealed statements of a step, which everybody may know, to what there is. */
const countSealed = (board: Board, stepId: string, more: 1 | -1): void => {
  const count = (board.get('sealedCounts', stepId)?.count ?? 0) + more;
  if (count > 0) board.put('sealedCounts', stepId, { count });
  else board.cut('sealedCounts', stepId);
};

/** Keeps words that nobody but their author sees before they are revealed. */
export const seal = (board: Board, statementId: string, row: Rows['sealedStatements']): void => {
  board.put('sealedStatements', statementId, row);
  countSealed(board, row.stepId, 1);
};

/** Takes words out from under the seal; nothing where they are not. */
export const unseal = (board: Board, statementId: string): void => {
  const sealed = board.get('sealedStatements', statementId);
  if (!sealed) return;
  board.cut('sealedStatements', statementId);
  countSealed(board, sealed.stepId, -1);
};
