import { cleanText, countSigns, importedStatementLimit, statementLimit } from '../board/statementText.ts';
import { refuse, type Outcome, type RefusalCode } from '../outcome.ts';

// Far more than the limit in any way of writing it; what is longer is not worth cleaning.
const rawLimit = 4000;

const most = { posted: statementLimit, imported: importedStatementLimit } as const;
const tooLong = { posted: 'text-too-long', imported: 'import-text-too-long' } as const satisfies Record<
  keyof typeof most,
  RefusalCode
>;

/** The cleaned words of a statement, or why they cannot stand as one. Imported ones may be longer than what is typed on a phone. */
export const readStatementText = (
  raw: string,
  how: keyof typeof most = 'posted',
): { readonly text: string } | { readonly refusal: Outcome } => {
  if (raw.length > rawLimit) return { refusal: refuse(tooLong[how]) };
  const text = cleanText(raw);
  if (text === '') return { refusal: refuse('text-empty') };
  if (countSigns(text) > most[how]) return { refusal: refuse(tooLong[how]) };
  return { text };
};
