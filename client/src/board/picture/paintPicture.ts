import { family, inks, weights, type Picture } from './picture.ts';

// A3 at 200 dots an inch.
const size = { width: 3307, height: 2339 };

/** The picture as a PNG of A3's size. The page's own font must have been loaded. */
export const paintPicture = async ({ width, height, marks }: Picture): Promise<Blob> => {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser paints no pictures');
  pen.fillStyle = inks.ground;
  pen.fillRect(0, 0, size.width, size.height);
  pen.scale(size.width / width, size.height / height);
  for (const mark of marks) {
    pen.fillStyle = mark.fill;
    if (mark.kind === 'words') {
      pen.font = `${mark.isHeavy ? weights.heavy : weights.regular} ${mark.size}px '${family}', Verdana, sans-serif`;
      pen.fillText(mark.text, mark.x, mark.y);
      continue;
    }
    pen.beginPath();
    pen.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius);
    pen.fill();
    if (mark.edge !== null) {
      pen.strokeStyle = mark.edge;
      pen.lineWidth = 1;
      pen.stroke();
    }
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be written'))),
      'image/png',
    );
  });
};
