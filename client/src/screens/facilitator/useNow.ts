import { useEffect, useState } from 'react';

/** The time by a clock, read again every few seconds. */
export const useNow = (clock: () => number, everyMs = 5_000): number => {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), everyMs);
    return () => clearInterval(timer);
  }, [clock, everyMs]);
  return now;
};
