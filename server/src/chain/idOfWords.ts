import { createHash } from 'node:crypto';
import { idBytes, idFromBytes } from '@skab/shared/ids.ts';

/** The id that belongs to words: always the same, and nobody meets it by chance. */
export const idOfWords = (...words: readonly (string | number)[]): string =>
  idFromBytes(createHash('sha256').update(JSON.stringify(words)).digest().subarray(0, idBytes));
