import type { Standing } from '@skab/shared/commands/standing.ts';
import { escapeHtml } from '@skab/shared/minutes/toHtml.ts';
import type { Naming } from '@skab/shared/meeting/words.ts';
import { plainRefusal, type PlainWords } from '@skab/shared/plainForm/words.ts';
import type { RefusalAbout, RefusalCode } from '@skab/shared/outcome.ts';

/** What one who has no script, or none yet, sees behind a code. */
export interface PlainView {
  readonly title: string;
  /** The step that takes statements now; null when none does. */
  readonly step: {
    readonly stepId: string;
    readonly prompt: string | null;
    /** How many seconds a phone lets pass between two statements. */
    readonly slowSeconds?: number;
  } | null;
  /** Before the meeting: its day and place, when it begins, and its programme with the questions that are opened ahead. */
  readonly toCome: {
    readonly lines: readonly string[];
    readonly from: string;
    readonly programme: readonly { readonly title: string; readonly clock: string; readonly question: string | null }[];
  } | null;
  readonly isOver: boolean;
  /** The others practise on their phones, which takes a script. */
  readonly isPractice: boolean;
  /** What would stand under what is written here, in words, and as what it was agreed to; null for nothing. */
  readonly shown: {
    readonly words: string;
    readonly isName: boolean;
    readonly isToBeSeen: boolean;
    readonly naming: Naming;
  } | null;
  readonly isRehearsal: boolean;
  /** What has just arrived from this device, and where it is. */
  readonly arrived: { readonly text: string; readonly number: number | null; readonly standing: Standing } | null;
  /** Words that were refused, and why: they stand in the field again, under the same ids. */
  readonly refused: { readonly code: RefusalCode; readonly about?: RefusalAbout; readonly text: string } | null;
  /** Chosen when the page is made, so that the same form sent twice is heard once. */
  readonly statementId: string;
  readonly commandId: string;
}

const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;

const noteOf = (step: PlainView['step'], words: PlainWords): string =>
  [words.note, step?.slowSeconds && words.slow(step.slowSeconds)].filter(Boolean).join(' ');

/** What everybody will see of who writes, before she sends. */
const shownWords = (shown: PlainView['shown'], words: PlainWords): string => {
  if (!shown) return words.withoutName;
  const said = shown.isName ? words.shownWithName(shown.words) : words.shownAs(shown.words);
  return shown.isToBeSeen ? `${said} ${words.nameSeenFirst}` : said;
};

const form = (
  { step, shown, refused, statementId, commandId }: PlainView,
  words: PlainWords,
  action: string,
): string => {
  const prompt = escapeHtml(step?.prompt ?? words.prompt);
  return [
    `<form method="post" action="${escapeHtml(action)}" data-plain>`,
    `<h1><label for="plain-text">${prompt}</label></h1>`,
    refused &&
      `<p role="alert" id="plain-refusal"><strong>${escapeHtml(plainRefusal(words, refused.code, refused.about))}</strong></p>`,
    // A line break right after the tag would be eaten, so that one of the person's own is kept.
    `<textarea id="plain-text" name="text" rows="4" required aria-describedby="plain-note plain-shown${refused ? ' plain-refusal' : ''}" data-plain-text>`,
    `\n${escapeHtml(refused?.text ?? '')}</textarea>`,
    `<p id="plain-note">${escapeHtml(noteOf(step, words))}</p>`,
    hidden('stepId', step?.stepId ?? ''),
    hidden('statementId', statementId),
    hidden('commandId', commandId),
    // What is not said on this page is not agreed to.
    shown && hidden('naming', shown.naming),
    `<p id="plain-shown">${escapeHtml(shownWords(shown, words))}</p>`,
    `<button type="submit">${escapeHtml(words.send)}</button>`,
    '</form>',
  ]
    .filter((part) => part !== null)
    .join('');
};

const receivedWords = ({ number, standing }: NonNullable<PlainView['arrived']>, words: PlainWords): string => {
  if (standing === 'sealed') return words.receivedSealed;
  if (standing === 'gated') return words.receivedGated;
  return number === null ? words.receivedLate : words.receivedNumber(number);
};

const receipt = (arrived: NonNullable<PlainView['arrived']>, words: PlainWords): string =>
  [
    '<section role="status" data-plain-arrived>',
    `<p><strong>${escapeHtml(receivedWords(arrived, words))}</strong></p>`,
    `<blockquote>${escapeHtml(arrived.text)}</blockquote>`,
    '</section>',
  ].join('');

/** Words of somebody whose step is over: they must not vanish with the form. */
const keptWords = ({ code, about, text }: NonNullable<PlainView['refused']>, words: PlainWords): string =>
  `<section><p role="alert"><strong>${escapeHtml(plainRefusal(words, code, about))}</strong></p><blockquote>${escapeHtml(text)}</blockquote></section>`;

const comes = ({ lines, from, programme }: NonNullable<PlainView['toCome']>, words: PlainWords): string =>
  [
    ...lines.map((line) => `<p>${escapeHtml(line)}</p>`),
    `<p>${escapeHtml(words.notBegun(from))}</p><h2>${escapeHtml(words.programme)}</h2><ol>`,
    ...programme.map(({ title, clock, question }) => {
      const ahead = question === null ? '' : `<p>${escapeHtml(words.ahead(question))}</p>`;
      return `<li>${escapeHtml(clock)} ${escapeHtml(title)}${ahead}</li>`;
    }),
    '</ol>',
  ].join('');

/** What stands where nothing can be written. */
const nothingToWrite = ({ toCome, isOver, isPractice }: PlainView, words: PlainWords): string => {
  if (toCome) return comes(toCome, words);
  return `<p>${escapeHtml(isOver ? words.over : isPractice ? words.practice : words.nowhere)}</p>`;
};

/**
 * The plain page behind a code, as it stands in the page's root until a script takes its place. Everything people wrote is escaped.
 * What only waits for a script to say it better is said without one alone.
 */
export const renderForm = (view: PlainView, words: PlainWords, action: string): string => {
  const parts = [`<p>${escapeHtml(view.title)}</p>`];
  if (view.isRehearsal)
    parts.push(
      `<p role="note" data-plain-rehearsal><strong>${escapeHtml(words.rehearsal)}</strong> ${escapeHtml(words.rehearsalNote)}</p>`,
    );
  if (view.arrived) parts.push(receipt(view.arrived, words));
  if (view.step) parts.push(form(view, words, action));
  else {
    if (view.refused) parts.push(keptWords(view.refused, words));
    parts.push(
      `<noscript>${nothingToWrite(view, words)}<p><a href="${escapeHtml(action)}">${escapeHtml(words.again)}</a></p></noscript>`,
    );
  }
  return `<main class="plain" id="main">${parts.join('')}</main>`;
};

/** The page of a code nobody has. */
export const renderUnknown = (words: PlainWords): string =>
  `<noscript><main class="plain"><p role="alert">${escapeHtml(words.codeUnknown)}</p></main></noscript>`;

/** The page of one who asks for it too often. */
export const renderTooFast = (words: PlainWords, action: string): string =>
  `<noscript><main class="plain"><p role="alert">${escapeHtml(plainRefusal(words, 'too-fast'))}</p><p><a href="${escapeHtml(action)}">${escapeHtml(words.again)}</a></p></main></noscript>`;
