import type { Ending } from '../meeting/endings.ts';
import type { Language } from './headings.ts';

/** The words around what a meeting arrived at: on the wall, on the page people carry home, and at the end of the minutes. */
export interface UpshotWords {
  readonly title: string;
  readonly saidAndLaid: (statements: number, clusters: number) => string;
  readonly said: (statements: number) => string;
  readonly principle: string;
  readonly principles: string;
  readonly decided: (title: string) => string;
  readonly ended: Record<Ending, string>;
  readonly moreInMinutes: string;
  readonly task: string;
  readonly tasks: string;
  readonly backAt: (to: string) => string;
  readonly putOffTo: (to: string | null) => string;
  readonly putOff: string;
  readonly andMore: (count: number) => string;
  readonly further: string;
  readonly answerBy: (day: string) => string;
  readonly answerFrom: (who: string) => string;
  readonly responsible: (who: string) => string;
  readonly nextMeeting: (when: string) => string;
  readonly at: (clockTime: string) => string;
  readonly adjourned: (clockTime: string) => string;
  readonly nothingYet: string;
}

const statementsDa = (count: number): string => `${count} udsagn`;
const statementsEn = (count: number): string => `${count} ${count === 1 ? 'statement' : 'statements'}`;

const da: UpshotWords = {
  title: 'Det kom vi frem til',
  saidAndLaid: (statements, clusters) =>
    `${statementsDa(statements)} blev til ${clusters} ${clusters === 1 ? 'klynge' : 'klynger'}`,
  said: (statements) => `I skrev ${statementsDa(statements)}`,
  principle: 'Princip',
  principles: 'Principper',
  decided: (title) => (title === '' ? 'Beslutning' : `Beslutning: ${title}`),
  ended: { discussed: 'Drøftet', agreed: 'Tiltrådt', notAgreed: 'Ikke tiltrådt' },
  moreInMinutes: 'Resten står i referatet.',
  task: 'Opgave',
  tasks: 'Opgaver',
  backAt: (to) => `Tilbage på ${to}`,
  putOffTo: (to) => `Udsat til ${to ?? 'senere møde'}`,
  putOff: 'Udsat til senere møde',
  andMore: (count) => `og ${count} mere`,
  further: 'Det videre forløb',
  answerBy: (day) => `Svar senest ${day}`,
  answerFrom: (who) => `Svar kommer fra ${who}`,
  responsible: (who) => `Ansvarlig: ${who}`,
  nextMeeting: (when) => `Næste møde: ${when}`,
  at: (clockTime) => `kl. ${clockTime}`,
  adjourned: (clockTime) => `Mødet er hævet kl. ${clockTime}`,
  nothingYet: 'Der er ikke skrevet noget endnu.',
};

const en: UpshotWords = {
  title: 'What we arrived at',
  saidAndLaid: (statements, clusters) =>
    `${statementsEn(statements)} became ${clusters} ${clusters === 1 ? 'cluster' : 'clusters'}`,
  said: (statements) => `You wrote ${statementsEn(statements)}`,
  principle: 'Principle',
  principles: 'Principles',
  decided: (title) => (title === '' ? 'Decision' : `Decision: ${title}`),
  ended: { discussed: 'Discussed', agreed: 'Agreed', notAgreed: 'Not agreed' },
  moreInMinutes: 'The rest stands in the minutes.',
  task: 'Task',
  tasks: 'Tasks',
  backAt: (to) => `Back at ${to}`,
  putOffTo: (to) => `Put off to ${to ?? 'a later meeting'}`,
  putOff: 'Put off to a later meeting',
  andMore: (count) => `and ${count} more`,
  further: 'What happens next',
  answerBy: (day) => `Answer by ${day}`,
  answerFrom: (who) => `The answer comes from ${who}`,
  responsible: (who) => `Responsible: ${who}`,
  nextMeeting: (when) => `Next meeting: ${when}`,
  at: (clockTime) => `at ${clockTime}`,
  adjourned: (clockTime) => `The meeting was adjourned at ${clockTime}`,
  nothingYet: 'Nothing has been written yet.',
};

export const upshotWords: Record<Language, UpshotWords> = { da, en };
