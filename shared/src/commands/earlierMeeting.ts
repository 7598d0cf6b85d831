import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { lineOfWords } from './lineOfWords.ts';
import { daySchema } from './meetingFields.ts';

/** How an earlier meeting is called. */
export const earlierMeetingFields = { title: lineOfWords(1, 120), date: daySchema };

/** An earlier meeting as what is from it names it. */
export const earlierMeetingSchema = z.strictObject({ meetingId: idSchema, ...earlierMeetingFields });
