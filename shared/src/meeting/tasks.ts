import type { Board } from '../board/board.ts';
import type { Rows } from '../board/collections.ts';
import { stepTitleOf, titleOfItem } from './agenda.ts';

/** The most signs of what is to be done, and of who does it: together they are the title of a point. */
export const taskLimits = { what: 140, owner: 56 } as const;
/** The most tasks of one meeting. */
export const mostTasks = 200;

export interface Task {
  readonly id: string;
  readonly row: Rows['tasks'];
}

/** The tasks that were given at a point, in the order they were given. */
export const tasksOf = (board: Board, agendaItemId: string): readonly Task[] =>
  [...board.all('tasks')]
    .map(([id, row]) => ({ id, row }))
    .filter(({ row }) => row.agendaItemId === agendaItemId)
    .sort((a, b) => a.row.at - b.row.at || (a.id < b.id ? -1 : 1));

const taskTitleOf = (board: Board, taskId: string): string => {
  const task = board.get('tasks', taskId);
  if (!task) return '';
  return task.owner === '' ? task.what : `${task.what} (${task.owner})`;
};

/** The most signs of the title of a point. */
const titleLimit = 200;

// A question may be longer than a title, and on several lines.
const questionTitleOf = (board: Board, statementId: string): string => {
  const words = (board.get('statements', statementId)?.text ?? '').replace(/\s*\n\s*/g, ' ');
  if (words.length <= titleLimit) return words;
  let title = '';
  for (const sign of words)
    if (title.length + sign.length < titleLimit) title += sign;
    else break;
  return `${title}…`;
};

/** What a point, a step, a task or a question is called where it comes to stand as a point of another meeting. */
export const titleElsewhere = (board: Board, id: string): string =>
  titleOfItem(board, id) || stepTitleOf(board, id) || taskTitleOf(board, id) || questionTitleOf(board, id);

/** The point that a step, a task or a question belongs to; a point is its own. */
export const itemOf = (board: Board, id: string): string => {
  const stepId = board.get('statements', id)?.stepId ?? id;
  return board.get('steps', stepId)?.agendaItemId ?? board.get('tasks', id)?.agendaItemId ?? id;
};
