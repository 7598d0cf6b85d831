import { signal } from './signal.ts';
import { slow } from './slow.ts';

/** What a phone needs while a step is on. */
export const signalPage = { signal, slow };
