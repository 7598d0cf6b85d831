import { mandate } from './mandate.ts';

/** What a phone needs while the room looks at the mandate. */
export const mandatePage = { mandate };
