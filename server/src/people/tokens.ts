import { createHash } from 'node:crypto';
import { idBytes, idFromBytes } from '@skab/shared/ids.ts';
import type { RandomBytes } from '../ports/clock.ts';

/** A fresh id, or a secret nobody can guess: 128 random bits either way. */
export const newToken = (randomBytes: RandomBytes): string => idFromBytes(randomBytes(idBytes));

/** What is kept of a secret. It has 128 random bits, so a plain hash cannot be searched. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
