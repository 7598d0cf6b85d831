import { encode } from 'uqr';

/** One outline for all dark cells of the code, in a picture of `size` by `size` cells with the quiet zone around. */
export function qrPath(value: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(value, { ecc: 'M', border: 4 });
  const rows = data.map((row, y) =>
    row.map((dark, x) => (dark && !row[x - 1] ? `M${x} ${y}h${runFrom(row, x)}v1H${x}z` : '')).join(''),
  );
  return { path: rows.join(''), size };
}

const runFrom = (row: readonly boolean[], from: number) => {
  const end = row.indexOf(false, from);
  return (end < 0 ? row.length : end) - from;
};
