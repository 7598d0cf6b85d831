import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';
import type { ShownDecision, ShownPutOff, ShownTask } from '../board/boardRows.ts';
import { cleanText, countSigns } from '../board/statementText.ts';
import { agendaItemsInOrder } from './agenda.ts';
import { isMissed, putOffStepsOf } from './putOffs.ts';
import { putOffQuestionsOf } from './questions.ts';
import { stepsInOrder, type Step } from './steps.ts';
import { tasksOf } from './tasks.ts';

/** As many signs of one decision as can be read from the far end of a hall; the minutes have it whole. */
export const upshotDecisionLimit = 600;

/** Cuts words after a sentence or a line, else between words. */
const cutTo = (text: string, most: number): string => {
  const start = [...text].slice(0, most).join('');
  const sentence = /^[\s\S]*(?:[.!?…](?=\s)|(?=\n))/u.exec(start)?.[0].trim() ?? '';
  if (countSigns(sentence) > most / 3) return sentence;
  const words = start.replace(/\s+\S*$/u, '');
  return `${words.trim()} …`;
};

const decisionsOf = (board: Board, most: number): readonly ShownDecision[] =>
  agendaItemsInOrder(board)
    .filter(({ row }) => !row.isClosed)
    .flatMap(({ id, row: { title } }) => {
      const words = cleanText(board.get('itemMinutes', id)?.decisions ?? '');
      const ending = board.get('endings', id)?.ending ?? null;
      if (words === '' && ending === null) return [];
      const isLong = countSigns(words) > most;
      return [
        { id, title, text: isLong ? cutTo(words, most) : words, ending, ...(isLong ? { isCut: true as const } : {}) },
      ];
    });

// While people say goodbye nothing more will be reached; before that, what the evening has gone past.
const isPassed = (board: Board, step: Step): boolean => {
  // Nobody comes back to say welcome or goodbye.
  if (step.row.activity === 'welcome' || step.row.activity === 'close') return false;
  if (isMissed(board, step)) return true;
  const hereId = board.get('run', only)?.stepId ?? null;
  const steps = stepsInOrder(board);
  const here = steps.findIndex(({ id }) => id === hereId);
  return !board.get('stepRuns', step.id) && steps.findIndex(({ id }) => id === step.id) < here;
};

const putOffsOf = (board: Board): readonly ShownPutOff[] =>
  agendaItemsInOrder(board)
    .filter(({ row }) => !row.isClosed)
    .flatMap(({ id, row: { title } }) => {
      const to = (key: string): ShownPutOff['to'] => board.get('putOffs', key)?.to ?? null;
      // A point that is put off takes its steps with it.
      if (board.get('putOffs', id)) return [{ id, title, to: to(id) }];
      const steps = putOffStepsOf(board, id, isPassed).map(({ stepId, title: name }) => ({
        id: stepId,
        title: name,
        to: to(stepId),
      }));
      const asked = putOffQuestionsOf(board, id).map(({ statementId, row }) => ({
        id: statementId,
        title: row.text.replace(/\s*\n\s*/g, ' '),
        to: to(statementId),
      }));
      return [...steps, ...asked];
    });

const tasksIn = (board: Board): readonly ShownTask[] =>
  agendaItemsInOrder(board)
    .filter(({ row }) => !row.isClosed)
    .flatMap(({ id: itemId }) => tasksOf(board, itemId))
    .map(({ id, row: { what, owner } }) => ({ what, owner, to: board.get('putOffs', id)?.to ?? null }));

/** What the desk knows of what a meeting arrived at: decisions and tasks of open points, and what was put off. Nothing of a closed point. */
export const gatherUpshot = (board: Board, most = Number.POSITIVE_INFINITY): Omit<Rows['upshot'], 'adjournedAt'> => {
  const tasks = tasksIn(board);
  return { decisions: decisionsOf(board, most), putOffs: putOffsOf(board), ...(tasks.length > 0 ? { tasks } : {}) };
};
