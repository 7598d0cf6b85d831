import { useEffect, useState } from 'react';

const idleMs = 3_000;

/** Whether the mouse has lain still for a while, so that its arrow need not stand on the wall. */
export const useIdleCursor = (): boolean => {
  const [isIdle, setIsIdle] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = (): void => {
      setIsIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIsIdle(true), idleMs);
    };
    window.addEventListener('pointermove', moved);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', moved);
    };
  }, []);
  return isIdle;
};
