import { desk } from './desk.ts';

/** What the larger screens need on top of it. */
export const deskPage = { desk };
