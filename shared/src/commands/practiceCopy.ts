import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import { usualPublishing } from '../meeting/words.ts';
import { planCopyOf } from './planCopy.ts';
import type { WorkshopCopy } from './workshopCopy.ts';

/** What a practice round asks, and the ids of the three rows it does so with. */
interface Asked {
  readonly question: string;
  readonly agendaItemId: string;
  readonly stepId: string;
  readonly promptId: string;
}

/** What its one point and its one step are called. */
const title = 'Prøve';
/** Nobody keeps time in it; a step is planned to last for something. */
const plannedMinutes = 10;

/**
 * What a practice round of a workshop is founded from: the meeting's name, one question, and nothing else of it. Words are seen before they
 * are on the wall where they would be in the meeting.
 */
export const practiceCopyOf = (board: Board, asked: Asked, madeAt: number): WorkshopCopy => {
  const { rows, ...copy } = planCopyOf(board, madeAt);
  const publishing = usualPublishing(board.get('workshop', only)?.openTo);
  const { agendaItemId, stepId, promptId, question } = asked;
  const step = { agendaItemId, position: 1, title, activity: 'collect', promptId, plannedMinutes } as const;
  return {
    ...copy,
    rows: {
      ...(rows.workshop ? { workshop: rows.workshop } : {}),
      ...(rows.wall ? { wall: rows.wall } : {}),
      ...(rows.run ? { run: rows.run } : {}),
      agendaItems: [{ id: agendaItemId, row: { number: 1, title, position: 1 } }],
      steps: [{ id: stepId, row: { ...step, ...(publishing === 'atOnce' ? {} : { publishing }) } }],
      prompts: [{ id: promptId, row: { text: question } }],
    },
  };
};
