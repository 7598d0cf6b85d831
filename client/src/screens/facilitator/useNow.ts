import { useEffect, useState } from 'react';

/** The time on this device, again every few seconds. */
export const useNow = (everyMs = 5_000): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
};
