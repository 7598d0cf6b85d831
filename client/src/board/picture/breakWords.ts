import { danishBreaks } from '../../ui/danishBreaks.ts';
import { widthOf, type Weight } from '../letterWidths.ts';

const longWord = 14;

/** How wide words are, in the units of their size. */
export const widthIn = (text: string, size: number, weight: Weight): number => (widthOf[weight](text) / 1000) * size;

/**
 * Sets words in lines of a width: broken after blanks and hyphens, long Danish compounds divided with a hyphen, and what is still too long
 * between any two signs. Nothing but those hyphens is put in, and nothing but blanks at the ends of lines left out.
 */
export const breakWords = (
  text: string,
  width: number,
  size: number,
  weight: Weight = 'regular',
): readonly string[] => {
  const wide = (words: string): number => widthIn(words, size, weight);
  const lines: string[] = [];
  let line = '';
  const turn = (end = ''): void => {
    lines.push(line.trimEnd() + end);
    line = '';
  };
  const put = (part: string, divided: boolean, follows: boolean): void => {
    if (line !== '' && wide(line + part) + (divided ? wide('-') : 0) > width) turn(follows ? '-' : '');
    if (wide(part) <= width) {
      line += part;
      return;
    }
    for (const sign of part) {
      if (line !== '' && wide(line + sign) > width) turn();
      line += sign;
    }
  };
  for (const [at, hard] of text.split('\n').entries()) {
    if (at > 0) turn();
    for (const piece of hard.split(/(?<=\s)|(?<=\p{L}-)(?=\p{L})/u)) {
      if (piece.trim() === '') {
        if (line !== '') line += piece;
        continue;
      }
      const [, word = piece, blank = ''] = /^(.*?)(\s*)$/su.exec(piece) ?? [];
      const parts =
        word.length < longWord
          ? [word]
          : word.split(/(\p{L}{14,})/u).flatMap((run, index) => (index % 2 === 0 ? [run] : danishBreaks(run)));
      for (const [turnAt, part] of parts.entries()) {
        const isInside = /\p{L}$/u.test(parts[turnAt - 1] ?? '') && /^\p{L}/u.test(part);
        put(part, turnAt < parts.length - 1, isInside);
      }
      line += blank;
    }
  }
  turn();
  return lines;
};
