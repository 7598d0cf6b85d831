const hiddenMs = 250;

/** Calls back once before the next drawing, however often it is asked; where nothing is drawn, a little later. */
export const oncePerFrame = (act: () => void): { readonly ask: () => void; readonly cancel: () => void } => {
  let cancelAsked: (() => void) | null = null;
  const run = (): void => {
    cancelAsked = null;
    act();
  };
  return {
    ask() {
      if (cancelAsked) return;
      if (document.visibilityState === 'hidden') {
        const timer = setTimeout(run, hiddenMs);
        cancelAsked = () => clearTimeout(timer);
        return;
      }
      const frame = requestAnimationFrame(run);
      cancelAsked = () => cancelAnimationFrame(frame);
    },
    cancel() {
      cancelAsked?.();
      cancelAsked = null;
    },
  };
};
