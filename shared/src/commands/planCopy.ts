import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import type { CopiedCollection } from './rowSchemas.ts';
import { copyWorkshop, type WorkshopCopy } from './workshopCopy.ts';

/** What was planned, and nothing that was said, counted or decided. */
const planned: ReadonlySet<CopiedCollection> = new Set<CopiedCollection>([
  'workshop',
  'wall',
  'agendaItems',
  'steps',
  'prompts',
  'mandateQuestions',
  'closedItems',
  'closedSteps',
  'scriptNotes',
  'doorQuestions',
]);

/** A workshop's plan as a copy of one that has not begun: what a rehearsal is founded from. */
export const planCopyOf = (board: Board, madeAt: number): WorkshopCopy => {
  const copy = copyWorkshop(board, (collection) => planned.has(collection), madeAt);
  const run = { phase: 'before', stepId: null, openedAt: null, closedAt: null } as const;
  return { ...copy, rows: { ...copy.rows, run: [{ id: only, row: run }] } };
};
