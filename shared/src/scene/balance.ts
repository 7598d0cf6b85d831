import type { Board } from '../board/board.ts';
import { counts, fewest, type Kind } from '../meeting/kinds.ts';

/** One kind of those who came, and its part of what was said, in tens of a hundred. */
export interface GroupShare {
  readonly kind: Kind;
  readonly council: string | null;
  readonly ofPeople: number;
  readonly ofStatements: number;
  readonly ofSpeaking: number;
  /** Nothing has been written by any of them. */
  readonly isSilent: boolean;
}

/** Who is heard, as far as it can be told without telling of anybody: kinds and tables of at least five. */
export interface Balance {
  readonly groups: readonly GroupShare[];
  /** Tables from which nothing has been written. */
  readonly quietTables: readonly number[];
}

/** A part in tens of a hundred: closer it would tell of one who stands beside a group. */
const tens = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 10) * 10);

const tally = (keys: Iterable<string | undefined>): ReadonlyMap<string | undefined, number> => {
  const counted = new Map<string | undefined, number>();
  for (const key of keys) counted.set(key, (counted.get(key) ?? 0) + 1);
  return counted;
};

/** Composes it from both homes of a board; null until something was said at the door. Who helps is in no share. */
export const composeBalance = (board: Board): Balance | null => {
  const arrivals = new Map([...board.all('arrivals')].filter(([, { kind }]) => counts(kind)));
  if (arrivals.size === 0) return null;
  const groupOf = (actorId: string): string | undefined => {
    const { kind = null, council = null } = arrivals.get(actorId) ?? {};
    return kind === null ? undefined : JSON.stringify([kind, council]);
  };
  const writers = [...board.all('authors')].map(([, { actorId }]) => actorId);
  const spoken = [...board.all('askers')].flatMap(([id, { actorId }]) =>
    (board.get('speakers', id)?.calledAt ?? null) === null ? [] : [actorId],
  );
  const people = tally([...arrivals.keys()].map(groupOf));
  const said = tally(writers.map(groupOf));
  const spoke = tally(spoken.map(groupOf));
  const groups = [...people].flatMap(([key, count]): readonly GroupShare[] => {
    if (key === undefined || count < fewest) return [];
    // It was written as one two lines above the loop.
    const [kind, council] = JSON.parse(key) as [Kind, string | null];
    return [
      {
        kind,
        council,
        ofPeople: tens(count, arrivals.size),
        ofStatements: tens(said.get(key) ?? 0, writers.length),
        ofSpeaking: tens(spoke.get(key) ?? 0, spoken.length),
        isSilent: writers.length > 0 && !said.has(key),
      },
    ];
  });
  const tableOf = (actorId: string): string | undefined => arrivals.get(actorId)?.table?.toString();
  const writing = tally(writers.map(tableOf));
  const quietTables = [...tally([...arrivals.keys()].map(tableOf))]
    .filter(([table, count]) => table !== undefined && count >= fewest && writers.length > 0 && !writing.has(table))
    .map(([table]) => Number(table))
    .sort((a, b) => a - b);
  return groups.length + quietTables.length === 0 ? null : { groups, quietTables };
};
