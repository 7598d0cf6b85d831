import { box, column, type Box, type Tag } from './flow.ts';
import type { Face, Paper, Words } from './paper.ts';

/** A way to add boxes to a document, each with its place in the tree of tags. */
export interface Sheet {
  paragraph(words: Words, style: Style): void;
  heading(text: string, level: 1 | 2 | 3 | 4, breaksBefore?: boolean): void;
  /** Points with a mark each: a dash, or their number. */
  list(points: readonly string[], mark: (index: number) => string): void;
  table(headings: readonly [string, string], rows: readonly (readonly [string, Words])[]): void;
  /** Everything added, in its order, when the tree is whole. */
  finish(): readonly Box[];
}

interface Style {
  readonly face: Face;
  readonly size: number;
  readonly before: number;
  readonly after: number;
  readonly keepsNext?: boolean;
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
    heading: (text, level, breaksBefore = false) => {
      const style = headings[level];
      const columns = [column(paper, add(root, `H${level}`), { text }, style)];
      boxes.push(box({ ...style, columns, isWhole: true, keepsNext: true, breaksBefore }));
    },
    list: (points, mark) => {
      const { tag } = add(root, 'L');
      points.forEach((text, index) => {
        const item = add(tag, 'LI').tag;
        const columns = [
          column(paper, add(item, 'Lbl'), { text: mark(index) }, point),
          column(paper, add(item, 'LBody'), { text }, point, pointInset),
        ];
        boxes.push(box({ ...point, columns }));
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
    finish: () => boxes,
  };
};
