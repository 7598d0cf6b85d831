import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import { worded } from '../board/worded.ts';
import { closedStepTitle, isClosedItem } from '../meeting/agenda.ts';

const isAnswered = (board: Board, promptId: string): boolean => {
  for (const collection of worded)
    for (const [, row] of board.all(collection)) if (row.promptId === promptId) return true;
  return [...board.all('steps')].some(([, step]) => step.promptId === promptId);
};

/** Takes the words of steps under closed points off the board, to the desk, and puts them back where a point is open again. */
export const keepClosedSteps = (board: Board): void => {
  for (const [id, step] of board.all('steps')) {
    const kept = board.get('closedSteps', id);
    if (isClosedItem(board, step.agendaItemId)) {
      const { promptId, presenter, background, ...rest } = step;
      const isBare = promptId === null && presenter === undefined && background === undefined;
      if (step.title === closedStepTitle && isBare) continue;
      const prompt = promptId === null ? '' : (board.get('prompts', promptId)?.text ?? '');
      // Its words may be among what is read aloud.
      board.cut('upshot', only);
      board.put('closedSteps', id, {
        title: step.title,
        prompt,
        promptId,
        ...(presenter ? { presenter } : {}),
        ...(background ? { background } : {}),
      });
      board.put('steps', id, { ...rest, title: closedStepTitle, promptId: null });
      // What was answered keeps its question.
      if (promptId !== null && !isAnswered(board, promptId)) board.cut('prompts', promptId);
    } else if (kept) {
      const { title, prompt, promptId, presenter, background } = kept;
      if (promptId !== null && !board.get('prompts', promptId)) board.put('prompts', promptId, { text: prompt });
      board.put('steps', id, {
        ...step,
        title,
        promptId,
        ...(presenter ? { presenter } : {}),
        ...(background ? { background } : {}),
      });
      board.cut('closedSteps', id);
    }
  }
};
