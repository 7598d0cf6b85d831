const firstMs = 400;
const mostMs = 12_000;

export interface BackOff {
  /** Does it after a while that grows from time to time, and differs between devices so that they do not come all at once. */
  wait(act: () => void): void;
  /** Does it after just this long. */
  waitFor(ms: number, act: () => void): void;
  cancel(): void;
  /** Cancels, and begins from the shortest wait again. */
  reset(): void;
}

export const backOff = (): BackOff => {
  let times = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => clearTimeout(timer);
  return {
    wait(act) {
      cancel();
      const ms = Math.min(mostMs, firstMs * 2 ** times) * (0.5 + Math.random());
      times += 1;
      timer = setTimeout(act, ms);
    },
    waitFor(ms, act) {
      cancel();
      timer = setTimeout(act, ms);
    },
    cancel,
    reset() {
      cancel();
      times = 0;
    },
  };
};
