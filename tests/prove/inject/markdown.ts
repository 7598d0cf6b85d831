import { Parser, type Node } from 'commonmark';

/** Markdown as the reference parser of CommonMark reads it. */
export interface ReadMarkdown {
  /** The kinds of things in it. */
  readonly kinds: ReadonlySet<string>;
  /** Paragraphs that begin with a number in bold letters: the words after it, without a mark in italics. */
  readonly rows: ReadonlyMap<number, string>;
  readonly text: string;
}

const wordsOf = (node: Node): string => {
  if (node.type === 'softbreak' || node.type === 'linebreak') return '\n';
  if (node.type === 'emph') return '';
  let words = node.literal ?? '';
  for (let child = node.firstChild; child; child = child.next) words += wordsOf(child);
  return words;
};

export const readMarkdown = (markdown: string): ReadMarkdown => {
  const kinds = new Set<string>();
  const rows = new Map<number, string>();
  let text = '';
  const walker = new Parser().parse(markdown).walker();
  for (let step = walker.next(); step; step = walker.next()) {
    const { node, entering } = step;
    if (!entering) continue;
    kinds.add(node.type);
    if (node.literal) text += node.literal;
    const { firstChild } = node;
    if (node.type === 'paragraph' && firstChild?.type === 'strong') {
      let words = '';
      for (let part = firstChild.next; part; part = part.next) words += wordsOf(part);
      rows.set(Number(wordsOf(firstChild)), words.replace(/^ /, '').replace(/ $/, ''));
    }
  }
  return { kinds, rows, text };
};
