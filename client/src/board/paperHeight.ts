import { measureWords } from './measureWords.ts';
import { measures, wordsWidth } from './tableMeasures.ts';

/** What a paper shows, as far as its height depends on it. `text` is null where the words are gone. */
export interface OnPaper {
  readonly text: string | null;
  readonly number: number | null;
  readonly isDouble: boolean;
  readonly isSaidInRoom?: boolean;
}

const { textSize, textLine, metaSize, metaGap, numberEm, doubleEm, saidEm, paperTop, paperBottom } = measures;

const metaWidth = ({ number, isDouble, isSaidInRoom }: OnPaper): number => {
  const digits = number === null ? 0 : String(number).length;
  const em = digits * numberEm + (isDouble ? doubleEm : 0) + (isSaidInRoom ? saidEm : 0);
  return em === 0 ? 0 : em * metaSize + metaGap;
};

/** How high a paper is on the table: the same on every machine, in whatever language its signs are. */
export const paperHeight = (paper: OnPaper): number => {
  const { lines, lastWidth } = measureWords(paper.text ?? '', wordsWidth / textSize);
  const meta = metaWidth(paper);
  const fits = paper.text === null || (lastWidth / 1000) * textSize + meta <= wordsWidth;
  return paperTop + (lines + (fits ? 0 : 1)) * textLine + paperBottom;
};
