import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import {
  agendaItemsInOrder,
  backgroundOf,
  isClosedItem,
  presenterOf,
  stepPromptOf,
  stepTitleOf,
  titleOfItem,
} from '../meeting/agenda.ts';
import { stepsInOrder } from '../meeting/steps.ts';
import { ladderSteps } from '../meeting/words.ts';
import { doorQuestionsFields } from './askAtDoor.ts';
import { lineOfWords } from './lineOfWords.ts';
import { meetingFields } from './meetingFields.ts';
import { agendaItemLimit, newStepFields, stepLimit } from './stepFields.ts';

const { stepId: _stepId, promptId: _promptId, ...stepFields } = newStepFields;

/** A plan that somebody has saved, as it is kept: what a new workshop can be founded from, without where, when and who. */
export const savedPlanSchema = z.strictObject({
  ladder: z.enum(ladderSteps),
  rooms: meetingFields.rooms,
  purpose: meetingFields.purpose,
  mandate: meetingFields.mandate,
  groundRules: meetingFields.groundRules,
  openTo: meetingFields.openTo,
  /** What is asked at the door; nothing when left out. */
  door: z.optional(z.strictObject(doorQuestionsFields)),
  /** The point that has the meeting's own name is empty. */
  points: z
    .array(z.strictObject({ title: lineOfWords(0, 200), isClosed: z.boolean() }))
    .check(z.minLength(1), z.maxLength(agendaItemLimit)),
  steps: z
    .array(z.strictObject({ ...stepFields, point: z.int().check(z.gte(0), z.lt(agendaItemLimit)) }))
    .check(z.minLength(1), z.maxLength(stepLimit)),
});
export type SavedPlan = z.output<typeof savedPlanSchema>;

/** The plan of a workshop as it stands, for who may read its desk; nothing of what was said in it. */
export const planOfWorkshop = (board: Board): SavedPlan => {
  const meeting = board.get('workshop', only);
  const door = board.get('doorQuestions', only);
  const items = agendaItemsInOrder(board);
  return {
    ladder: meeting?.ladder ?? 'dialogue',
    ...(meeting?.rooms ? { rooms: meeting.rooms } : {}),
    ...(meeting?.purpose ? { purpose: meeting.purpose } : {}),
    ...(meeting?.mandate ? { mandate: meeting.mandate } : {}),
    ...(meeting?.groundRules ? { groundRules: meeting.groundRules } : {}),
    ...(meeting?.openTo ? { openTo: meeting.openTo } : {}),
    ...(door ? { door: { ...door, kinds: [...door.kinds] } } : {}),
    points: items.map(({ id }) => {
      const title = titleOfItem(board, id);
      return { title: title === meeting?.title ? '' : title, isClosed: isClosedItem(board, id) };
    }),
    steps: stepsInOrder(board).map(({ id, row }) => {
      const script = board.get('scriptNotes', id);
      return {
        title: stepTitleOf(board, id),
        activity: row.activity,
        prompt: stepPromptOf(board, id),
        plannedMinutes: row.plannedMinutes,
        note: script?.text ?? '',
        ...(row.placers ? { placers: row.placers } : {}),
        ...(row.publishing ? { publishing: row.publishing } : {}),
        ...(row.naming ? { naming: row.naming } : {}),
        ...(row.ladder ? { ladder: row.ladder } : {}),
        ...(backgroundOf(board, id) ? { background: backgroundOf(board, id) } : {}),
        ...(presenterOf(board, id) ? { presenter: presenterOf(board, id) } : {}),
        ...(script?.who ? { who: script.who } : {}),
        ...(script?.materials ? { materials: script.materials } : {}),
        point: Math.max(
          0,
          items.findIndex((item) => item.id === row.agendaItemId),
        ),
      };
    }),
  };
};
