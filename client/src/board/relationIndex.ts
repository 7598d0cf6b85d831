/** A relation read from both sides, each in the order things were related (`at`, then id). */
export interface RelationIndex {
  /** Relates two ids at a time, or no longer (`at` undefined). */
  set(firstId: string, secondId: string, at: number | undefined): void;
  firstsOf(secondId: string): readonly string[];
  secondsOf(firstId: string): readonly string[];
}

type Side = Map<string, Map<string, number>>;

const none: readonly string[] = [];

const write = (side: Side, id: string, otherId: string, at: number | undefined): void => {
  const related = side.get(id) ?? new Map<string, number>();
  if (at === undefined) related.delete(otherId);
  else related.set(otherId, at);
  if (related.size === 0) side.delete(id);
  else side.set(id, related);
};

const ordered = (side: Side, id: string): readonly string[] => {
  const related = side.get(id);
  if (!related) return none;
  if (related.size === 1) return [...related.keys()];
  return [...related].sort(([a, atA], [b, atB]) => atA - atB || (a < b ? -1 : 1)).map(([otherId]) => otherId);
};

export const relationIndex = (): RelationIndex => {
  const bySecond: Side = new Map();
  const byFirst: Side = new Map();
  return {
    set(firstId, secondId, at) {
      write(bySecond, secondId, firstId, at);
      write(byFirst, firstId, secondId, at);
    },
    firstsOf: (secondId) => ordered(bySecond, secondId),
    secondsOf: (firstId) => ordered(byFirst, firstId),
  };
};
