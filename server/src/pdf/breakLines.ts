import { signsOf, type Piece } from './pieces.ts';

/** A line as it is set, ready to be drawn from left to right. */
export type Line = readonly Piece[];

const mayBreakAfter = /(?<=[ \u2000-\u200A\-–—/])/u;

/** Cuts what is wider than a whole line where it must be, between two signs. */
const cut = (token: Piece, width: number, measure: (text: string) => number): readonly Piece[] => {
  const parts: string[] = [];
  let part = '';
  for (const sign of signsOf(token.shown)) {
    if (part !== '' && measure(part + sign) > width) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part].map((shown) => ({ ...token, shown }));
};

const tokensOf = (piece: Piece): readonly Piece[] =>
  piece.actual === null ? piece.shown.split(mayBreakAfter).map((shown) => ({ ...piece, shown })) : [piece];

/** One drawing for neighbours of the same style. */
const joined = (tokens: readonly Piece[]): Line => {
  const line: Piece[] = [];
  for (const token of tokens) {
    const last = line.at(-1);
    if (last && last.actual === null && token.actual === null && last.isSlanted === token.isSlanted)
      line[line.length - 1] = { ...last, shown: last.shown + token.shown };
    else line.push(token);
  }
  return line;
};

/**
 * Sets a paragraph in lines no wider than `width`: a line ends after a blank, a hyphen or a slash, and a word wider than the line is cut.
 * Nothing is left out or put in; blanks at the end of a line may hang over.
 */
export const breakLines = (
  pieces: readonly Piece[],
  width: number,
  measure: (text: string) => number,
): readonly Line[] => {
  const lines: Line[] = [];
  let tokens: Piece[] = [];
  let used = 0;
  const finish = (): void => {
    lines.push(joined(tokens));
    tokens = [];
    used = 0;
  };
  for (const token of pieces.flatMap(tokensOf)) {
    const wide = measure(token.shown.trimEnd());
    if (used > 0 && used + wide > width) finish();
    const parts = wide > width && token.actual === null ? cut(token, width, measure) : [token];
    parts.forEach((part, at) => {
      if (at > 0) finish();
      tokens.push(part);
      used += measure(part.shown);
    });
  }
  finish();
  return lines;
};
