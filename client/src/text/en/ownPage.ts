import { laterRefusals } from './laterRefusals.ts';
import { own } from './own.ts';

/** What the private link, and the parts of a phone around it, need on top of it. */
export const ownPage = { own, refusals: laterRefusals };
