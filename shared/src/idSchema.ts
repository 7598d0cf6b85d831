import * as z from 'zod/mini';
import { idPattern } from './ids.ts';

/** An id in what has crossed. Beside `ids.ts`, so that a page which only makes ids carries no schemas. */
export const idSchema = z.string().check(z.regex(idPattern));
