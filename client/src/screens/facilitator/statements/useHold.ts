import { useCallback, useEffect, useRef, useState } from 'react';

const restMs = 4_000;

/** What a list showed when a hand began to move in it, until the hand has rested for a while; null while nobody is at it. */
export const useHold = <Shown>(shown: Shown) => {
  const [held, setHeld] = useState<{ readonly shown: Shown } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const letGo = useCallback(() => {
    clearTimeout(timer.current);
    setHeld(null);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  const hold = (): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(letGo, restMs);
    setHeld((before) => before ?? { shown });
  };
  return { held: held?.shown ?? null, hold, letGo };
};
