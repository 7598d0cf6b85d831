import type { RefusalAbout, RefusalCode } from '../outcome.ts';

/** The languages that a page made by the server speaks. */
export type PlainLanguage = 'da' | 'en';

const da = {
  prompt: 'Skriv dit udsagn',
  note: 'Dine ord kommer ordret på skærmen i salen og kan stå i mødets bilag. Højst 280 tegn.',
  withoutName: 'Vises uden navn.',
  shownAs: (words: string): string => `Vises som: ${words}.`,
  shownWithName: (name: string): string => `Vises med dit navn: ${name}.`,
  nameSeenFirst: 'Værterne ser det, før det kommer på væggen.',
  rehearsal: 'Generalprøve',
  rehearsalNote: 'Det her er en generalprøve. Intet af det, der bliver skrevet, bliver gemt.',
  send: 'Send udsagn',
  received: 'Modtaget',
  receivedNumber: (number: number): string => `Modtaget som nummer ${number}`,
  receivedLate: 'Modtaget. Trinnet var slut, så den, der leder mødet, ser dine ord først.',
  receivedSealed: 'Modtaget. Ingen andre ser det, før det bliver vist for alle.',
  receivedGated: 'Modtaget. Værterne ser det, før det kommer på væggen.',
  nowhere: 'Lige nu kan der ikke skrives. Se på skærmen i salen, og hent siden igen, når I skal skrive.',
  practice:
    'Lige nu øver de andre sig i at skrive på deres telefoner. Det gælder ikke noget. Vi er tilbage om lidt: hent siden igen.',
  notBegun: (clock: string): string => `Mødet er ikke begyndt. Vi begynder kl. ${clock}. Ingen app og ingen konto.`,
  over: 'Mødet er slut. Tak for i dag.',
  programme: 'Program',
  ahead: (question: string): string => `Tænk over før mødet: ${question}`,
  codeUnknown: 'Den kode kender vi ikke. Se på skærmen i salen, og skriv adressen igen.',
  again: 'Hent siden igen',
  refused: {
    'text-empty': 'Der er ingen ord endnu. Skriv noget, og send så.',
    'text-too-long': 'Et udsagn kan have 280 tegn. Del det i to udsagn.',
    'step-takes-none': 'I det trin skriver vi ikke udsagn. Gem dine ord til det næste.',
    'step-not-started': 'Det trin er ikke begyndt. Vent, til det er i gang, og send så igen.',
    'too-late': 'Trinnet er slut. Dine ord står her endnu: send dem til det trin, der er i gang.',
    'slow-pace': 'I skriver i langsomt tempo lige nu. Dine ord står her endnu: send dem igen om lidt.',
    'too-fast': 'Det gik lidt hurtigt. Vent et øjeblik, og send igen.',
    'workshop-closed': 'Mødet er lukket. Tal med den, der leder det.',
    'not-open-yet': 'Mødet er ikke begyndt. Vent, til det er i gang.',
    'wrong-origin': 'Siden kom et andet sted fra. Hent den igen fra adressen på skærmen, og send så.',
  },
  inSeconds: (seconds: number): string =>
    `I skriver i langsomt tempo lige nu. Dine ord står her endnu: send dem igen om ${seconds} ${seconds === 1 ? 'sekund' : 'sekunder'}.`,
  slow: (seconds: number): string => `Langsomt tempo: hver telefon sender højst ét udsagn på ${seconds} sekunder.`,
  failed: 'Det nåede ikke frem. Dine ord står her endnu: send igen.',
};

const en: typeof da = {
  prompt: 'Write your statement',
  note: 'Your words come verbatim on the screen in the hall and may stand in the attachments of the meeting. At most 280 characters.',
  withoutName: 'Shown without a name.',
  shownAs: (words) => `Shown as: ${words}.`,
  shownWithName: (name) => `Shown with your name: ${name}.`,
  nameSeenFirst: 'The hosts see it before it comes on the wall.',
  rehearsal: 'Rehearsal',
  rehearsalNote: 'This is a rehearsal. Nothing that is written is kept.',
  send: 'Send statement',
  received: 'Received',
  receivedNumber: (number) => `Received as number ${number}`,
  receivedLate: 'Received. The step was over, so whoever leads the meeting sees your words first.',
  receivedSealed: 'Received. Nobody else sees it before it is shown to everybody.',
  receivedGated: 'Received. The hosts see it before it comes on the wall.',
  nowhere:
    'One cannot write right now. Look at the screen in the hall, and load this page again when it is time to write.',
  practice:
    'Right now the others are practising writing on their phones. Nothing of it counts. We are back shortly: load this page again.',
  notBegun: (clock) => `The meeting has not begun. We begin at ${clock.replace('.', ':')}. No app and no account.`,
  over: 'The meeting is over. Thank you for today.',
  programme: 'Programme',
  ahead: (question) => `Think about before the meeting: ${question}`,
  codeUnknown: 'We do not know that code. Look at the screen in the hall, and type the address again.',
  again: 'Load this page again',
  refused: {
    'text-empty': 'There are no words yet. Write something, and then send it.',
    'text-too-long': 'A statement can have 280 characters. Divide it into two statements.',
    'step-takes-none': 'In that step we do not write statements. Keep your words for the next one.',
    'step-not-started': 'That step has not begun. Wait until it is on, and send again.',
    'too-late': 'The step is over. Your words are still here: send them to the step that is on.',
    'slow-pace': 'The room writes at a slow pace right now. Your words are still here: send them again in a while.',
    'too-fast': 'That was a little fast. Wait a moment, and send again.',
    'workshop-closed': 'The meeting is closed. Talk to the person who leads it.',
    'not-open-yet': 'The meeting has not begun. Wait until it is on.',
    'wrong-origin': 'This page came from somewhere else. Load it again from the address on the screen, and then send.',
  },
  inSeconds: (seconds) =>
    `The room writes at a slow pace right now. Your words are still here: send them again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  slow: (seconds) => `Slow pace: each phone sends at most one statement in ${seconds} seconds.`,
  failed: 'It did not arrive. Your words are still here: send again.',
};

/** The words of the form that works before, and without, any script. */
export const plainWords = { da, en } as const;

export type PlainWords = typeof da;

/** The sentence of a refusal, always with a way forward, and with when where the refusal knows it. */
export const plainRefusal = (
  { refused, failed, inSeconds }: PlainWords,
  code: RefusalCode,
  about?: RefusalAbout,
): string =>
  code === 'slow-pace' && about?.inSeconds !== undefined
    ? inSeconds(about.inSeconds)
    : code in refused
      ? refused[code as keyof typeof refused]
      : failed; // asked one line above

/** English for those whose browser asks for it before Danish; else Danish. */
export const plainLanguage = (acceptLanguage: string | undefined): PlainLanguage => {
  const [danish, english] = ['da', 'en'].map((name) =>
    (acceptLanguage ?? '').toLowerCase().search(new RegExp(`(^|[,\\s])${name}\\b`)),
  );
  return english !== undefined && english >= 0 && (danish === undefined || danish < 0 || english < danish)
    ? 'en'
    : 'da';
};
