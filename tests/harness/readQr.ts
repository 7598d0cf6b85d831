/** Data bytes in each block, and how many blocks, of versions 1 to 6 at error correction M. */
const blocksOf = [
  { bytes: 16, blocks: 1 },
  { bytes: 28, blocks: 1 },
  { bytes: 44, blocks: 1 },
  { bytes: 32, blocks: 2 },
  { bytes: 43, blocks: 2 },
  { bytes: 27, blocks: 4 },
] as const;

const masks: readonly ((row: number, col: number) => boolean)[] = [
  (row, col) => (row + col) % 2 === 0,
  (row) => row % 2 === 0,
  (_, col) => col % 3 === 0,
  (row, col) => (row + col) % 3 === 0,
  (row, col) => (Math.floor(row / 2) + Math.floor(col / 3)) % 2 === 0,
  (row, col) => ((row * col) % 2) + ((row * col) % 3) === 0,
  (row, col) => (((row * col) % 2) + ((row * col) % 3)) % 2 === 0,
  (row, col) => (((row + col) % 2) + ((row * col) % 3)) % 2 === 0,
];

const numberOf = (bits: readonly boolean[]): number => bits.reduce((sum, bit) => sum * 2 + Number(bit), 0);

/** Whether a cell is part of the pattern that cameras steer by, and carries no data. */
const isPattern = (size: number, row: number, col: number): boolean => {
  const isFinder = (row < 9 && (col < 9 || col >= size - 8)) || (row >= size - 8 && col < 9);
  const isAlignment = size > 21 && Math.abs(row - (size - 7)) <= 2 && Math.abs(col - (size - 7)) <= 2;
  return isFinder || isAlignment || row === 6 || col === 6;
};

/** The data cells in the order they were written: in pairs of columns from the right, up and down by turns. */
const dataCells = (size: number): readonly (readonly [number, number])[] => {
  const starts = Array.from({ length: (size - 1) / 2 }, (_, at) => size - 1 - 2 * at).map((col) =>
    col <= 6 ? col - 1 : col,
  );
  return starts.flatMap((col, at) =>
    Array.from({ length: size }, (_, step) => (at % 2 === 0 ? size - 1 - step : step))
      .flatMap((row) => [[row, col] as const, [row, col - 1] as const])
      .filter(([row, one]) => !isPattern(size, row, one)),
  );
};

/**
 * The words in a QR code, from its cells without the quiet zone, row by row. Written from the standard (ISO 18004) and not from
 * the library that draws. Reads versions 1 to 6 at error correction M, as bytes, and corrects nothing: a wrong cell is an error.
 */
export const readQr = (cells: readonly (readonly boolean[])[]): string => {
  const size = cells.length;
  const isDark = (row: number, col: number): boolean => cells[row]?.[col] ?? false;
  const form =
    numberOf([
      ...[0, 1, 2, 3, 4, 5, 7, 8].map((col) => isDark(8, col)),
      ...[7, 5, 4, 3, 2, 1, 0].map((row) => isDark(row, 8)),
    ]) ^ 0x5412;
  const blocks = blocksOf[(size - 17) / 4 - 1];
  const mask = masks[(form >> 10) & 7];
  if (!blocks || !mask || form >> 13 !== 0) throw new Error(`no code that can be read: ${size} cells, form ${form}`);
  const bits = dataCells(size).map(([row, col]) => isDark(row, col) !== mask(row, col));
  const written = Array.from({ length: Math.floor(bits.length / 8) }, (_, at) =>
    numberOf(bits.slice(at * 8, at * 8 + 8)),
  );
  const bytes = Array.from({ length: blocks.blocks }, (_, block) =>
    Array.from({ length: blocks.bytes }, (__, at) => written[at * blocks.blocks + block] ?? 0),
  ).flat();
  const stream = bytes.flatMap((byte) => Array.from({ length: 8 }, (_, at) => ((byte >> (7 - at)) & 1) === 1));
  if (numberOf(stream.slice(0, 4)) !== 4) throw new Error('the code holds no bytes');
  const length = numberOf(stream.slice(4, 12));
  const said = Array.from({ length }, (_, at) => numberOf(stream.slice(12 + at * 8, 20 + at * 8)));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(said));
};
