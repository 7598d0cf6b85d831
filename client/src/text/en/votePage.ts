import { vote } from './vote.ts';

/** What a phone needs while the room votes. */
export const votePage = { vote };
