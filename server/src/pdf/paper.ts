import PDFDocument from 'pdfkit';
import { breakLines, type Line } from './breakLines.ts';
import { piecesOf } from './pieces.ts';

export type Face = 'regular' | 'bold';

/** The product's typeface as font files. */
export interface Fonts {
  readonly regular: Buffer;
  readonly bold: Buffer;
}

/** What is set: words in one size, with italics for what the minutes say beside them. */
export interface Words {
  readonly text: string;
  readonly slanted?: string;
}

/** Paper to set words on: one document, its fonts, and how wide and where. Distances in points, from the top left corner. */
export interface Paper {
  readonly doc: PDFKit.PDFDocument;
  /** Whether a stand-in was set for signs the font has not. */
  readonly hasStandIns: () => boolean;
  setLines(words: Words, face: Face, size: number, width: number): readonly Line[];
  drawLine(line: Line, face: Face, size: number, x: number, y: number): void;
  widthOf(text: string, face: Face, size: number): number;
}

export interface About {
  readonly title: string;
  readonly language: string;
  readonly madeAt: Date;
}

const slant = 12;

/** An A4 document that is tagged, has a title and a language, and names nobody who made it. */
export const openPaper = (fonts: Fonts, { title, language, madeAt }: About): Paper => {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    // The types know only the PDF/A kinds; the library writes PDF/UA's mark as well.
    subset: 'PDF/UA' as 'PDF/A-3a',
    tagged: true,
    lang: language,
    displayTitle: true,
    info: { Title: title, Creator: 'Skab Sammen', Producer: 'Skab Sammen', CreationDate: madeAt },
    // Its own typeface is the only one: without this the library begins with one it does not embed.
    font: '',
  });
  doc.registerFont('regular', fonts.regular);
  doc.registerFont('bold', fonts.bold);

  const known = new Map<number, boolean>();
  const has = (codePoint: number): boolean => {
    let answer = known.get(codePoint);
    if (answer === undefined) {
      doc.font('regular');
      // The types leave out the font that is set; the library asks it the same.
      const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(one: number): boolean } } })._font;
      answer = font.hasGlyphForCodePoint(codePoint);
      known.set(codePoint, answer);
    }
    return answer;
  };

  let hasStandIns = false;
  const widths = new Map<string, number>();
  const widthOf = (text: string, face: Face, size: number): number => {
    const key = `${face}${size} ${text}`;
    const kept = widths.get(key);
    if (kept !== undefined) return kept;
    const width = doc.font(face).fontSize(size).widthOfString(text);
    widths.set(key, width);
    return width;
  };

  return {
    doc,
    hasStandIns: () => hasStandIns,
    widthOf,
    setLines: ({ text, slanted = '' }, face, size, width) => {
      const hard = text.split('\n');
      return hard.flatMap((line, at) => {
        const isLast = at === hard.length - 1;
        const pieces = [...piecesOf(line, has), ...(isLast ? piecesOf(slanted, has, true) : [])];
        hasStandIns ||= pieces.some(({ actual }) => actual !== null);
        return breakLines(pieces, width, (part) => widthOf(part, face, size));
      });
    },
    drawLine: (line, face, size, x, y) => {
      let from = x;
      for (const { shown, actual, isSlanted } of line) {
        if (actual !== null) doc.markContent('Span', { actual });
        doc
          .font(face)
          .fontSize(size)
          .text(shown, from, y, { lineBreak: false, ...(isSlanted ? { oblique: slant } : {}) });
        if (actual !== null) doc.endMarkedContent();
        from += widthOf(shown, face, size);
      }
    },
  };
};
