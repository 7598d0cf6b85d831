import { refusalCodes } from '@skab/shared/outcome.ts';
import { describe, expect, it } from 'vitest';
import { mandate as daMandate } from './da/mandate.ts';
import { ask as daAsk } from './da/ask.ts';
import { questions as daQuestions } from './da/questions.ts';
import { build as daBuild } from './da/build.ts';
import { closing as daClosing } from './da/closing.ts';
import { common as daCommon } from './da/common.ts';
import { dayBefore as daDayBefore } from './da/dayBefore.ts';
import { desk as daDesk } from './da/desk.ts';
import { imports as daImports } from './da/imports.ts';
import { invite as daInvite } from './da/invite.ts';
import { keys as daKeys } from './da/keys.ts';
import { minutes as daMinutes } from './da/minutes.ts';
import { phone as daPhone } from './da/phone.ts';
import { arrive as daArrive } from './da/arrive.ts';
import { names as daNames } from './da/names.ts';
import { own as daOwn } from './da/own.ts';
import { people as daPeople } from './da/people.ts';
import { plan as daPlan } from './da/plan.ts';
import { secretary as daSecretary } from './da/secretary.ts';
import { laterRefusals as daLater } from './da/laterRefusals.ts';
import { refusals as daFirst } from './da/refusals.ts';
import { series as daSeries } from './da/series.ts';
import { practice as daPractice } from './da/practice.ts';
import { polls as daPolls } from './da/polls.ts';
import { vote as daVote } from './da/vote.ts';
import { mandate as enMandate } from './en/mandate.ts';
import { ask as enAsk } from './en/ask.ts';
import { questions as enQuestions } from './en/questions.ts';
import { build as enBuild } from './en/build.ts';
import { closing as enClosing } from './en/closing.ts';
import { common as enCommon } from './en/common.ts';
import { dayBefore as enDayBefore } from './en/dayBefore.ts';
import { desk as enDesk } from './en/desk.ts';
import { imports as enImports } from './en/imports.ts';
import { invite as enInvite } from './en/invite.ts';
import { keys as enKeys } from './en/keys.ts';
import { minutes as enMinutes } from './en/minutes.ts';
import { phone as enPhone } from './en/phone.ts';
import { arrive as enArrive } from './en/arrive.ts';
import { names as enNames } from './en/names.ts';
import { own as enOwn } from './en/own.ts';
import { people as enPeople } from './en/people.ts';
import { plan as enPlan } from './en/plan.ts';
import { secretary as enSecretary } from './en/secretary.ts';
import { laterRefusals as enLater } from './en/laterRefusals.ts';
import { refusals as enFirst } from './en/refusals.ts';
import { series as enSeries } from './en/series.ts';
import { practice as enPractice } from './en/practice.ts';
import { polls as enPolls } from './en/polls.ts';
import { vote as enVote } from './en/vote.ts';
import { chooseLanguage } from './language.ts';

const daRefusals = { ...daFirst, ...daLater };
const enRefusals = { ...enFirst, ...enLater };

type Part = Readonly<Record<string, string>>;
const da: Readonly<Record<string, Part>> = {
  build: daBuild,
  closing: daClosing,
  common: daCommon,
  phone: daPhone,
  dayBefore: daDayBefore,
  desk: daDesk,
  imports: daImports,
  invite: daInvite,
  keys: daKeys,
  minutes: daMinutes,
  plan: daPlan,
  arrive: daArrive,
  names: daNames,
  own: daOwn,
  people: daPeople,
  secretary: daSecretary,
  series: daSeries,
  practice: daPractice,
  polls: daPolls,
  vote: daVote,
  ask: daAsk,
  mandate: daMandate,
  questions: daQuestions,
  refusals: daRefusals,
};
const en: Readonly<Record<string, Part>> = {
  build: enBuild,
  closing: enClosing,
  common: enCommon,
  phone: enPhone,
  dayBefore: enDayBefore,
  desk: enDesk,
  imports: enImports,
  invite: enInvite,
  keys: enKeys,
  minutes: enMinutes,
  plan: enPlan,
  arrive: enArrive,
  names: enNames,
  own: enOwn,
  people: enPeople,
  secretary: enSecretary,
  series: enSeries,
  practice: enPractice,
  polls: enPolls,
  vote: enVote,
  ask: enAsk,
  mandate: enMandate,
  questions: enQuestions,
  refusals: enRefusals,
};
const parts = Object.keys(da);
const words = (text: string) => text.replace(/\{\{\w+\}\}/g, '0').match(/[\p{L}\d]+/gu) ?? [];
const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

/** Words a sentence, and the share of words longer than six letters: under 35 is plain. */
const lix = (texts: readonly string[]): number => {
  const all = texts.flatMap(words);
  const sentences = texts.flatMap((text) => text.split(/[.:;?]\s|\n/).filter((sentence) => words(sentence).length > 0));
  const long = all.filter((word) => word.length > 6);
  return all.length / sentences.length + (100 * long.length) / all.length;
};

describe.each(parts)('the words of %s', (part) => {
  it('leave the same blanks open in both languages', () => {
    const open = (texts: Part | undefined) =>
      Object.fromEntries(Object.entries(texts ?? {}).map(([key, text]) => [key, blanks(text)]));
    expect(open(en[part])).toEqual(open(da[part]));
  });

  it('are plain Danish', () => {
    expect(lix(Object.values(da[part] ?? {}))).toBeLessThanOrEqual(35);
  });

  it.each(['da', 'en'])('are calm and set as the house sets them (%s)', (language) => {
    for (const text of Object.values((language === 'da' ? da : en)[part] ?? {})) {
      expect(text).not.toMatch(/!|—|"|\.\.\.|\s{2}|^\s|\s$/);
      if (language === 'da') expect(text).not.toMatch(/[“”]/);
    }
  });
});

describe('the refusals', () => {
  it('have words for every code, in whole sentences that are no longer than they must be', () => {
    expect(Object.keys(daRefusals).sort()).toEqual([...refusalCodes].sort());
    for (const code of refusalCodes) {
      for (const text of [daRefusals[code], enRefusals[code]]) {
        expect(text).toMatch(/\.$/);
        expect(words(text).length).toBeLessThanOrEqual(24);
      }
    }
  });

  it('say the way forward: each has a second thing to say after why not', () => {
    const short = refusalCodes.filter((code) => daRefusals[code].split(/[.] /).length < 2);
    expect(short).toEqual([]);
  });
});

describe('the language of a page', () => {
  it('is the one chosen, else the device’s, else Danish', () => {
    expect(chooseLanguage('en', ['da-DK'])).toBe('en');
    expect(chooseLanguage(null, ['de-DE', 'en-GB', 'da'])).toBe('en');
    expect(chooseLanguage('sv', ['nb-NO'])).toBe('da');
    expect(chooseLanguage(null, [])).toBe('da');
  });
});
