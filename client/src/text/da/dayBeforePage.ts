import { dayBefore } from './dayBefore.ts';

/** What the screens of the day before need beside the desk's words. */
export const dayBeforePage = { dayBefore };
