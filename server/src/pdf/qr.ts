import { encode } from 'uqr';
import type { Drawing } from './tagged.ts';

/** A QR code as a drawing, dark on white with its quiet zone; `alt` says where it leads. */
export const qrDrawing = (value: string, alt: string, side: number): Drawing => {
  const { data, size } = encode(value, { ecc: 'M', border: 4 });
  const cell = side / size;
  return {
    alt,
    width: side,
    height: side,
    draw: (doc, x, y) => {
      doc.rect(x, y, side, side).fill('#ffffff');
      data.forEach((row, down) =>
        row.forEach((isDark, across) => {
          if (isDark) doc.rect(x + across * cell, y + down * cell, cell, cell);
        }),
      );
      doc.fill('#000000');
    },
  };
};
