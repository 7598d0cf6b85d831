import * as z from 'zod/mini';
import { ladderSteps } from '../meeting/words.ts';

const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3])\.[0-5]\d$/));

/** What is said of the meeting itself. Times are clock times as Danes write them: `19.00`. */
export const meetingFields = {
  title: z.string().check(z.minLength(1), z.maxLength(120)),
  body: z.string().check(z.maxLength(120)),
  place: z.string().check(z.maxLength(120)),
  date: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)),
  from: clockTime,
  to: clockTime,
  timeZone: z.string().check(z.regex(/^[A-Za-z_]+(\/[A-Za-z_+-]+){0,2}$/), z.maxLength(60)),
  ladder: z.enum(ladderSteps),
};
