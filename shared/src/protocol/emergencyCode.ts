import { readCode } from './joinCode.ts';

/** Longer than a join code, so that neither is ever taken for the other. */
export const emergencyCodeLength = 12;
/** So many stand on one sheet. */
export const emergencyCodeCount = 3;

/** Reads a typed emergency code, as forgiving as the join code is; null when it cannot be one. */
export const readEmergencyCode = (typed: string): string | null => readCode(typed, emergencyCodeLength);

/** Three groups of four, as it stands on paper. */
export const showEmergencyCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');
