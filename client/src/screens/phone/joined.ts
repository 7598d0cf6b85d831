import { isId } from '@skab/shared/ids.ts';

const keyOf = (code: string): string => `skab.joined.${code}`;
const practiceOf = (workshopId: string): string => `skab.practice.${workshopId}`;
const ownKeyOf = (code: string): string => `skab.own.${code}`;

const read = (key: string): string | null => {
  try {
    const found = localStorage.getItem(key);
    return isId(found) ? found : null;
  } catch {
    return null;
  }
};

const keep = (key: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // It is asked for again next time.
  }
};

/** The workshop this device came into by a code before; it opens without asking at the door again. */
export const readJoined = (code: string): string | null => read(keyOf(code));
export const keepJoined = (code: string, workshopId: string | null): void => keep(keyOf(code), workshopId);

/** The key of this person's private link in the series behind a code. */
export const readOwnKey = (code: string): string | null => read(ownKeyOf(code));
export const keepOwnKey = (code: string, key: string): void => keep(ownKeyOf(code), key);

/** The practice round that this device was in last, of an evening. */
export const readPractice = (workshopId: string): string | null => read(practiceOf(workshopId));
export const keepPractice = (workshopId: string, practiceId: string | null): void =>
  keep(practiceOf(workshopId), practiceId);
