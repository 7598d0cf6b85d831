import { dayBefore } from './dayBefore.ts';
import { laterRefusals } from './laterRefusals.ts';

/** What the screens of the day before need, and the phone that tries whether it gets through. */
export const dayBeforePage = { dayBefore, refusals: laterRefusals };
