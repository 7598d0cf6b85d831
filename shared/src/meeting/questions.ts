import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';
import { stepsInOrder } from './steps.ts';

/** Whether what is said in a step are questions to a talk. */
export const isTalk = (board: Board, stepId: string | null): boolean =>
  stepId !== null && board.get('steps', stepId)?.activity === 'presentation';

/** A question that stands on the board, and what became of it; undefined where nothing has yet. */
export interface Question {
  readonly statementId: string;
  readonly row: Rows['statements'];
  readonly number: number | null;
  readonly settled: Rows['questions'] | undefined;
}

/** Whether a statement stands on the board as a question to a talk. */
export const isQuestion = (board: Board, statementId: string): boolean =>
  isTalk(board, board.get('statements', statementId)?.stepId ?? null);

/** The question that shared screens show; null while they show none. */
export const questionNow = (board: Board): string | null => {
  const item = board.get('spotlight', only)?.item;
  return item?.kind === 'statement' && isQuestion(board, item.id) ? item.id : null;
};

/** The questions of some steps in the order they came, and never in another. */
export const questionsIn = (board: Board, stepIds: ReadonlySet<string>): readonly Question[] =>
  [...board.all('statements')]
    .filter(([, { stepId }]) => stepId !== null && stepIds.has(stepId) && isTalk(board, stepId))
    .map(([statementId, row]) => ({
      statementId,
      row,
      number: board.get('numbers', statementId)?.number ?? null,
      settled: board.get('questions', statementId),
    }))
    .sort(
      (a, b) =>
        a.row.publishedAt - b.row.publishedAt ||
        (a.number ?? 0) - (b.number ?? 0) ||
        (a.statementId < b.statementId ? -1 : 1),
    );

/** The questions that were asked at a point and are put off to another meeting. */
export const putOffQuestionsOf = (board: Board, agendaItemId: string): readonly Question[] => {
  const steps = [...board.all('steps')].filter(([, row]) => row.agendaItemId === agendaItemId);
  return questionsIn(board, new Set(steps.map(([id]) => id))).filter(({ settled }) => settled?.as === 'putOff');
};

/** Steps that follow each other and are one talk: what was asked in one waits in all of them. */
export interface Talk {
  readonly stepIds: ReadonlySet<string>;
  readonly title: string;
  /** Empty where nobody is named. */
  readonly presenter: string;
}

/** The talks in the order of the running order. Steps that follow each other with the same presenter are one. */
export const talksOf = (board: Board): readonly Talk[] => {
  const talks: { stepIds: Set<string>; title: string; presenter: string }[] = [];
  let before: string | null = null;
  for (const { id, row } of stepsInOrder(board)) {
    const presenter = row.activity === 'presentation' ? (row.presenter ?? '') : null;
    const last = talks.at(-1);
    if (presenter !== null && presenter !== '' && presenter === before && last) last.stepIds.add(id);
    else if (presenter !== null) talks.push({ stepIds: new Set([id]), title: row.title, presenter });
    before = presenter;
  }
  return talks;
};

/** The talk that a step is of. */
export const talkOf = (board: Board, stepId: string): Talk | undefined =>
  talksOf(board).find(({ stepIds }) => stepIds.has(stepId));
