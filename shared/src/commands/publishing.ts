import type { Board } from '../board/board.ts';
import type { Rows } from '../board/collections.ts';
import type { CommandContext } from './defineCommand.ts';
import { giveNumber } from './number.ts';

/** What is said, as it goes from where it waits to the board: the words, what they answer, what stands under them and what they build on. */
export type Saying = Pick<Rows['sealedStatements'], 'text' | 'stepId' | 'promptId' | 'signature' | 'buildsOn'>;

/** Takes what is said out of a row that has more. */
export const sayingOf = ({ text, stepId, promptId, signature, buildsOn }: Saying): Saying => ({
  text,
  stepId,
  promptId,
  ...(signature ? { signature } : {}),
  ...(buildsOn === undefined ? {} : { buildsOn }),
});

/** Puts words on the board for everybody, under the next number. */
export const publish = (board: Board, statementId: string, saying: Saying, context: CommandContext): void => {
  board.put('statements', statementId, {
    ...sayingOf(saying),
    publishedAt: context.now,
    editedAt: null,
    isLate: false,
  });
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
