import { cleanText, countSigns, statementLimit } from '../board/statementText.ts';
import { refuse, type Outcome } from '../outcome.ts';

// Far more than the limit in any way of writing it; what is longer is not worth cleaning.
const rawLimit = 4000;

/** The cleaned words of a statement, or why they cannot stand as one. */
export const readStatementText = (raw: string): { readonly text: string } | { readonly refusal: Outcome } => {
  if (raw.length > rawLimit) return { refusal: refuse('text-too-long') };
  const text = cleanText(raw);
  if (text === '') return { refusal: refuse('text-empty') };
  if (countSigns(text) > statementLimit) return { refusal: refuse('text-too-long') };
  return { text };
};
