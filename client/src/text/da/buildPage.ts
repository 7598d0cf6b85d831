import { build } from './build.ts';

/** What a phone needs while people read and build on. */
export const buildPage = { build };
