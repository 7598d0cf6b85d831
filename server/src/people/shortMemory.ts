import type { Clock } from '../ports/clock.ts';

/** Answers that are remembered for a moment, so that a busy device does not ask the store at each message. */
export interface ShortMemory<Value> {
  get(key: string, ask: () => Promise<Value>): Promise<Value>;
  /** Forgets what is meant, and whatever is still being asked for. */
  forget(isMeant: (key: string, value: Value) => boolean): void;
}

interface Kept<Value> {
  readonly until: number;
  readonly answer: Promise<Value>;
  value?: { readonly is: Value };
}

const mostKept = 10_000;

export const shortMemory = <Value>(clock: Clock, keptMs: number): ShortMemory<Value> => {
  const kept = new Map<string, Kept<Value>>();
  return {
    get: (key, ask) => {
      const known = kept.get(key);
      if (known && clock.now() < known.until) return known.answer;
      if (kept.size >= mostKept) kept.clear();
      const answer = ask();
      const entry: Kept<Value> = { until: clock.now() + keptMs, answer };
      kept.set(key, entry);
      answer.then(
        (is) => {
          entry.value = { is };
        },
        // A failure is not an answer to remember.
        () => kept.get(key) === entry && kept.delete(key),
      );
      return answer;
    },
    forget: (isMeant) => {
      for (const [key, { value }] of kept) if (!value || isMeant(key, value.is)) kept.delete(key);
    },
  };
};
