import { common } from './common.ts';
import { names } from './names.ts';
import { phone } from './phone.ts';
import { refusals } from './refusals.ts';

/** What every page needs, in one piece. */
export const phonePage = { common, names, phone, refusals };
