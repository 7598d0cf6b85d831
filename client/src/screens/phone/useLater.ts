import { useEffect, useState } from 'react';

const againMs = 3_000;

/** A part of the screen that comes by itself, however often it has to be asked for. `load` stays the same. */
export const useLater = <Part>(
  load: () => Promise<Part>,
): { readonly part: Part | null; readonly hasFailed: boolean } => {
  const [part, setPart] = useState<{ readonly it: Part } | null>(null);
  const [failures, setFailures] = useState(0);
  useEffect(() => {
    let isGone = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    load().then(
      (it) => !isGone && setPart({ it }),
      () => {
        if (!isGone) again = setTimeout(() => setFailures(failures + 1), againMs);
      },
    );
    return () => {
      isGone = true;
      clearTimeout(again);
    };
  }, [load, failures]);
  return { part: part?.it ?? null, hasFailed: failures > 0 };
};
