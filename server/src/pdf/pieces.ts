/** A stretch of words as it is set: in one style, and either as written or with a stand-in for signs the font has not. */
export interface Piece {
  readonly shown: string;
  /** What was written, where a stand-in is shown for it. */
  readonly actual: string | null;
  readonly isSlanted: boolean;
}

/** What stands for signs the font has not. The file carries the signs themselves behind it, for who listens, searches or copies. */
export const standIn = '[?]';
const tab = '    ';

const graphemes = new Intl.Segmenter('da', { granularity: 'grapheme' });
const invisible = /^\p{Default_Ignorable_Code_Point}+$/u;

/** The signs a reader counts, one by one. */
export const signsOf = (text: string): readonly string[] => [...graphemes.segment(text)].map(({ segment }) => segment);

type Has = (codePoint: number) => boolean;

const isIn = (has: Has, sign: string): boolean => [...sign].every((part) => has(part.codePointAt(0) ?? 0));

/** Words as pieces: what the font has as it is, each run of signs it has not as one stand-in. */
export const piecesOf = (text: string, has: Has, isSlanted = false): readonly Piece[] => {
  const pieces: Piece[] = [];
  let shown = '';
  let missing = '';
  const finish = (): void => {
    if (shown !== '') pieces.push({ shown, actual: null, isSlanted });
    if (missing !== '') pieces.push({ shown: standIn, actual: missing, isSlanted });
    shown = '';
    missing = '';
  };
  for (const sign of signsOf(text.replaceAll('\t', tab))) {
    if (isIn(has, sign)) {
      if (missing !== '') finish();
      shown += sign;
    } else if (!invisible.test(sign)) {
      if (shown !== '') finish();
      missing += sign;
    }
  }
  finish();
  return pieces;
};
