/** Keeps the newest few of what each key has open. */
export interface NewestFew<One> {
  /** One more; the oldest when there are too many now. It stays counted until it is removed. */
  add(key: string, one: One): One | undefined;
  remove(key: string, one: One): void;
}

export const newestFew = <One>(most: number): NewestFew<One> => {
  const open = new Map<string, Set<One>>();
  return {
    add: (key, one) => {
      const ones = open.get(key) ?? new Set();
      open.set(key, ones);
      ones.delete(one);
      ones.add(one);
      const [oldest] = ones;
      return ones.size > most ? oldest : undefined;
    },
    remove: (key, one) => {
      const ones = open.get(key);
      ones?.delete(one);
      if (ones?.size === 0) open.delete(key);
    },
  };
};
