import type { Language } from './headings.ts';

/** What the minutes say themselves of questions to a talk. */
export interface QuestionWords {
  readonly questions: string;
  /** A talk, and who gave it, or empty. */
  readonly talk: (title: string, presenter: string) => string;
  readonly numbered: (number: number, words: string) => string;
  readonly answered: string;
  /** `to` is the meeting it was put off to, or null. */
  readonly putOff: (to: string | null) => string;
  readonly promised: (by: string) => string;
  readonly unanswered: string;
}

export const questionWords: Readonly<Record<Language, QuestionWords>> = {
  da: {
    questions: 'Spørgsmål til oplæg',
    talk: (title, presenter) => (presenter === '' ? title : `${title}, oplæg ved ${presenter}`),
    numbered: (number, words) => `Nr. ${number}: ${words}`,
    answered: 'Besvaret',
    putOff: (to) => (to === null ? 'Udskudt til et senere møde' : `Udskudt til ${to}`),
    promised: (by) => `Udskudt: ${by} svarer skriftligt`,
    unanswered: 'Ikke besvaret',
  },
  en: {
    questions: 'Questions to talks',
    talk: (title, presenter) => (presenter === '' ? title : `${title}, a talk by ${presenter}`),
    numbered: (number, words) => `No. ${number}: ${words}`,
    answered: 'Answered',
    putOff: (to) => (to === null ? 'Put off to a later meeting' : `Put off to ${to}`),
    promised: (by) => `Put off: ${by} answers in writing`,
    unanswered: 'Not answered',
  },
};
