import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import { isQuestion, questionNow, questionsIn, talkOf } from '../meeting/questions.ts';
import type { Settled } from '../meeting/settled.ts';

/** A talk as everybody sees it while it is on. */
export interface SceneTalk {
  readonly title: string;
  /** Empty where nobody is named. */
  readonly presenter: string;
  /** How many questions wait beside the one that is on. */
  readonly waiting: number;
  /** The question that is on. */
  readonly now?: { readonly statementId: string; readonly number: number | null; readonly text: string };
}

/** Composes the talk of a step; undefined where it is none. */
export const composeTalk = (board: Board, stepId: string): SceneTalk | undefined => {
  const talk = talkOf(board, stepId);
  if (!talk) return undefined;
  const { title, presenter, stepIds } = talk;
  const nowId = questionNow(board);
  const now = nowId === null ? undefined : board.get('statements', nowId);
  const waiting = questionsIn(board, stepIds).filter(
    ({ statementId, settled }) => !settled && statementId !== nowId,
  ).length;
  return {
    title,
    presenter,
    waiting,
    ...(nowId !== null && now
      ? { now: { statementId: nowId, number: board.get('numbers', nowId)?.number ?? null, text: now.text } }
      : {}),
  };
};

/** What became of a question, as its author is told: it waits, is on now, or was settled. */
export type QuestionFate =
  | { readonly as: 'waits' | 'now' | 'answered' }
  | { readonly as: 'putOff'; readonly to: { readonly title: string; readonly date: string } | null }
  | { readonly as: 'promised'; readonly by: string };

const settledFate = (settled: Settled): QuestionFate => {
  if (settled.as === 'putOff') return { as: 'putOff', to: settled.to ?? null };
  return settled.as === 'promised' ? { as: 'promised', by: settled.by } : { as: 'answered' };
};

/** What became of a question that stands on the board; undefined for what is none. */
export const questionFate = (board: Board, statementId: string): QuestionFate | undefined => {
  if (!isQuestion(board, statementId)) return undefined;
  if (board.get('run', only)?.phase === 'open' && questionNow(board) === statementId) return { as: 'now' };
  const settled = board.get('questions', statementId);
  return settled ? settledFate(settled) : { as: 'waits' };
};
