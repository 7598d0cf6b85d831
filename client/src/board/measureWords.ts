import { danishBreaks } from '../ui/danishBreaks.ts';
import { widthOf, type Weight } from './letterWidths.ts';

/** How many lines words take, and how far the last one goes, in thousandths of the font size. */
export interface Measured {
  readonly lines: number;
  readonly lastWidth: number;
}

// What a browser makes of kerning and rounding may differ by this much.
const slack = 0.985;
// Letters that seldom stand together stand further apart: in endless words they do.
const apart = 1.13;
const space = 32;
const longWord = /(\p{L}{14,})/u;
// A line may be broken after blanks and after hyphens between letters.
const pieces = /(?:[^-]|-(?!\p{L}))+(?:-(?=\p{L}))?|-(?:[^-]|-(?!\p{L}))*/gu;

/** Fills lines from the left, as a browser does with `white-space: pre-wrap` and `overflow-wrap: anywhere`. */
const lineFiller = (width: number, weight: Weight) => {
  const widthIn = widthOf[weight];
  const hyphen = widthIn('-');
  let lines = 1;
  let x = 0;
  const newLine = (): void => {
    lines += 1;
    x = 0;
  };
  /** `isDivided`: a hyphen is drawn if the line ends here. */
  const put = (part: string, isDivided: boolean): void => {
    const wide = widthIn(part);
    if (x > 0 && x + wide + (isDivided ? hyphen : 0) > width) newLine();
    if (wide <= width) {
      x += wide;
      return;
    }
    for (const sign of part) {
      const one = widthIn(sign) * apart;
      if (x > 0 && x + one > width) newLine();
      x += one;
    }
  };
  return {
    put,
    newLine,
    // Blanks hang over the end of a line and never begin one.
    blank: (text: string): void => {
      if (x > 0) x += widthIn(text);
    },
    measured: (): Measured => ({ lines, lastWidth: Math.min(x, width) }),
  };
};

const isBlank = (code: number): boolean =>
  code === space || code === 9 || code === 13 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000;

// Only words this long are divided, and only those with a hyphen in them have more than one piece.
const shortWord = 14;

/** Measures words as they are drawn: long Danish compounds may be divided, overlong ones are broken anywhere. `width` is in em. */
export const measureWords = (text: string, width: number, weight: Weight = 'regular'): Measured => {
  const filler = lineFiller(width * 1000 * slack, weight);
  const putWord = (word: string): void => {
    if (word.length < shortWord && !word.includes('-')) return filler.put(word, false);
    for (const piece of word.match(pieces) ?? [])
      for (const [at, run] of piece.split(longWord).entries()) {
        if (run === '') continue;
        const parts = at % 2 === 0 ? [run] : danishBreaks(run);
        for (const [turn, part] of parts.entries()) filler.put(part, turn < parts.length - 1);
      }
  };
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) filler.newLine();
    let from = 0;
    for (let at = 0; at <= line.length; at += 1) {
      const isEnd = at === line.length;
      if (!isEnd && !isBlank(line.charCodeAt(at))) continue;
      if (at > from) putWord(line.slice(from, at));
      if (!isEnd) filler.blank(line[at] ?? '');
      from = at + 1;
    }
  }
  return filler.measured();
};
