import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const restMs = 800;

/**
 * A field that saves itself: when the writer rests, and when she leaves it. While she has unsaved words they stand; otherwise the
 * field follows what others write. `save` is given words that differ from `kept`.
 */
export const useSaved = (kept: string, save: (words: string) => void) => {
  const [own, setOwn] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef({ own, kept, save });
  useLayoutEffect(() => {
    latest.current = { own, kept, save };
  });

  const saveNow = useCallback(() => {
    clearTimeout(timer.current);
    const { own: words, kept: before, save: keep } = latest.current;
    if (words !== null && words !== before) keep(words);
  }, []);

  const change = (words: string): void => {
    setOwn(words);
    clearTimeout(timer.current);
    timer.current = setTimeout(saveNow, restMs);
  };

  const leave = (): void => {
    saveNow();
    // What was saved comes back from the board at once; from then on the field follows it.
    setOwn(null);
  };

  // Closing the screen, or the tab, is leaving too.
  useEffect(() => {
    window.addEventListener('pagehide', saveNow);
    return () => {
      window.removeEventListener('pagehide', saveNow);
      saveNow();
    };
  }, [saveNow]);

  return { words: own ?? kept, change, leave };
};
