import { cleanText, readableText } from '../board/statementText.ts';

/** A piece of running text: a paragraph with its line breaks, or a list of points. */
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'points'; readonly points: readonly string[] };

export const paragraph = (text: string): Block => ({ kind: 'paragraph', lines: cleanText(text).split('\n') });

const pointMark = /^[-–•*·]\s+/;

/** The lines of a text with words in them, without blank ends and marks of a list. */
export const linesOf = (text: string, mark: RegExp = pointMark): readonly string[] =>
  readableText(text)
    .split('\n')
    .map((line) => cleanText(line).replace(mark, ''))
    .filter((line) => line !== '');

/** Typed text as blocks: a blank line begins a new paragraph, lines that begin with a dash or a bullet are points. */
export const blocksOf = (text: string): readonly Block[] => {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let points: string[] = [];
  const finish = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', lines });
    if (points.length > 0) blocks.push({ kind: 'points', points });
    lines = [];
    points = [];
  };
  for (const raw of readableText(text).split('\n')) {
    const line = cleanText(raw);
    const isPoint = pointMark.test(line);
    if (line === '' || isPoint !== points.length > 0) finish();
    if (isPoint) points.push(line.replace(pointMark, ''));
    else if (line !== '') lines.push(line);
  }
  finish();
  return blocks;
};

const beginsAt = /^at\s/i;

/**
 * A proposal as its »At ...« points, one a line, under the words that lead to them. Lines before the first »At« are those words;
 * without such lines `lead` stands there.
 */
export const proposalOf = (text: string, lead: string): readonly Block[] => {
  const lines = linesOf(text);
  if (lines.length === 0) return [];
  const first = Math.max(
    0,
    lines.findIndex((line) => beginsAt.test(line)),
  );
  const points = lines.slice(first).map((line) => line.replace(/^at(?=\s)/, 'At'));
  return [
    { kind: 'paragraph', lines: first === 0 ? [lead] : lines.slice(0, first) },
    { kind: 'points', points },
  ];
};
