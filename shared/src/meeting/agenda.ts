import type { Board } from '../board/board.ts';
import type { Rows } from '../board/collections.ts';

export interface AgendaItem {
  readonly id: string;
  readonly row: Rows['agendaItems'];
}

/** The points of the agenda in their order. */
export const agendaItemsInOrder = (board: Board): readonly AgendaItem[] =>
  [...board.all('agendaItems')]
    .map(([id, row]) => ({ id, row }))
    .sort((a, b) => a.row.position - b.row.position || (a.id < b.id ? -1 : 1));

/** What a point is called. The words of a closed one are the desk's: who may not read that reads nothing. */
export const titleOfItem = (board: Board, agendaItemId: string): string =>
  board.get('closedItems', agendaItemId)?.title ?? board.get('agendaItems', agendaItemId)?.title ?? '';

/** Whether a point is dealt with behind closed doors. */
export const isClosedItem = (board: Board, agendaItemId: string): boolean =>
  board.get('agendaItems', agendaItemId)?.isClosed === true;

/** What a step under a closed point is called where its words may not stand: words of the plan, as a template's are. */
export const closedStepTitle = 'Lukket punkt';

/** What a step is called. The words of one under a closed point are the desk's. */
export const stepTitleOf = (board: Board, stepId: string): string =>
  board.get('closedSteps', stepId)?.title ?? board.get('steps', stepId)?.title ?? '';

/** Who gives the talk in a step; empty where nobody is named. */
export const presenterOf = (board: Board, stepId: string): string =>
  board.get('closedSteps', stepId)?.presenter ?? board.get('steps', stepId)?.presenter ?? '';

/** What one may want to know in a step; empty where nothing is told. */
export const backgroundOf = (board: Board, stepId: string): string =>
  board.get('closedSteps', stepId)?.background ?? board.get('steps', stepId)?.background ?? '';

/** What is asked in a step; empty where nothing is. */
export const stepPromptOf = (board: Board, stepId: string): string => {
  const promptId = board.get('steps', stepId)?.promptId ?? null;
  return (
    board.get('closedSteps', stepId)?.prompt ?? (promptId === null ? '' : (board.get('prompts', promptId)?.text ?? ''))
  );
};
