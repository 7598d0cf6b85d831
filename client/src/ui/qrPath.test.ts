import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qrPath } from './qrPath.ts';

/** Fills a grid with what the outline covers. */
const drawn = ({ path, size }: { readonly path: string; readonly size: number }) => {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, run, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)) {
    expect(back).toBe(x);
    for (let at = Number(x); at < Number(x) + Number(run); at++) grid[Number(y)]![at] = true;
  }
  return grid;
};

const links = ['http://192.168.1.20:3000/m/KFHMTRVP', 'https://skabsammen.example/m/23456789', 'æøå'.repeat(60)];

it.each(links)('the outline covers exactly the dark cells of %s', (link) => {
  expect(drawn(qrPath(link))).toEqual(encode(link, { ecc: 'M', border: 4 }).data);
});

it.each(links)('the code of %s keeps a quiet zone of four cells', (link) => {
  const grid = drawn(qrPath(link));
  const edge = [...grid.slice(0, 4), ...grid.slice(-4), ...grid.map((row) => [...row.slice(0, 4), ...row.slice(-4)])];
  expect(edge.flat()).not.toContain(true);
});
