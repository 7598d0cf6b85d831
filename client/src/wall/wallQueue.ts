/** What the wall's timing promises: how long a paper stays at least, and how long a page stays when nobody posts. */
export const stayMs = 8_000;
export const turnMs = 20_000;
/** More than this nobody reads; fewer hang when they are long. */
const mostPapers = 9;

/** The room a paper takes, in columns and rows of the wall; one too long for the wall stands alone, in pages. */
export interface WallSize {
  readonly columns: number;
  readonly rows: number;
  readonly pages: number;
}

/** A published statement as the wall sees it; its size is unknown until it has been measured. */
export interface WallItem {
  readonly statementId: string;
  readonly size: WallSize | undefined;
}

/** A paper on the wall. While it hangs it never moves. */
export interface Hung extends WallSize {
  readonly statementId: string;
  readonly column: number;
  readonly row: number;
  readonly hungAt: number;
  readonly isFirstTime: boolean;
}

export interface Wall {
  readonly hung: readonly Hung[];
  /** Statements that have had their turn, and when; those that hang are among them. */
  readonly lastHungAt: ReadonlyMap<string, number>;
  readonly layout: string;
}

/** What the wall is told: everything published in the order it came, the size of the wall, and the time. */
export interface WallInput {
  readonly items: readonly WallItem[];
  readonly columns: number;
  readonly rows: number;
  /** Changes when sizes do: everything is then hung anew. */
  readonly layout: string;
  readonly now: number;
}

/** An empty wall. What was published before it was opened is not new: it comes round, the latest first. */
export const openWall = (publishedIds: readonly string[], layout: string): Wall => ({
  hung: [],
  lastHungAt: new Map(publishedIds.map((id, index) => [id, -1 - index])),
  layout,
});

const dueAt = (paper: Hung): number => paper.hungAt + stayMs * paper.pages;

const covers = (paper: Hung, column: number, row: number, size: WallSize): boolean =>
  paper.column < column + size.columns &&
  column < paper.column + paper.columns &&
  paper.row < row + size.rows &&
  row < paper.row + paper.rows;

interface Place {
  readonly column: number;
  readonly row: number;
  readonly gone: readonly Hung[];
}

/** A free place comes first; else the place of the paper that has hung longest, with as few others as can be. */
const isBetter = (a: Place, b: Place | undefined): boolean => {
  if (!b) return true;
  if (a.gone.length === 0 || b.gone.length === 0) return a.gone.length < b.gone.length;
  const oldest = (place: Place): number => Math.min(...place.gone.map((paper) => paper.hungAt));
  return oldest(a) < oldest(b) || (oldest(a) === oldest(b) && a.gone.length < b.gone.length);
};

/** The best place for a paper, taking only from those that may go; undefined when it has to wait. */
const findPlace = (
  hung: readonly Hung[],
  size: WallSize,
  wall: { readonly columns: number; readonly rows: number },
  mayGo: (paper: Hung) => boolean,
): Place | undefined => {
  let best: Place | undefined;
  for (let column = 0; column + size.columns <= wall.columns; column += 1) {
    for (let row = 0; row + size.rows <= wall.rows; row += 1) {
      const gone = hung.filter((paper) => covers(paper, column, row, size));
      const place = { column, row, gone };
      if (gone.every(mayGo) && isBetter(place, best)) best = place;
    }
  }
  return best;
};

interface Rights {
  readonly mayGo: (paper: Hung) => boolean;
  readonly stamp: (statementId: string) => Pick<Hung, 'hungAt' | 'isFirstTime'>;
}

/** What has to go for one more paper: what lies where it will hang, and, when the wall has its number, the one that hung longest. */
const makeRoom = (
  hung: readonly Hung[],
  size: WallSize,
  wall: { readonly columns: number; readonly rows: number },
  mayGo: Rights['mayGo'],
): Place | undefined => {
  const place = findPlace(hung, size, wall, mayGo);
  if (!place || hung.length - place.gone.length < mostPapers) return place;
  const oldest = hung.filter(mayGo).sort((a, b) => a.hungAt - b.hungAt)[0];
  return oldest && { ...place, gone: [oldest] };
};

/** Hangs papers in their order until one finds no place. */
const hangInOrder = (
  start: readonly Hung[],
  items: readonly WallItem[],
  { columns, rows }: WallInput,
  { mayGo, stamp }: Rights,
): { readonly hung: readonly Hung[]; readonly added: readonly Hung[] } => {
  let hung = start;
  const added: Hung[] = [];
  for (const { statementId, size } of items) {
    const place = size && makeRoom(hung, size, { columns, rows }, mayGo);
    if (!size || !place) break;
    const paper = { statementId, ...size, column: place.column, row: place.row, ...stamp(statementId) };
    hung = [...hung.filter((other) => !place.gone.includes(other)), paper];
    added.push(paper);
  }
  return { hung, added };
};

const fits = (paper: Hung, size: WallSize | undefined): boolean =>
  size !== undefined && size.columns <= paper.columns && size.rows <= paper.rows && size.pages === paper.pages;

/** Takes down what is no longer published, and what was rewritten and would be cut: that waits for a place anew. */
const takeDown = (wall: Wall, items: ReadonlyMap<string, WallItem>): Wall => {
  const stays = (paper: Hung) => fits(paper, items.get(paper.statementId)?.size);
  if (wall.hung.every(stays)) return wall;
  const lastHungAt = new Map(wall.lastHungAt);
  for (const paper of wall.hung) if (!stays(paper)) lastHungAt.delete(paper.statementId);
  return { ...wall, hung: wall.hung.filter(stays), lastHungAt };
};

/** Hangs everything anew in a new layout. What finds no place keeps its turn if it had hung too briefly. */
const hangAnew = (wall: Wall, items: ReadonlyMap<string, WallItem>, input: WallInput): Wall => {
  const before = [...wall.hung].sort((a, b) => a.hungAt - b.hungAt);
  let hung: readonly Hung[] = [];
  const lastHungAt = new Map(wall.lastHungAt);
  for (const { statementId, hungAt, isFirstTime } of before) {
    const item = items.get(statementId);
    const { hung: more, added } = hangInOrder(hung, item ? [item] : [], input, {
      mayGo: () => false,
      stamp: () => ({ hungAt, isFirstTime }),
    });
    hung = more;
    if (added.length === 0 && input.now - hungAt < stayMs) lastHungAt.delete(statementId);
  }
  return { hung, lastHungAt, layout: input.layout };
};

const withTurns = (wall: Wall, hung: readonly Hung[], added: readonly Hung[]): Wall => ({
  ...wall,
  hung,
  lastHungAt: new Map([...wall.lastHungAt, ...added.map((paper) => [paper.statementId, paper.hungAt] as const)]),
});

const pageTurnsAt = (wall: Wall): number =>
  Math.max(-Infinity, ...wall.hung.map((paper) => Math.max(paper.hungAt + turnMs, dueAt(paper))));

/** Those that do not hang, in the order their turn comes: the one that has been away longest first. */
const comingRound = (wall: Wall, input: WallInput): readonly WallItem[] => {
  const hanging = new Set(wall.hung.map((paper) => paper.statementId));
  const last = (item: WallItem): number => wall.lastHungAt.get(item.statementId) ?? -Infinity;
  return input.items.filter((item) => !hanging.has(item.statementId)).sort((a, b) => last(a) - last(b));
};

/** The next page: a whole new one if there is enough for it, else the rest takes the places of the oldest. */
const turnPage = (wall: Wall, input: WallInput): Wall => {
  const all = comingRound(wall, input);
  const unmeasured = all.findIndex((item) => item.size === undefined);
  const next = unmeasured < 0 ? all : all.slice(0, unmeasured);
  if (next.length === 0) return wall;
  const { now } = input;
  const stamp = () => ({ hungAt: now, isFirstTime: false });
  const fresh = hangInOrder([], next, input, { mayGo: () => false, stamp });
  if (fresh.added.length < next.length) return withTurns(wall, fresh.hung, fresh.added);
  const { hung, added } = hangInOrder(wall.hung, next, input, { mayGo: (paper) => paper.hungAt < now, stamp });
  return withTurns(wall, hung, added);
};

/**
 * The wall at a moment: what is gone is down at once, the first that waits gets a free place or that of the paper that has hung
 * longest and had its time, and when nobody waits the page turns. Nothing is cut, nothing moves, nothing is passed over.
 */
export const advance = (before: Wall, input: WallInput): Wall => {
  const items = new Map(input.items.map((item) => [item.statementId, item]));
  const wall = before.layout === input.layout ? takeDown(before, items) : hangAnew(before, items, input);
  const waiting = input.items.filter((item) => !wall.lastHungAt.has(item.statementId));
  if (waiting.length > 0) {
    const { hung, added } = hangInOrder(wall.hung, waiting, input, {
      mayGo: (paper) => dueAt(paper) <= input.now,
      stamp: () => ({ hungAt: input.now, isFirstTime: true }),
    });
    return added.length > 0 ? withTurns(wall, hung, added) : wall;
  }
  if (wall.hung.length === items.size || input.now < pageTurnsAt(wall)) return wall;
  return turnPage(wall, input);
};

/** Whether a paper is still marked as new. */
export const isNew = (paper: Hung, now: number): boolean => paper.isFirstTime && now < paper.hungAt + stayMs;

/** Which page of a paper is up; they come round for as long as it hangs. */
export const pageOf = (paper: Hung, now: number): number =>
  Math.max(0, Math.floor((now - paper.hungAt) / stayMs)) % paper.pages;

/** When to look again: the next moment at which something may change by time alone; null when nothing will. */
export const wakeAt = (wall: Wall, input: WallInput): number | null => {
  const moments = wall.hung.flatMap((paper) => {
    const sinceMs = Math.max(0, input.now - paper.hungAt);
    const nextStay = paper.hungAt + (Math.floor(sinceMs / stayMs) + 1) * stayMs;
    return sinceMs < stayMs * paper.pages || paper.pages > 1 ? [nextStay] : [];
  });
  if (wall.hung.length < input.items.length) moments.push(pageTurnsAt(wall));
  const ahead = moments.filter((moment) => moment > input.now);
  return ahead.length > 0 ? Math.min(...ahead) : null;
};
