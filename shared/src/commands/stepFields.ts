import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';
import type { Rows } from '../board/collections.ts';
import { cleanText, countSigns } from '../board/statementText.ts';
import { worded } from '../board/worded.ts';
import { idSchema } from '../idSchema.ts';
import { activities, ladderSteps, namings, placers, publishings } from '../meeting/words.ts';
import { presenterLimit } from '../meeting/settled.ts';
import { lineOfWords } from './lineOfWords.ts';

/** The most steps and agenda items a running order has. */
export const stepLimit = 60;
export const agendaItemLimit = 40;

export const plannedMinutesSchema = z.int().check(z.gte(1), z.lte(600));

/** The most signs of a step's background: as much as is read in half a minute. */
export const backgroundLimit = 400;

export const backgroundSchema = z.string().check(
  z.maxLength(backgroundLimit * 4),
  z.overwrite(cleanText),
  z.refine((text) => countSigns(text) <= backgroundLimit),
);

/** What is said of a step when it is made, beside where it stands. */
export const newStepFields = {
  stepId: idSchema,
  /** The id the prompt's row gets, if the step has one. */
  promptId: idSchema,
  title: lineOfWords(1, 60),
  activity: z.enum(activities),
  prompt: z.string().check(z.maxLength(200)),
  plannedMinutes: plannedMinutesSchema,
  note: z.string().check(z.maxLength(1000)),
  /** Who may place statements while this step is on; everyone when left out. */
  placers: z.optional(z.enum(placers)),
  /** When what is written in it comes on the board; at once when left out. */
  publishing: z.optional(z.enum(publishings)),
  /** What stands under what is written in it; nothing when left out. */
  naming: z.optional(z.enum(namings)),
  /** How much it decides, where that is not what the meeting does. */
  ladder: z.optional(z.enum(ladderSteps)),
  /** What one may want to know; nothing when left out. */
  background: z.optional(backgroundSchema),
  /** Who gives the talk; of a step that is one. */
  presenter: z.optional(lineOfWords(0, presenterLimit)),
  who: z.optional(lineOfWords(0, 120)),
  materials: z.optional(lineOfWords(0, 200)),
};

interface Said {
  readonly note: string;
  readonly who?: string | undefined;
  readonly materials?: string | undefined;
}

/** Keeps what only those who lead see of a step; nothing where nothing is said. What is left out stays as it was. */
export const writeScript = (board: Board, stepId: string, { note, who, materials }: Said): void => {
  const before = board.get('scriptNotes', stepId);
  const row = { text: cleanText(note), who: who ?? before?.who ?? '', materials: materials ?? before?.materials ?? '' };
  if (row.text === '' && row.who === '' && row.materials === '') board.cut('scriptNotes', stepId);
  else
    board.put('scriptNotes', stepId, {
      text: row.text,
      ...(row.who === '' ? {} : { who: row.who }),
      ...(row.materials === '' ? {} : { materials: row.materials }),
    });
};

/** Whether anything is or was said in a step that has not been taken back. */
export const isWrittenIn = (board: Board, stepId: string): boolean => {
  for (const collection of worded) for (const [, row] of board.all(collection)) if (row.stepId === stepId) return true;
  return false;
};

/** Whether anything was ever said, imported or run in a step. */
export const isUsed = (board: Board, stepId: string): boolean => {
  if (board.get('stepRuns', stepId)) return true;
  for (const [, row] of board.all('imports')) if (row.stepId === stepId) return true;
  return isWrittenIn(board, stepId);
};

/** Writes the order anew, so that each stands where it is named; only what moves is written. */
export const orderSteps = (board: Board, ordered: readonly (readonly [string, Rows['steps']])[]): void =>
  ordered.forEach(([id, row], index) => {
    if (row.position !== index + 1 || !board.get('steps', id)) board.put('steps', id, { ...row, position: index + 1 });
  });
