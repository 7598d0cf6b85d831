/** Work that is due again and again: done at once when calm, and gathered when it was done a moment ago. */
export interface Pace {
  due(): void;
  stop(): void;
}

/** `work` says how long to gather before the next time, in ms. */
export const pace = (work: () => number): Pace => {
  let timer: NodeJS.Timeout | undefined;
  let nextAt = 0;
  const doIt = (): void => {
    timer = undefined;
    nextAt = performance.now() + work();
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
