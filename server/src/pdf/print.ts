import { drawFoot, layOut } from './flow.ts';
import { openPaper, type About, type Fonts } from './paper.ts';
import { standIn } from './pieces.ts';
import { openSheet, type Sheet } from './tagged.ts';

interface Printing extends About {
  /** What stands at the foot of each page. */
  readonly foot: (number: string, total: string) => string;
  /** What stands last where signs were set that the typeface has not. */
  readonly standInWords: (sign: string) => string;
}

const small = { face: 'regular', size: 9, before: 9, after: 7 } as const;

/** Makes one tagged A4 document of what is written on its sheet. */
export const print = (
  fonts: Fonts,
  about: Printing,
  write: (sheet: Sheet) => void,
  /** What comes after everything else. */
  writeLast: (sheet: Sheet) => void = () => undefined,
): Promise<Uint8Array> => {
  const paper = openPaper(fonts, about);
  const chunks: Buffer[] = [];
  const written = new Promise<Uint8Array>((resolve, reject) => {
    paper.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    paper.doc.on('end', () => resolve(Buffer.concat(chunks)));
    paper.doc.on('error', reject);
  });
  const sheet = openSheet(paper);
  write(sheet);
  if (paper.hasStandIns()) sheet.paragraph({ text: about.standInWords(standIn) }, small);
  writeLast(sheet);
  layOut(paper, sheet.finish());
  drawFoot(paper, (number, total) => about.foot(String(number), String(total)));
  paper.doc.end();
  return written;
};
