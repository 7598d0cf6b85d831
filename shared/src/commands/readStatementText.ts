import { cleanText, countSigns, statementLimit } from '../board/statementText.ts';
import { refuse, type Outcome } from '../outcome.ts';

/** The cleaned words of a statement, or why they cannot stand as one. */
export const readStatementText = (raw: string): { readonly text: string } | { readonly refusal: Outcome } => {
  const text = cleanText(raw);
  if (text === '') return { refusal: refuse('text-empty') };
  if (countSigns(text) > statementLimit) return { refusal: refuse('text-too-long') };
  return { text };
};
