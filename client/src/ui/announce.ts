const quietMs = 5_000;

export type Announce = {
  /** When there is a pause. A later message on the same topic replaces an earlier one not yet said. */
  readonly politely: (words: string, topic?: string) => void;
  /** At once: something was refused or is about to be lost. */
  readonly atOnce: (words: string) => void;
};

type Say = { readonly polite: (words: string) => void; readonly assertive: (words: string) => void };

/** Speaks politely at most once in five seconds; what came meanwhile is said together. `stop` forgets what waits. */
export function announcer(say: Say): Announce & { readonly stop: () => void } {
  const waiting = new Map<string, string>();
  let resting: ReturnType<typeof setTimeout> | undefined;

  const speak = () => {
    resting = undefined;
    if (waiting.size === 0) return;
    say.polite([...waiting.values()].join('. '));
    waiting.clear();
    resting = setTimeout(speak, quietMs);
  };

  return {
    politely(words, topic = words) {
      waiting.set(topic, words);
      if (resting === undefined) speak();
    },
    atOnce: say.assertive,
    stop() {
      clearTimeout(resting);
      resting = undefined;
      waiting.clear();
    },
  };
}
