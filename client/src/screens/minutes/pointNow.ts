import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { agendaItemsInOrder } from '@skab/shared/meeting/agenda.ts';
import { stepsInOrder } from '@skab/shared/meeting/steps.ts';

/** The step that is on in a point, else the one that was on last, else its first. */
export const stepOfPoint = (board: Board, agendaItemId: string): string | null => {
  const onId = board.get('run', only)?.stepId ?? null;
  const steps = stepsInOrder(board).filter(({ row }) => row.agendaItemId === agendaItemId);
  if (steps.some(({ id }) => id === onId)) return onId;
  const started = steps
    .map(({ id }) => ({ id, at: board.get('stepRuns', id)?.startedAt ?? -1 }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return started.at(-1)?.id ?? steps[0]?.id ?? null;
};

/** The point the meeting is at: of the step that is on, else of the one that was on last, else the first. */
export const pointOn = (board: Board): string | null => {
  const onId = board.get('run', only)?.stepId ?? null;
  const last = [...board.all('stepRuns')].sort(([, a], [, b]) => a.startedAt - b.startedAt).at(-1)?.[0];
  const step = board.get('steps', onId ?? last ?? '');
  return step?.agendaItemId ?? agendaItemsInOrder(board)[0]?.id ?? null;
};

/** Which point is shown: the one that was chosen, else the one the meeting is at - but nothing moves under the hands of who writes. */
export const pointShown = (
  before: string | null,
  {
    chosen,
    on,
    isWriting,
  }: { readonly chosen: string | null; readonly on: string | null; readonly isWriting: boolean },
): string | null => chosen ?? (isWriting && before !== null ? before : on);

/** The paragraph of a text that a place in it lies in: what stands between two empty lines. */
export const paragraphAt = (text: string, place: number): string => {
  const breaks = [...text.matchAll(/\n[^\S\n]*\n\s*/g)];
  const begins = breaks.findLast(({ index, 0: gap }) => index + gap.length <= place);
  const ends = breaks.find(({ index }) => index >= place);
  return text.slice(begins ? begins.index + begins[0].length : 0, ends?.index ?? text.length).trim();
};
