import { box, column, textWidth, type Box, type Tag } from './flow.ts';
import type { Face, Paper, Words } from './paper.ts';

/** A way to add boxes to a document, each with its place in the tree of tags. */
export interface Sheet {
  paragraph(words: Words, style: Style): void;
  /** `size` where it is to be read from afar. */
  heading(text: string, level: 1 | 2 | 3 | 4, breaksBefore?: boolean, size?: number): void;
  /** Points with a mark each: a dash, or their number. */
  list(points: readonly string[], mark: (index: number) => string, size?: number): void;
  table(headings: readonly [string, string], rows: readonly (readonly [string, Words])[]): void;
  /** A table of any columns, as wide as is said, in parts of the page's width. The first column heads its row. */
  grid(columns: readonly Column[], rows: readonly (readonly string[])[], style?: Partial<GridStyle>): void;
  /** A drawing with what it says in words, and beside it a paragraph. */
  figure(drawing: Drawing, beside?: { readonly words: Words; readonly style: Style }): void;
  /** Empty lines to write on by hand. */
  blank(lines: number): void;
  /** A dashed line to cut along. */
  cut(): void;
  /** An empty square to cross, with large words beside it. */
  square(text: string, size: number): void;
  /** Everything added, in its order, when the tree is whole. */
  finish(): readonly Box[];
}

/** A drawing: what is told of it, and how it is drawn from its upper left corner. */
export interface Drawing {
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly draw: (doc: PDFKit.PDFDocument, x: number, y: number) => void;
}

interface Column {
  readonly heading: string;
  /** Of the page's width; all of them make 1. */
  readonly share: number;
}

interface GridStyle {
  readonly size: number;
  /** How far apart rows stand at least: room to write in by hand. */
  readonly air: number;
}

export interface Style {
  readonly face: Face;
  readonly size: number;
  readonly before: number;
  readonly after: number;
  readonly keepsNext?: boolean;
  readonly breaksBefore?: boolean;
}

const headings = {
  1: { face: 'bold', size: 19, before: 0, after: 8 },
  2: { face: 'bold', size: 14, before: 20, after: 5 },
  3: { face: 'bold', size: 11.5, before: 13, after: 3 },
  4: { face: 'bold', size: 10.5, before: 11, after: 3 },
} as const satisfies Record<number, Style>;
const point = { face: 'regular', size: 10.5, before: 0, after: 3 } as const;
const cell = { face: 'regular', size: 10.5, before: 4, after: 4 } as const;
const pointInset = 16;
const numberInset = 44;
const columnGap = 10;
const figureGap = 22;
const blankHeight = 25;
const cutHeight = 36;
const blankRule = '#6b7178';

/** Begins the tree of a document. */
export const openSheet = (paper: Paper): Sheet => {
  const { doc } = paper;
  const boxes: Box[] = [];
  const root = doc.struct('Document');
  doc.addStructure(root);
  const add = (parent: Tag, kind: string, options: PDFKit.Mixins.StructureElementOptions = {}) => {
    const tag = doc.struct(kind, options);
    parent.add(tag);
    return { tag, kind };
  };

  const row = (
    parent: Tag,
    kinds: readonly [string, string],
    [number, words]: readonly [string, Words],
    made: Partial<Box> & { readonly face: Face },
    options?: PDFKit.Mixins.StructureElementOptions,
  ): Box => {
    const { tag } = add(parent, 'TR');
    const style = { ...cell, ...made };
    const columns = [
      column(paper, add(tag, kinds[0], options), { text: number }, style),
      column(paper, add(tag, kinds[1], options), words, style, numberInset),
    ];
    return box({ ...style, columns, isWhole: true, hasRule: true });
  };

  return {
    paragraph: (words, style) => {
      boxes.push(box({ ...style, columns: [column(paper, add(root, 'P'), words, style)] }));
    },
    heading: (text, level, breaksBefore = false, size = headings[level].size) => {
      const style = { ...headings[level], size };
      const columns = [column(paper, add(root, `H${level}`), { text }, style)];
      boxes.push(box({ ...style, columns, isWhole: true, keepsNext: true, breaksBefore }));
    },
    list: (points, mark, size = point.size) => {
      const style = { ...point, size };
      const inset = (pointInset * size) / point.size;
      const { tag } = add(root, 'L');
      points.forEach((text, index) => {
        const item = add(tag, 'LI').tag;
        const columns = [
          column(paper, add(item, 'Lbl'), { text: mark(index) }, style),
          column(paper, add(item, 'LBody'), { text }, style, inset),
        ];
        boxes.push(box({ ...style, columns }));
      });
    },
    table: ([number, text], rows) => {
      const { tag } = add(root, 'Table');
      // The types know no scope; the library writes it.
      const scope: PDFKit.Mixins.StructureElementOptions & { readonly scope: string } = { scope: 'Column' };
      const head = row(
        add(tag, 'THead').tag,
        ['TH', 'TH'],
        [number, { text }],
        { face: 'bold', keepsNext: true },
        scope,
      );
      boxes.push(head);
      const body = add(tag, 'TBody').tag;
      for (const one of rows) boxes.push(row(body, ['TD', 'TD'], one, { face: 'regular', repeats: head }));
    },
    grid: (columns, rows, { size = cell.size, air = cell.before } = {}) => {
      const { tag } = add(root, 'Table');
      const starts = columns.map((_, at) => columns.slice(0, at).reduce((sum, { share }) => sum + share, 0));
      const line = (
        parent: Tag,
        kind: string,
        words: readonly string[],
        made: Partial<Box> & { readonly face: Face },
      ) => {
        const tr = add(parent, 'TR').tag;
        const style = { ...cell, size, before: air, after: air, ...made };
        const scope: PDFKit.Mixins.StructureElementOptions & { readonly scope: string } = { scope: 'Column' };
        const set = columns.map(({ share }, at) =>
          column(
            paper,
            add(tr, kind, kind === 'TH' ? scope : {}),
            { text: words[at] ?? '' },
            style,
            (starts[at] ?? 0) * textWidth,
            share * textWidth - (at === columns.length - 1 ? 0 : columnGap),
          ),
        );
        return box({ ...style, columns: set, isWhole: true, hasRule: true });
      };
      const headings = columns.map(({ heading }) => heading);
      const head = line(add(tag, 'THead').tag, 'TH', headings, { face: 'bold', keepsNext: true });
      boxes.push(head);
      const body = add(tag, 'TBody').tag;
      for (const one of rows) boxes.push(line(body, 'TD', one, { face: 'regular', repeats: head }));
    },
    figure: ({ alt, width, height, draw }, beside) => {
      const style = beside?.style ?? { face: 'regular' as const, size: cell.size, before: 0, after: 8 };
      const made = add(root, 'Figure', { alt });
      const columns = beside ? [column(paper, add(root, 'P'), beside.words, style, width + figureGap)] : [];
      const art = { ...made, height, draw: (x: number, y: number) => draw(doc, x, y) };
      boxes.push(box({ ...style, columns, isWhole: true, art }));
    },
    blank: (lines) => {
      const draw = (x: number, y: number): void => {
        doc.lineWidth(0.6).strokeColor(blankRule);
        doc
          .moveTo(x, y + blankHeight)
          .lineTo(x + textWidth, y + blankHeight)
          .stroke();
      };
      for (let at = 0; at < lines; at += 1) {
        const art = { tag: null, kind: '', height: blankHeight, draw };
        boxes.push(box({ face: 'regular', size: cell.size, before: 0, after: 0, columns: [], isWhole: true, art }));
      }
    },
    cut: () => {
      const draw = (x: number, y: number): void => {
        doc.lineWidth(0.6).strokeColor(blankRule).dash(4, { space: 4 });
        doc
          .moveTo(x, y + cutHeight / 2)
          .lineTo(x + textWidth, y + cutHeight / 2)
          .stroke();
        doc.undash();
      };
      const art = { tag: null, kind: '', height: cutHeight, draw };
      boxes.push(box({ face: 'regular', size: cell.size, before: 0, after: 0, columns: [], isWhole: true, art }));
    },
    square: (text, size) => {
      const side = size * 1.1;
      const draw = (x: number, y: number): void => {
        doc
          .lineWidth(1.4)
          .strokeColor('#000000')
          .rect(x, y + side * 0.12, side, side)
          .stroke();
      };
      const style = { face: 'bold' as const, size, before: 6, after: 6 };
      const columns = [column(paper, add(root, 'P'), { text }, style, side + figureGap)];
      const art = { tag: null, kind: '', height: side * 1.2, draw };
      boxes.push(box({ ...style, columns, isWhole: true, art }));
    },
    finish: () => boxes,
  };
};
