import type { ClusterView } from './modelViews.ts';
import { measureWords } from './measureWords.ts';
import { columnsFor, measures, widthOfColumns } from './tableMeasures.ts';

/** Where a paper lies in its island. */
export interface PaperSpot {
  readonly statementId: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface InnerIsland {
  readonly shape: IslandShape;
  readonly x: number;
  readonly y: number;
}

/** An island laid out for itself, from its own corner. The same for everybody who sees the same board. */
export interface IslandShape {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  /** How high title and links are; the papers begin below. */
  readonly headHeight: number;
  readonly papers: readonly PaperSpot[];
  readonly inner: readonly InnerIsland[];
  /** Statements in it and in what lies inside it. */
  readonly total: number;
}

const { islandPad, paperGap, paperWidth, titleSize, titleLine, titleGap, countWidth, linkLine, emptyHeight } = measures;

const lowestOf = (heights: readonly number[]): number => {
  let lowest = 0;
  for (const [index, height] of heights.entries()) if (height < (heights[lowest] ?? 0)) lowest = index;
  return lowest;
};

/** A new paper goes to the shortest column, the leftmost of equals: what lies there already stays. */
const layPapers = (view: ClusterView, columns: number, top: number) => {
  const ends = Array.from({ length: columns }, () => 0);
  const papers = view.statementIds.map((statementId, index): PaperSpot => {
    const column = lowestOf(ends);
    const height = view.heights[index] ?? 0;
    const y = ends[column] ?? 0;
    ends[column] = y + height + paperGap;
    return { statementId, x: islandPad + column * (paperWidth + paperGap), y: top + y, height };
  });
  return { papers, height: Math.max(0, Math.max(...ends) - paperGap) };
};

/** Inner islands stand in rows below the papers, as many beside each other as there is room for. */
const layInner = (shapes: readonly IslandShape[], width: number, top: number) => {
  const inner: InnerIsland[] = [];
  let [x, y, rowHeight] = [0, 0, 0];
  for (const shape of shapes) {
    if (x > 0 && x + shape.width > width) {
      y += rowHeight + paperGap;
      [x, rowHeight] = [0, 0];
    }
    inner.push({ shape, x: islandPad + x, y: top + y });
    x += shape.width + paperGap;
    rowHeight = Math.max(rowHeight, shape.height);
  }
  return { inner, height: y + rowHeight };
};

/** Lays out an island: title, papers in columns, and the islands inside it. */
export const shapeIsland = (view: ClusterView, innerShapes: readonly IslandShape[]): IslandShape => {
  const isOnlyInner = view.statementIds.length === 0 && innerShapes.length > 0;
  const columns = view.columns ?? columnsFor(view.statementIds.length);
  const least = Math.max(widthOfColumns(view.columns ?? 2), isOnlyInner ? 0 : widthOfColumns(columns));
  const roomy = Math.max(
    least,
    ...innerShapes.map(({ width }) => width),
    innerShapes.length > 1 ? widthOfColumns(4) : 0,
  );
  const titleLines = measureWords(view.title, (least - countWidth) / titleSize, 'heavy').lines;
  const links = view.principleIds.length + view.stationIds.length;
  const headHeight = titleLines * titleLine + links * linkLine + titleGap;
  const papers = layPapers(view, columns, islandPad + headHeight);
  const innerTop = islandPad + headHeight + papers.height + (papers.height > 0 ? paperGap : 0);
  const inner = layInner(innerShapes, roomy, innerTop);
  const innerWidth = Math.max(0, ...inner.inner.map(({ shape, x }) => x - islandPad + shape.width));
  const content = innerShapes.length > 0 ? innerTop - islandPad - headHeight + inner.height : papers.height;
  return {
    id: view.id,
    width: Math.max(least, innerWidth) + 2 * islandPad,
    height: islandPad + headHeight + (content || emptyHeight) + islandPad,
    columns,
    headHeight,
    papers: papers.papers,
    inner: inner.inner,
    total: view.count + innerShapes.reduce((sum, { total }) => sum + total, 0),
  };
};
