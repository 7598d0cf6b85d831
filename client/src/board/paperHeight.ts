import type { Signature } from '@skab/shared/meeting/naming.ts';
import { measureWords } from './measureWords.ts';
import { measures, wordsWidth } from './tableMeasures.ts';

/** What a paper shows, as far as its height depends on it. `text` is null where the words are gone. */
export interface OnPaper {
  readonly text: string | null;
  readonly number: number | null;
  readonly isDouble: boolean;
  readonly isSaidInRoom?: boolean;
  readonly signature?: Signature | null;
  readonly buildsOn?: number | null;
  readonly isUnsettled?: boolean;
}

const { textSize, textLine, metaSize, metaLine, metaGap, numberEm, doubleEm, saidEm, paperTop, paperBottom } = measures;

const metaWidth = ({ number, isDouble, isSaidInRoom }: OnPaper): number => {
  const digits = number === null ? 0 : String(number).length;
  const em = digits * numberEm + (isDouble ? doubleEm : 0) + (isSaidInRoom ? saidEm : 0);
  return em === 0 ? 0 : em * metaSize + metaGap;
};

// A kind is one line in every language; names and councils are said in one.
const underLines = ({ signature, buildsOn, isUnsettled = false }: OnPaper): number => {
  const who = !signature ? '' : 'name' in signature ? signature.name : (signature.council ?? 'x');
  const lines = who === '' ? 0 : measureWords(who, wordsWidth / metaSize).lines;
  return lines + (buildsOn === null || buildsOn === undefined ? 0 : 1) + (isUnsettled ? 1 : 0);
};

/** How high a paper is on the table: the same on every machine, in whatever language its signs are. */
export const paperHeight = (paper: OnPaper): number => {
  const { lines, lastWidth } = measureWords(paper.text ?? '', wordsWidth / textSize);
  const meta = metaWidth(paper);
  const fits = paper.text === null || (lastWidth / 1000) * textSize + meta <= wordsWidth;
  return paperTop + (lines + (fits ? 0 : 1)) * textLine + underLines(paper) * metaLine + paperBottom;
};
