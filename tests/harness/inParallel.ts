/** Does the same with many things, some at a time, in their order. `lane` says which of those at work this is. */
export const inParallel = async <T>(
  things: readonly T[],
  atOnce: number,
  work: (thing: T, index: number, lane: number) => Promise<void>,
): Promise<void> => {
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(atOnce, things.length) }, async (_, lane) => {
      while (next < things.length) {
        const index = next++;
        // `next` is below the length when it is read.
        await work(things[index] as T, index, lane);
      }
    }),
  );
};
