import { keys } from './keys.ts';
import { laterRefusals } from './laterRefusals.ts';

/** What the screens of the further keys need on top of it. */
export const keysPage = { keys, refusals: laterRefusals };
