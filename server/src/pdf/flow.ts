import type { Line } from './breakLines.ts';
import type { Face, Paper, Words } from './paper.ts';

/** Where something stands in the tree of the document, for who reads it by ear. */
export type Tag = PDFKit.PDFStructureElement;

/** One column of a box: its lines, and the tag they belong to. */
interface Column {
  readonly tag: Tag;
  /** What kind of tag it is; the library does not tell. */
  readonly kind: string;
  readonly lines: readonly Line[];
  readonly x: number;
}

/** A drawing in a box. What has no tag is decoration, and is not read aloud. */
export interface Art {
  readonly tag: Tag | null;
  readonly kind: string;
  readonly height: number;
  /** Draws it with its upper left corner there. */
  readonly draw: (x: number, y: number) => void;
}

/** What stands on the page together: one paragraph, one point of a list, one row of a table. */
export interface Box {
  readonly columns: readonly Column[];
  readonly face: Face;
  readonly size: number;
  readonly before: number;
  readonly after: number;
  /** Is never torn by a page, unless it is taller than one. */
  readonly isWhole: boolean;
  /** Never stands last on a page. */
  readonly keepsNext: boolean;
  readonly hasRule: boolean;
  readonly breaksBefore: boolean;
  /** A drawing at the left margin, beside the words. */
  readonly art: Art | null;
  /** Drawn again on top of a page that begins in the middle of it. */
  readonly repeats: Box | null;
}

const leading = 1.38;
const page = { width: 595.28, height: 841.89, margin: 62, foot: 74 };
// The width words are set in.
export const textWidth = page.width - 2 * page.margin;
const bottom = page.height - page.foot;
const ink = '#17202a';
const rule = '#d3cfc3';
// Fewer lines of a paragraph than this are not left alone on a page.
const fewest = 2;

const lineHeight = ({ size }: Box): number => size * leading;
const rowsOf = ({ columns }: Box): number => Math.max(0, ...columns.map(({ lines }) => lines.length));
const contentOf = (box: Box): number => Math.max(rowsOf(box) * lineHeight(box), box.art?.height ?? 0);
const heightOf = (box: Box): number => box.before + contentOf(box) + box.after;
/** What must fit below for the box to begin on this page. */
const startOf = (box: Box): number =>
  box.isWhole ? heightOf(box) : box.before + Math.min(rowsOf(box), fewest) * lineHeight(box);

/** Words as one column of a box. */
export const column = (
  paper: Paper,
  { tag, kind }: Pick<Column, 'tag' | 'kind'>,
  words: Words,
  { face, size }: Pick<Box, 'face' | 'size'>,
  inset = 0,
  width = textWidth - inset,
): Column => ({
  tag,
  kind,
  lines: paper.setLines(words, face, size, width),
  x: page.margin + inset,
});

const plain = {
  isWhole: false,
  keepsNext: false,
  hasRule: false,
  breaksBefore: false,
  art: null,
  repeats: null,
} as const;
type Given = Pick<Box, 'columns' | 'face' | 'size' | 'before' | 'after'> & Partial<Box>;
export const box = (given: Given): Box => ({ ...plain, ...given });

/** Lays boxes on pages, one below the other. */
export const layOut = (paper: Paper, boxes: readonly Box[]): void => {
  const { doc } = paper;
  let y = Number.POSITIVE_INFINITY;
  const isAtTop = (): boolean => y <= page.margin;

  const drawRule = (): void => {
    doc.markContent('Artifact', { type: 'Layout' });
    doc.lineWidth(0.6).strokeColor(rule);
    doc
      .moveTo(page.margin, y)
      .lineTo(page.width - page.margin, y)
      .stroke();
    doc.endMarkedContent();
  };

  /** Draws some of a box's lines from y on; `isArtifact` for what is only repeated. */
  const draw = (made: Box, from: number, count: number, isArtifact: boolean): void => {
    doc.fillColor(ink);
    const height = lineHeight(made);
    for (const { tag, kind, lines, x } of made.columns) {
      const some = lines.slice(from, from + count);
      if (some.length === 0) continue;
      const content = isArtifact ? null : doc.markStructureContent(kind);
      if (isArtifact) doc.markContent('Artifact', { type: 'Pagination' });
      some.forEach((line, at) => paper.drawLine(line, made.face, made.size, x, y + at * height));
      doc.endMarkedContent();
      if (content) tag.add(content);
    }
    y += count * height;
  };

  const drawArt = ({ tag, kind, draw: drawn }: Art): void => {
    const content = tag ? doc.markStructureContent(kind) : null;
    if (!tag) doc.markContent('Artifact', { type: 'Layout' });
    drawn(page.margin, y);
    doc.endMarkedContent();
    if (tag && content) tag.add(content);
  };

  const turn = (repeated: Box | null): void => {
    doc.addPage();
    y = page.margin;
    if (!repeated) return;
    draw(repeated, 0, rowsOf(repeated), true);
    y += repeated.after;
    drawRule();
  };

  const place = (made: Box): void => {
    if (!isAtTop()) y += made.before;
    const rows = rowsOf(made);
    if (made.art) {
      const top = y;
      drawArt(made.art);
      draw(made, 0, rows, false);
      y = top + contentOf(made) + made.after;
      if (made.hasRule) drawRule();
      return;
    }
    let from = 0;
    while (from < rows) {
      const room = Math.max(0, Math.floor((bottom - y) / lineHeight(made)));
      let count = Math.min(rows - from, room);
      if (count < rows - from) {
        // The last lines take one with them rather than stand alone.
        if (rows - from - count < fewest) count = rows - from - fewest;
        if (count < fewest) count = isAtTop() ? Math.max(1, room) : 0;
      }
      if (count > 0) draw(made, from, count, false);
      from += count;
      if (from < rows) turn(made.repeats);
    }
    y += made.after;
    if (made.hasRule) drawRule();
  };

  boxes.forEach((made, at) => {
    let needed = startOf(made);
    for (let next = at; boxes[next]?.keepsNext && boxes[next + 1]; next += 1) {
      const [one, after] = [boxes[next], boxes[next + 1]];
      if (one && after) needed += heightOf(one) - startOf(one) + startOf(after);
    }
    const isTaller = needed > bottom - page.margin;
    if (made.breaksBefore && !isAtTop()) turn(null);
    else if (y + needed > bottom && !(isAtTop() || (isTaller && y + startOf(made) <= bottom))) turn(made.repeats);
    place(made);
  });
};

/** Writes something small at the foot of each page, to the right. */
export const drawFoot = (paper: Paper, words: (number: number, total: number) => string): void => {
  const { doc } = paper;
  const { start, count } = doc.bufferedPageRange();
  const size = 9;
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(start + at);
    const text = words(at + 1, count);
    const x = page.width - page.margin - paper.widthOf(text, 'regular', size);
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.fillColor(ink);
    paper.drawLine([{ shown: text, actual: null, isSlanted: false }], 'regular', size, x, page.height - 48);
    doc.endMarkedContent();
  }
};
