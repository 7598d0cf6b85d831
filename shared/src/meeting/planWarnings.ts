import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import { stepsInOrder } from './steps.ts';
import { ladderSteps, type LadderStep } from './words.ts';

/** Something in the plan that those who come would be let down by. */
export type PlanWarning =
  | { readonly kind: 'hearing-late'; readonly stepId: string; readonly title: string; readonly after: string }
  | {
      readonly kind: 'promises-more';
      readonly stepId: string;
      readonly title: string;
      readonly ladder: LadderStep;
      readonly meeting: LadderStep;
    };

const rung = (ladder: LadderStep): number => ladderSteps.indexOf(ladder);
/** From here on a step decides. */
const decides = rung('codetermination');

/** Hearings that stand after the step which decides on the same point, and steps that promise more influence than the meeting gives. */
export const planWarnings = (board: Board): readonly PlanWarning[] => {
  const meeting = board.get('workshop', only)?.ladder;
  if (!meeting) return [];
  const steps = stepsInOrder(board).filter(({ row }) => !row.skipped);
  return steps.flatMap(({ id, row }, at): readonly PlanWarning[] => {
    const { ladder = meeting, title } = row;
    if (rung(ladder) > rung(meeting)) return [{ kind: 'promises-more', stepId: id, title, ladder, meeting }];
    if (ladder !== 'hearing') return [];
    const decided = steps
      .slice(0, at)
      .find(({ row: other }) => other.agendaItemId === row.agendaItemId && rung(other.ladder ?? meeting) >= decides);
    return decided ? [{ kind: 'hearing-late', stepId: id, title, after: decided.row.title }] : [];
  });
};
