/** Who somebody is here as, by her own word. A helper is also an interpreter and staff. */
export const kinds = ['citizen', 'politician', 'councilMember', 'administration', 'guest', 'helper'] as const;
export type Kind = (typeof kinds)[number];

/** Whether somebody is one of those the evening is for: helpers are dealt into no group, have no ballot and are in no share. */
export const counts = (kind: Kind | null): boolean => kind !== 'helper';

/** What one person said at the door. */
export interface Arrival {
  readonly kind: Kind | null;
  readonly council?: string;
  readonly isFromHome?: true;
  /** The number of the table whose card she came by. */
  readonly table?: number;
}

/** So many tables may have a card. */
export const mostTables = 99;

/** How many there are of a kind; of council members by their council, where they said which. */
export interface KindCount {
  readonly kind: Kind;
  readonly council: string | null;
  readonly people: number;
}

/** How many came by the card of a table. */
export interface TableCount {
  readonly table: number;
  readonly people: number;
}

/** What was said at the door, in numbers. */
export interface Arrivals {
  readonly kinds: readonly KindCount[];
  /** How many take part from home. */
  readonly fromHome: number;
  /** By the tables' numbers; left out where nobody came by a table's card. */
  readonly tables?: readonly TableCount[];
}

/** Counts what was said at the door, in the order of the kinds. Who helps is counted as helping, and nowhere else. */
export const countArrivals = (rows: Iterable<Arrival>): Arrivals => {
  const found = new Map<string, KindCount>();
  const byTable = new Map<number, number>();
  let fromHome = 0;
  for (const { kind, council = null, isFromHome, table } of rows) {
    if (table !== undefined && counts(kind)) byTable.set(table, (byTable.get(table) ?? 0) + 1);
    if (isFromHome && counts(kind)) fromHome += 1;
    if (kind === null) continue;
    const key = JSON.stringify([kind, council]);
    found.set(key, { kind, council, people: (found.get(key)?.people ?? 0) + 1 });
  }
  const inOrder = [...found.values()].sort(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || ((a.council ?? '') < (b.council ?? '') ? -1 : 1),
  );
  const tables = [...byTable].sort(([a], [b]) => a - b).map(([table, people]) => ({ table, people }));
  return { kinds: inOrder, fromHome, ...(tables.length > 0 ? { tables } : {}) };
};

/** Fewer than this are not told of to anybody but those who lead: in a hall one knows who they are. */
export const fewest = 5;

/** The counts as others may see them: no number under five, and nothing of tables. */
export const withoutFew = ({ kinds: all, fromHome }: Arrivals): Arrivals => ({
  kinds: all.filter(({ people }) => people >= fewest),
  fromHome: fromHome >= fewest ? fromHome : 0,
});
