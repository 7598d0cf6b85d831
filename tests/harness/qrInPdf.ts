import { inflateSync } from 'node:zlib';
import { readQr } from './readQr.ts';

interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Every content stream of a PDF as text. */
const streamsOf = (file: Uint8Array): readonly string[] => {
  const bytes = Buffer.from(file);
  const streams: string[] = [];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 1)) {
    const end = bytes.indexOf('endstream', at);
    try {
      streams.push(inflateSync(bytes.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // What is not packed is no drawing.
    }
  }
  return streams;
};

const squaresOf = (stream: string): readonly Square[] =>
  [...stream.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re\b/g)]
    .map(([, x, y, width, height]) => ({ x: Number(x), y: Number(y), side: Number(width), height: Number(height) }))
    .filter(({ side, height }) => side > 0 && Math.abs(side - height) < 0.01);

const quietZone = 4;

/** What the QR codes of a PDF say, in their order: read from the squares that are drawn, and not by the library that drew them. */
export const qrInPdf = (file: Uint8Array): readonly string[] =>
  streamsOf(file).flatMap((stream) => {
    const squares = squaresOf(stream);
    const grounds = squares.filter(({ side }) => side > 60);
    return grounds.map((ground) => {
      const cells = squares.filter(
        ({ x, y, side }) =>
          side < 30 && x >= ground.x && x < ground.x + ground.side && y >= ground.y && y < ground.y + ground.side,
      );
      const side = cells[0]?.side ?? 1;
      const size = Math.round(ground.side / side) - 2 * quietZone;
      const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
      for (const { x, y } of cells) {
        const row = rows[Math.round((y - ground.y) / side) - quietZone];
        if (row) row[Math.round((x - ground.x) / side) - quietZone] = true;
      }
      return readQr(rows);
    });
  });
