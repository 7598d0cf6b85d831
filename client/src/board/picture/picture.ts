import { readableText } from '@skab/shared/board/statementText.ts';

/** One thing on a picture. Units are the table's; y of words is their baseline. */
export type Mark =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
      readonly fill: string;
      readonly edge: string | null;
    }
  | {
      readonly kind: 'words';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly isHeavy: boolean;
      readonly fill: string;
    };

/** A picture of A3's shape, lying. The same marks become SVG and PNG. */
export interface Picture {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  /** How large the smallest words are when it is printed on A3, in points. */
  readonly points: number;
}

/** A picture is for paper, and has paper's colours in every theme. */
export const inks = {
  ground: '#ffffff',
  island: '#e9e6dd',
  inner: '#f3f2ed',
  paper: '#ffffff',
  line: '#d3cfc3',
  ink: '#17202a',
  soft: '#3e4650',
  thread: '#94131c',
} as const;

export const family = 'Atkinson Hyperlegible Next';
export const weights = { regular: 400, heavy: 760 } as const;

/** Words smaller than this on A3 are hard to read at arm's length. */
export const leastPoints = 6;

const a3 = { ratio: 420 / 297, heightPoints: 842 };

/** How many points a size of this many units has on A3, on a picture so high. */
export const pointsOf = (size: number, height: number): number => (size / height) * a3.heightPoints;

/** The least sheet of A3's shape that holds so much. */
export const sheetFor = (width: number, height: number): { readonly width: number; readonly height: number } =>
  width / height > a3.ratio ? { width, height: width / a3.ratio } : { width: height * a3.ratio, height };

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escaped = (text: string): string => readableText(text).replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');

const round = (value: number): string => String(Math.round(value * 100) / 100);

const drawn = (mark: Mark): string => {
  if (mark.kind === 'box') {
    const edge = mark.edge === null ? '' : ` stroke="${mark.edge}"`;
    return `<rect x="${round(mark.x)}" y="${round(mark.y)}" width="${round(mark.width)}" height="${round(mark.height)}" rx="${round(mark.radius)}" fill="${mark.fill}"${edge}/>`;
  }
  const weight = mark.isHeavy ? ` font-weight="${weights.heavy}"` : '';
  return `<text x="${round(mark.x)}" y="${round(mark.y)}" font-size="${round(mark.size)}"${weight} fill="${mark.fill}" xml:space="preserve">${escaped(mark.text)}</text>`;
};

/** The picture as an SVG file of A3's size; `faces` are the font's own `@font-face` rules, so that it looks the same everywhere. */
export const toSvg = ({ title, width, height, marks }: Picture, faces: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="420mm" height="297mm" viewBox="0 0 ${round(width)} ${round(height)}" font-family="'${family}', Verdana, sans-serif" role="img">`,
    `<title>${escaped(title)}</title>`,
    faces === '' ? '' : `<style>${faces}</style>`,
    `<rect width="100%" height="100%" fill="${inks.ground}"/>`,
    ...marks.map(drawn),
    '</svg>',
    '',
  ]
    .filter((line, at, all) => line !== '' || at === all.length - 1)
    .join('\n');
