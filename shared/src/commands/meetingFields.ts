import * as z from 'zod/mini';
import { lineOfWords } from './lineOfWords.ts';
import { ladderSteps } from '../meeting/words.ts';

const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3])\.[0-5]\d$/));

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

/** What is said of the meeting itself. Times are clock times as Danes write them: `19.00`. */
export const meetingFields = {
  title: lineOfWords(1, 120),
  body: lineOfWords(0, 120),
  place: lineOfWords(0, 120),
  date: z.string().check(z.refine(isDay)),
  from: clockTime,
  to: clockTime,
  timeZone: z.string().check(z.maxLength(60), z.refine(isTimeZone)),
  ladder: z.enum(ladderSteps),
};
