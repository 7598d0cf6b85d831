import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, type Line } from './breakLines.ts';
import { piecesOf, standIn } from './pieces.ts';

const has = (codePoint: number): boolean => codePoint >= 0x20 && codePoint < 0x180;
const measure = (text: string): number => text.length;
const linesOf = (text: string, width: number): readonly Line[] => breakLines(piecesOf(text, has), width, measure);
const shown = (lines: readonly Line[]): readonly string[] =>
  lines.map((line) => line.map((piece) => piece.shown).join(''));

describe('lines on paper', () => {
  it('end after a blank, a hyphen or a slash', () => {
    expect(shown(linesOf('møde i Sankt-Jørgens by/land', 8))).toEqual(['møde i ', 'Sankt-', 'Jørgens ', 'by/land']);
  });

  it('cut a word that is wider than the line, and go on behind it', () => {
    expect(shown(linesOf('en speciallægepraksisplanlægning ja', 10))).toEqual([
      'en ',
      'speciallæg',
      'epraksispl',
      'anlægning ',
      'ja',
    ]);
  });

  it('show a stand-in for signs the font has not, and keep what was written behind it', () => {
    const [line = []] = linesOf('godt 👩‍👩‍👧‍👦漢字!', 80);
    expect(line).toEqual([
      { shown: 'godt ', actual: null, isSlanted: false },
      { shown: standIn, actual: '👩‍👩‍👧‍👦漢字', isSlanted: false },
      { shown: '!', actual: null, isSlanted: false },
    ]);
  });

  it('leave nothing out and put nothing in, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const words = text.replace(/\p{Default_Ignorable_Code_Point}|\t/gu, '');
        const back = linesOf(words, width)
          .flat()
          .map(({ shown: seen, actual }) => actual ?? seen)
          .join('');
        expect(back).toBe(words);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});
