import { useEffect, useState } from 'react';

/** The server's time, again as each of its seconds begins, while `isOn`: every screen counts the same second. */
export const useSecond = (clock: () => number, isOn: boolean): number => {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    if (!isOn) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      const time = clock();
      setNow(time);
      timer = setTimeout(tick, 1000 - (time % 1000));
    };
    tick();
    return () => clearTimeout(timer);
  }, [clock, isOn]);
  return now;
};
