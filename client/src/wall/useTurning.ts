import { useEffect, useState } from 'react';

const leastMs = 9_000;
// A little slower than people read aloud, so that nobody is overtaken.
const wordMs = 520;

/** How long a page stands: as long as it takes to read it aloud. */
export const readingMs = (words: string): number => Math.max(leastMs, 3_000 + words.split(/\s+/u).length * wordMs);

/** Which of some pages is shown: each stands as long as is said of it, and they come round. */
export const useTurning = (stays: readonly number[]): number => {
  const [at, setAt] = useState(0);
  const pages = stays.length;
  const shown = Math.max(0, Math.min(at, pages - 1));
  const staysMs = stays[shown] ?? leastMs;
  useEffect(() => {
    if (pages < 2) return undefined;
    const timer = setTimeout(() => setAt((shown + 1) % pages), staysMs);
    return () => clearTimeout(timer);
  }, [pages, shown, staysMs]);
  return shown;
};
