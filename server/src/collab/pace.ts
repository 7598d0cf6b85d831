/** Work that is due again and again: done at once when calm, and gathered when it was done a moment ago. */
export interface Pace {
  due(): void;
  stop(): void;
}

/** Work that takes its time is done more seldom: it leaves this many times as long to all else. */
const restFactor = 3;

/** `work` says how long to gather before the next time, in ms. */
export const pace = (work: () => number): Pace => {
  let timer: NodeJS.Timeout | undefined;
  let nextAt = 0;
  const doIt = (): void => {
    timer = undefined;
    const from = performance.now();
    const gatherMs = work();
    const to = performance.now();
    nextAt = to + Math.max(gatherMs, (to - from) * restFactor);
  };
  return {
    due: () => {
      if (timer) return;
      const waitMs = nextAt - performance.now();
      if (waitMs <= 0) doIt();
      else timer = setTimeout(doIt, waitMs);
    },
    stop: () => clearTimeout(timer),
  };
};
