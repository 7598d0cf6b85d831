import type { Language } from './headings.ts';

/** What the minutes say themselves of how the mandate's questions stand. */
export interface MandateWords {
  readonly missing: string;
  readonly gone: string;
  readonly cluster: (title: string) => string;
  readonly principle: (title: string) => string;
  readonly covered: (what: string) => string;
  readonly bare: string;
  readonly said: string;
  readonly numbered: (number: number, words: string) => string;
  /** What was written there under no question. */
  readonly none: string;
}

export const mandateWords: Readonly<Record<Language, MandateWords>> = {
  da: {
    missing: 'Hvad mangler vi?',
    gone: 'ikke i kommissoriet længere',
    cluster: (title) => (title === '' ? 'en klynge uden navn' : `klyngen »${title}«`),
    principle: (title) => `princippet »${title}«`,
    covered: (what) => `Dækket af ${what}.`,
    bare: 'Bart: intet på tavlen er knyttet til spørgsmålet.',
    said: 'Det mangler:',
    numbered: (number, words) => `Nr. ${number}: ${words}`,
    none: 'Uden spørgsmål',
  },
  en: {
    missing: 'What do we lack?',
    gone: 'not in the mandate any more',
    cluster: (title) => (title === '' ? 'a cluster without a name' : `the cluster “${title}”`),
    principle: (title) => `the principle “${title}”`,
    covered: (what) => `Covered by ${what}.`,
    bare: 'Bare: nothing on the board is about this question.',
    said: 'This is missing:',
    numbered: (number, words) => `No. ${number}: ${words}`,
    none: 'Under no question',
  },
};
