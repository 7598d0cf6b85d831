import { cleanText, countSigns } from '@skab/shared/board/statementText.ts';

/** What the house takes of somebody's words: cleaned, on one line, no longer than a field holds; never nothing. */
export const lineFor = (text: string, most: number): string => {
  let line = cleanText(text).replace(/\s*\n\s*/g, ' ');
  while (line.length > most) line = cleanText([...line].slice(0, -1).join(''));
  return line === '' ? '-' : line;
};

/** As a title is kept: every run of blanks is one. */
export const titleFor = (text: string): string => lineFor(text, 280).replace(/\s+/g, ' ');

/** The words a statement is kept as; null where it must be refused. */
export const keptAs = (text: string, most: number): string | null => {
  const kept = cleanText(text);
  return kept === '' || countSigns(kept) > most ? null : kept;
};

/** For comparing what is shown with what was said: without what a browser or a page breaks lines by. */
export const squeezed = (text: string): string => text.replace(/\s+/gu, '');
