/** The table's measures in board units: at 100 % a unit is a pixel. Papers have one width, and islands are made of them. */
export const measures = {
  paperWidth: 188,
  /** Around the words in a paper. */
  paperTop: 9,
  paperSide: 11,
  paperBottom: 10,
  textSize: 16,
  textLine: 21,
  /** Between papers, and between a paper and an inner island. */
  paperGap: 10,
  /** What stands after the words: the number, and that it lies in more than one cluster. */
  numberEm: 0.68,
  doubleEm: 6.2,
  /** What says that a statement was said in the room, in the longest language. */
  saidEm: 8,
  metaSize: 13,
  /** A line of what stands under the words: whose they are as far as it is shown, and what they build on. */
  metaLine: 18,
  metaGap: 8,
  /** A shore around its papers. */
  islandPad: 14,
  titleSize: 20,
  titleLine: 24,
  titleGap: 10,
  countWidth: 48,
  linkLine: 22,
  /** What an island with nothing in it has room for. */
  emptyHeight: 64,
  /** The least table between two islands. */
  shore: 14,
} as const;

export const wordsWidth = measures.paperWidth - 2 * measures.paperSide;

const columnSteps = [
  [120, 8],
  [80, 6],
  [45, 5],
  [19, 4],
  [10, 3],
] as const;

/** How many columns so many papers lie in when nobody has chosen. */
export const columnsFor = (papers: number): number => columnSteps.find(([least]) => papers >= least)?.[1] ?? 2;

/** How wide an island's papers are together. */
export const widthOfColumns = (columns: number): number =>
  columns * measures.paperWidth + (columns - 1) * measures.paperGap;
