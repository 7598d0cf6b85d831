import * as z from 'zod/mini';
import { cleanText } from '../board/statementText.ts';

/** Words on one line: readable, without line breaks and blank ends, from `least` to `most` signs. */
export const lineOfWords = (least: number, most: number): z.ZodMiniString<string> =>
  z
    .string()
    .check(z.overwrite((raw) => cleanText(raw).replace(/\s*\n\s*/g, ' ')))
    .check(z.minLength(least), z.maxLength(most));
