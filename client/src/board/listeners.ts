/** Who wants to hear of what. A topic that nobody listens to costs nothing. */
export interface Listeners {
  on(topic: string, listener: () => void): () => void;
  tell(topics: Iterable<string>): void;
}

export const listeners = (): Listeners => {
  const byTopic = new Map<string, Set<() => void>>();
  return {
    on(topic, listener) {
      const told = byTopic.get(topic) ?? new Set();
      byTopic.set(topic, told);
      told.add(listener);
      return () => {
        told.delete(listener);
        if (told.size === 0 && byTopic.get(topic) === told) byTopic.delete(topic);
      };
    },
    tell(topics) {
      for (const topic of topics) for (const listener of byTopic.get(topic) ?? []) listener();
    },
  };
};
