import type { Consent, HandChoice, Mood, PollKind } from '../meeting/polls.ts';
import type { Language } from './headings.ts';

/** What the minutes say themselves of votes. */
export interface VoteWords {
  readonly votes: string;
  readonly guiding: string;
  readonly kinds: Readonly<Record<PollKind, string>>;
  readonly answers: Readonly<Record<Mood | Consent, string>>;
  readonly cast: (count: number) => string;
  readonly dots: (count: number) => string;
  readonly tooFew: string;
  readonly fewDots: string;
  readonly gone: string;
  readonly hands: string;
  readonly byName: string;
  readonly choices: Readonly<Record<HandChoice, string>>;
  readonly shelf: string;
  readonly left: (what: string, reason: string) => string;
}

export const voteWords: Readonly<Record<Language, VoteWords>> = {
  da: {
    votes: 'Afstemninger',
    guiding: 'vejledende – alle i salen',
    kinds: { dots: 'prikker', temperature: 'stemningen lige nu', consent: 'samtykke' },
    answers: {
      mood1: 'Rigtig dårlig',
      mood2: 'Dårlig',
      mood3: 'Midt imellem',
      mood4: 'God',
      mood5: 'Rigtig god',
      agrees: 'Det kan jeg leve med',
      objects: 'Jeg har en indvending',
    },
    cast: (count) => `${count} har stemt`,
    dots: (count) => (count === 1 ? '1 prik' : `${count} prikker`),
    tooFew: 'Færre end fem har stemt, så fordelingen er ikke vist.',
    fewDots: 'Få prikker betyder ikke, at idéen er dårlig.',
    gone: 'Ikke på tavlen længere',
    hands: 'håndsoprækning',
    byName: 'ved navn',
    choices: { yes: 'For', no: 'Imod', neither: 'Hverken for eller imod' },
    shelf: 'Skal modnes',
    left: (what, reason) => `${what} – taget af hylden: ${reason}`,
  },
  en: {
    votes: 'Votes',
    guiding: 'a guide, from everybody in the hall',
    kinds: { dots: 'dots', temperature: 'the mood right now', consent: 'consent' },
    answers: {
      mood1: 'Very bad',
      mood2: 'Bad',
      mood3: 'In between',
      mood4: 'Good',
      mood5: 'Very good',
      agrees: 'I can live with that',
      objects: 'I have an objection',
    },
    cast: (count) => (count === 1 ? '1 has voted' : `${count} have voted`),
    dots: (count) => (count === 1 ? '1 dot' : `${count} dots`),
    tooFew: 'Fewer than five have voted, so how the votes fell is not shown.',
    fewDots: 'Few dots do not mean that the idea is bad.',
    gone: 'Not on the board any more',
    hands: 'show of hands',
    byName: 'by name',
    choices: { yes: 'For', no: 'Against', neither: 'Neither for nor against' },
    shelf: 'Must mature',
    left: (what, reason) => `${what} – taken off the shelf: ${reason}`,
  },
};
