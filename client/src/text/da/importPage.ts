import { imports } from './imports.ts';

/** What the import's screen needs on top of the larger screens' words. */
export const importPage = { imports };
