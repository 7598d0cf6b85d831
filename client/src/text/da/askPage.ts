import { ask } from './ask.ts';

/** What a phone needs while somebody gives a talk. */
export const askPage = { ask };
