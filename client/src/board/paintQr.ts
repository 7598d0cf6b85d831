import { qrPath } from '../ui/qrPath.ts';

/** Dots to the side of a cell: sharp when it is printed as wide as a hand. */
const cell = 16;
// Black on white whatever the page looks like: it is for cameras.
const [ink, ground] = ['#000', '#fff'];

/** A QR code as a PNG with its quiet zone; rejects where the browser paints no pictures. */
export const paintQr = (value: string): Promise<Blob> => {
  const { path, size } = qrPath(value);
  const canvas = document.createElement('canvas');
  canvas.width = size * cell;
  canvas.height = size * cell;
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.reject(new Error('this browser paints no pictures'));
  pen.fillStyle = ground;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(cell, cell);
  pen.fillStyle = ink;
  pen.fill(new Path2D(path));
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be written'))),
      'image/png',
    );
  });
};
