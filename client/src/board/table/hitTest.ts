import type { Point, Rect } from '../pushApart.ts';
import type { LaidIsland, TableLayout } from '../tableLayout.ts';
import { measures } from '../tableMeasures.ts';

/** What lies at a point of the table. */
export interface Hit {
  readonly island: LaidIsland | null;
  /** The paper at the point, if there is one. */
  readonly statementId: string | null;
}

const holds = (rect: Rect, { x, y }: Point): boolean =>
  x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;

/** The innermost island at a point, and the paper in it, wherever one looks. */
export const hitTest = (layout: TableLayout, point: Point, except: string | null = null): Hit => {
  let island: LaidIsland | null = null;
  for (const one of layout.all.values())
    if (one.id !== except && holds(one, point) && (!island || one.depth > island.depth)) island = one;
  if (!island) return { island: null, statementId: null };
  const { x, y, shape } = island;
  const paper = shape.papers.find((spot) =>
    holds({ x: x + spot.x, y: y + spot.y, width: measures.paperWidth, height: spot.height }, point),
  );
  return { island, statementId: paper?.statementId ?? null };
};

/** Where a paper lies on the table. */
export const paperRect = (layout: TableLayout, statementId: string, clusterId: string): Rect | null => {
  const island = layout.all.get(clusterId);
  const spot = island?.shape.papers.find((one) => one.statementId === statementId);
  return island && spot
    ? { x: island.x + spot.x, y: island.y + spot.y, width: measures.paperWidth, height: spot.height }
    : null;
};
