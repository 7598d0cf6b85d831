import { signal } from './signal.ts';

/** What a phone needs while a step is on. */
export const signalPage = { signal };
