import { practice } from './practice.ts';

/** What a phone needs in a practice round. */
export const practicePage = { practice };
