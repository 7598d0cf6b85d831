import { arrive } from './arrive.ts';

/** What a phone needs while people come in. */
export const arrivePage = { arrive };
