import * as z from 'zod/mini';
import type { Rows } from '../board/collections.ts';
import { cleanText } from '../board/statementText.ts';
import { lineOfWords } from './lineOfWords.ts';
import { ladderSteps, openings } from '../meeting/words.ts';

/** A clock time as it is kept: `19.00`. */
export const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3])\.[0-5]\d$/));

/** Whether it is a day of the calendar, written `2027-02-09`. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

// A zone that screens cannot use would break every clock of the evening. There is no other way to ask that knows all names of a zone.
const isTimeZone = (text: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

export const daySchema = z.string().check(z.refine(isDay));

/** What is said of the meeting itself. Times are clock times as Danes write them: `19.00`. */
export const meetingFields = {
  title: lineOfWords(1, 120),
  body: lineOfWords(0, 120),
  place: lineOfWords(0, 120),
  date: daySchema,
  from: clockTime,
  to: clockTime,
  timeZone: z.string().check(z.maxLength(60), z.refine(isTimeZone)),
  ladder: z.enum(ladderSteps),
  /** As before when left out; empty takes them away. */
  rooms: z.optional(lineOfWords(0, 120)),
  purpose: z.optional(z.string().check(z.maxLength(1000), z.overwrite(cleanText))),
  mandate: z.optional(z.string().check(z.maxLength(2000), z.overwrite(cleanText))),
  /** One a line: few, for they are read aloud. */
  groundRules: z.optional(z.string().check(z.maxLength(400), z.overwrite(cleanText))),
  openTo: z.optional(z.enum(openings)),
};

type Said = { readonly [Field in keyof Rows['workshop']]?: Rows['workshop'][Field] | undefined };
type Left = 'rooms' | 'purpose' | 'mandate' | 'groundRules' | 'openTo';

/** The meeting's row: what is said now, and what was said before of what is left out. What is empty is not there. */
export const meetingRow = (
  before: Rows['workshop'] | undefined,
  said: Said & Omit<Rows['workshop'], Left>,
): Rows['workshop'] => {
  const {
    rooms = before?.rooms,
    purpose = before?.purpose,
    mandate = before?.mandate,
    groundRules = before?.groundRules,
    openTo = before?.openTo,
    ...meeting
  } = said;
  return {
    ...meeting,
    ...(rooms ? { rooms } : {}),
    ...(purpose ? { purpose } : {}),
    ...(mandate ? { mandate } : {}),
    ...(groundRules ? { groundRules } : {}),
    ...(openTo && openTo !== 'invited' ? { openTo } : {}),
  };
};
