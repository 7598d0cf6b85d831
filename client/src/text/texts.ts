import type { arrive } from './da/arrive.ts';
import type { ask } from './da/ask.ts';
import type { board } from './da/board.ts';
import type { build } from './da/build.ts';
import type { closing } from './da/closing.ts';
import type { common } from './da/common.ts';
import type { connect } from './da/connect.ts';
import type { dayBefore } from './da/dayBefore.ts';
import type { desk } from './da/desk.ts';
import type { floor } from './da/floor.ts';
import type { imports } from './da/imports.ts';
import type { invite } from './da/invite.ts';
import type { keys } from './da/keys.ts';
import type { laterRefusals } from './da/laterRefusals.ts';
import type { mandate } from './da/mandate.ts';
import type { minutes } from './da/minutes.ts';
import type { names } from './da/names.ts';
import type { own } from './da/own.ts';
import type { people } from './da/people.ts';
import type { phone } from './da/phone.ts';
import type { plan } from './da/plan.ts';
import type { practice } from './da/practice.ts';
import type { rehearsal } from './da/rehearsal.ts';
import type { polls } from './da/polls.ts';
import type { questions } from './da/questions.ts';
import type { screens } from './da/screens.ts';
import type { secretary } from './da/secretary.ts';
import type { refusals } from './da/refusals.ts';
import type { signal } from './da/signal.ts';
import type { slow } from './da/slow.ts';
import type { series } from './da/series.ts';
import type { vote } from './da/vote.ts';

/** Every word a person sees, by part. Danish says which keys there are; English must have the same. */
interface Texts {
  readonly arrive: typeof arrive;
  readonly ask: typeof ask;
  readonly board: typeof board;
  readonly build: typeof build;
  readonly closing: typeof closing;
  readonly common: typeof common;
  readonly connect: typeof connect;
  readonly phone: typeof phone;
  readonly dayBefore: typeof dayBefore;
  readonly desk: typeof desk;
  readonly floor: typeof floor;
  readonly imports: typeof imports;
  readonly invite: typeof invite;
  readonly keys: typeof keys;
  readonly mandate: typeof mandate;
  readonly minutes: typeof minutes;
  readonly names: typeof names;
  readonly own: typeof own;
  readonly people: typeof people;
  readonly plan: typeof plan;
  readonly practice: typeof practice;
  readonly rehearsal: typeof rehearsal;
  readonly polls: typeof polls;
  readonly questions: typeof questions;
  readonly screens: typeof screens;
  readonly secretary: typeof secretary;
  readonly series: typeof series;
  readonly signal: typeof signal;
  readonly slow: typeof slow;
  readonly vote: typeof vote;
  readonly refusals: typeof refusals & typeof laterRefusals;
}

type Counted<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;

/** `part:key`; words that follow a number (`_one`, `_other`) are asked for without that ending, with a `count`. */
export type TextKey = { [Part in keyof Texts]: `${Part}:${Counted<keyof Texts[Part] & string>}` }[keyof Texts];

type WordsOf<Key> = Key extends `${infer Part extends keyof Texts}:${infer Name}`
  ? Name extends keyof Texts[Part]
    ? Texts[Part][Name]
    : `${Name}_other` extends infer Other extends keyof Texts[Part]
      ? Texts[Part][Other]
      : never
  : never;
type Blank<Words> = Words extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Blank<Rest> : never;

/** What the words of a key leave open: nothing, or an object with exactly those values. */
type Filling<Key> = [Blank<WordsOf<Key>>] extends [never]
  ? []
  : [{ readonly [Name in Blank<WordsOf<Key>>]: Name extends 'count' ? number : string | number }];

/** Gives the words of a key in the language that is on. */
export type Translate = <Key extends TextKey>(key: Key, ...filling: Filling<Key>) => string;
