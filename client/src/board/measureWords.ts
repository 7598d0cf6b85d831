import { danishBreaks } from '../ui/danishBreaks.ts';
import { widthOf, type Weight } from './letterWidths.ts';

/** How many lines words take, and how far the last one goes, in thousandths of the font size. */
export interface Measured {
  readonly lines: number;
  readonly lastWidth: number;
}

// What a browser makes of kerning and rounding may differ by this much.
const slack = 0.985;
const longWord = /(\p{L}{14,})/u;
// A line may be broken after blanks and after hyphens between letters.
const pieces = /(?:[^\s-]|-(?!\p{L}))+(?:-(?=\p{L}))?|-(?:[^\s-]|-(?!\p{L}))*|\s+/gu;

/** Fills lines from the left, as a browser does with `white-space: pre-wrap` and `overflow-wrap: anywhere`. */
const lineFiller = (width: number, weight: Weight) => {
  const signWidth = widthOf[weight];
  const hyphen = signWidth('-');
  let lines = 1;
  let x = 0;
  const newLine = (): void => {
    lines += 1;
    x = 0;
  };
  const widthIn = (text: string): number => {
    let sum = 0;
    for (const sign of text) sum += signWidth(sign);
    return sum;
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
      const one = signWidth(sign);
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

/** Measures words as they are drawn: long Danish compounds may be divided, overlong ones are broken anywhere. `width` is in em. */
export const measureWords = (text: string, width: number, weight: Weight = 'regular'): Measured => {
  const filler = lineFiller(width * 1000 * slack, weight);
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) filler.newLine();
    for (const piece of line.match(pieces) ?? []) {
      if (/^\s/u.test(piece)) filler.blank(piece);
      else if (piece.length < 14) filler.put(piece, false);
      else
        for (const [at, run] of piece.split(longWord).entries()) {
          if (run === '') continue;
          const parts = at % 2 === 0 ? [run] : danishBreaks(run);
          for (const [turn, part] of parts.entries()) filler.put(part, turn < parts.length - 1);
        }
    }
  }
  return filler.measured();
};
