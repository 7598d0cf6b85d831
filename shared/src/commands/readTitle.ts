import * as z from 'zod/mini';
import { cleanText, countSigns, statementLimit } from '../board/statementText.ts';
import { refuse, type Outcome } from '../outcome.ts';

/** Signs a title may have: as many as a statement, so that a statement's words can become a cluster's name. */
export const titleLimit = statementLimit;

export const titleSchema = z.string().check(z.maxLength(4000));

/** The cleaned words of a title, on one line, or why they cannot stand as one. */
export const readTitle = (raw: string): { readonly title: string } | { readonly refusal: Outcome } => {
  const title = cleanText(raw).replace(/\s+/g, ' ');
  if (title === '') return { refusal: refuse('title-empty') };
  if (countSigns(title) > titleLimit) return { refusal: refuse('title-too-long') };
  return { title };
};
