// What a spreadsheet would take for a formula, or would cut away to find one.
const opensFormula = /^[=+\-@\t\r\n＝＋－＠]/;
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** Words as a cell that opens as text everywhere: an apostrophe stands before what would be a formula. */
export const guardCell = (words: string): string =>
  opensFormula.test(words) || guarded.test(words) ? `'${words}` : words;

/** The words of a cell that was guarded; every other cell is returned as it is. */
export const bareCell = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell);

/** A row of delimited text, every cell guarded and in quotation marks. */
export const csvRow = (cells: readonly string[], delimiter: string): string =>
  `${cells.map((cell) => `"${guardCell(cell).replace(/"/g, '""')}"`).join(delimiter)}\r\n`;
