import type { PaperSpot } from '../islandShape.ts';
import type { Rect } from '../pushApart.ts';
import type { LaidIsland, TableLayout } from '../tableLayout.ts';
import { measures } from '../tableMeasures.ts';

/** A paper where it lies; a statement in two clusters has two. */
export interface PaperKey {
  readonly statementId: string;
  readonly clusterId: string;
}

/** What is on the page: the islands in sight, and of each the papers in sight. */
export interface Mounted {
  readonly islands: readonly string[];
  readonly papers: ReadonlyMap<string, readonly PaperSpot[]>;
}

export const nothingMounted: Mounted = { islands: [], papers: new Map() };

interface Wish {
  readonly layout: TableLayout;
  /** The part of the table that is seen, with some around it. */
  readonly part: Rect;
  /** Whether papers are too small to be words; then none is on the page. */
  readonly isFar: boolean;
  /** The paper that has the focus stays on the page wherever one looks. */
  readonly held: PaperKey | null;
  /** How many papers may come in one frame. */
  readonly budget: number;
}

const none: readonly PaperSpot[] = [];

const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const sameSpots = (a: readonly PaperSpot[], b: readonly PaperSpot[]): boolean =>
  a.length === b.length && a.every((spot, index) => spot === b[index]);

/** What should be on the page now, no more than the budget allows at once. `isWhole` when nothing is left for the next frame. */
export const planMount = (before: Mounted, wish: Wish): { readonly mounted: Mounted; readonly isWhole: boolean } => {
  const { layout, part, isFar, held } = wish;
  let budget = wish.budget;
  let isWhole = true;
  const islands: string[] = [];
  const papers = new Map<string, readonly PaperSpot[]>();

  const inSight = (island: LaidIsland): readonly PaperSpot[] => {
    const heldId = held?.clusterId === island.id ? held.statementId : null;
    if (isFar) return heldId === null ? none : island.shape.papers.filter(({ statementId }) => statementId === heldId);
    return island.shape.papers.filter(
      ({ statementId, x, y, height }) =>
        statementId === heldId || meets({ x: island.x + x, y: island.y + y, width: measures.paperWidth, height }, part),
    );
  };

  const withinBudget = (wanted: readonly PaperSpot[], here: readonly PaperSpot[]): readonly PaperSpot[] => {
    const known = new Set(here.map(({ statementId }) => statementId));
    return wanted.filter(({ statementId }) => {
      if (known.has(statementId)) return true;
      budget -= 1;
      if (budget < 0) isWhole = false;
      return budget >= 0;
    });
  };

  for (const island of layout.all.values()) {
    if (!meets(island, part) && held?.clusterId !== island.id) continue;
    islands.push(island.id);
    const here = before.papers.get(island.id) ?? none;
    const wanted = withinBudget(inSight(island), here);
    papers.set(island.id, sameSpots(wanted, here) ? here : wanted);
  }
  const sameIslands =
    islands.length === before.islands.length && islands.every((id, index) => id === before.islands[index]);
  return { mounted: { islands: sameIslands ? before.islands : islands, papers }, isWhole };
};
