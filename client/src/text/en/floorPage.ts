import { floor } from './floor.ts';
import { laterRefusals } from './laterRefusals.ts';

/** What a phone needs when somebody may ask for the floor. */
export const floorPage = { floor, refusals: laterRefusals };
