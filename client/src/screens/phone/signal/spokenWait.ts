/** The waits there are words for, in seconds: `0` is a moment. */
const spoken = [120, 90, 60, 30] as const;
/** What is left when »half a minute« becomes »a moment«. */
const momentMs = 10_000;

export interface SpokenWait {
  readonly words: (typeof spoken)[number] | 0;
  /** When other words are true. */
  readonly changesInMs: number;
}

/** A wait as one says it: to the nearest half minute, and a moment at the end. Null when it is over. */
export const spokenWait = (ms: number): SpokenWait | null => {
  if (ms <= 0) return null;
  if (ms <= momentMs) return { words: 0, changesInMs: ms };
  const words = spoken.find((seconds) => ms > (seconds - 15) * 1000) ?? 30;
  return { words, changesInMs: ms - (words === 30 ? momentMs : (words - 15) * 1000) };
};
