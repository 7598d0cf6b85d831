import { isId } from '@skab/shared/ids.ts';

const keyOf = (code: string): string => `skab.joined.${code}`;

/** The workshop this device came into by a code before; it opens without asking at the door again. */
export const readJoined = (code: string): string | null => {
  try {
    const found = localStorage.getItem(keyOf(code));
    return isId(found) ? found : null;
  } catch {
    return null;
  }
};

export const keepJoined = (code: string, workshopId: string | null): void => {
  try {
    if (workshopId === null) localStorage.removeItem(keyOf(code));
    else localStorage.setItem(keyOf(code), workshopId);
  } catch {
    // The door is asked again next time.
  }
};
