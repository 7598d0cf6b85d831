import type { Ending } from '../meeting/endings.ts';
import type { Kind } from '../meeting/kinds.ts';

/** The languages minutes are written in. */
export type Language = 'da' | 'en';

/** Every word the minutes say themselves. What people wrote is never in here. */
export interface Headings {
  readonly minutes: string;
  /** What stands over the minutes of a rehearsal. */
  readonly rehearsal: string;
  /** The same over those of a practice round. */
  readonly practice: string;
  readonly meetingTime: string;
  readonly venue: string;
  /** What the meeting is for, and the questions of its mandate. */
  readonly purpose: string;
  readonly mandate: string;
  /** How many people were in the room. */
  readonly inRoom: string;
  readonly item: (number: number, isClosed?: boolean) => string;
  readonly caseId: string;
  readonly summary: string;
  readonly background: string;
  readonly agenda: string;
  readonly proposal: string;
  /** The words before the »At ...« points; `body` is who they are put to, or empty. */
  readonly proposed: (body: string) => string;
  readonly earlierDecisions: string;
  readonly discussion: string;
  /** Statements that the secretary starred. */
  readonly starred: string;
  readonly decisions: string;
  readonly tasks: string;
  /** A task: what is to be done, by whom (or empty), and the meeting it comes back to, or null. */
  readonly task: (what: string, owner: string, to: string | null) => string;
  /** How a point ended; `to` is the meeting it was put off to, or null. */
  readonly ended: Record<Ending, string>;
  readonly putOff: (to: string | null) => string;
  readonly putOffHeading: string;
  /** Something that was put off to a meeting. */
  readonly putOffTo: (what: string, to: string) => string;
  readonly notReached: string;
  /** When something began and ended, and who led it. */
  readonly since: (from: string) => string;
  readonly ledBy: (names: string) => string;
  /** What stands where a section that must be there has no words. */
  readonly none: string;
  readonly present: string;
  readonly absent: string;
  readonly adjourned: string;
  readonly adjournedAt: (clockTime: string) => string;
  readonly attachments: string;
  readonly attachment: (number: number, title: string) => string;
  readonly statements: string;
  readonly themes: string;
  readonly themeless: string;
  readonly principles: string;
  readonly stations: string;
  /** A cluster nobody has named. */
  readonly nameless: string;
  /** A title as it is spoken of. */
  readonly quoted: (title: string) => string;
  readonly mergedWith: (titles: string) => string;
  readonly behindPrinciples: (count: number, titles: string) => string;
  readonly atStations: (count: number, titles: string) => string;
  readonly standsOn: (titles: string) => string;
  /** That two have laid a statement in different clusters, and nobody has settled it; the names in their signs. */
  readonly unsettled: (titles: readonly string[]) => string;
  /** The statement with a number, and what is told of it. */
  readonly numbered: (number: number, told: string) => string;
  readonly alsoUnder: (titles: string) => string;
  readonly counted: (title: string, statements: number) => string;
  readonly noStatements: string;
  readonly withdrawn: string;
  readonly number: string;
  readonly statement: string;
  readonly late: string;
  readonly saidInRoom: string;
  /** What stands under a statement of somebody of whom only that is shown. */
  readonly signedKinds: Readonly<Record<Kind, string>>;
  /** Beside a statement that builds on another. */
  readonly buildsOn: (number: number) => string;
  /** Over statements from before this meeting, and beside one that was imported. */
  readonly earlier: string;
  readonly from: (source: string) => string;
  /** Beside what is from an earlier meeting of the series; the day is `2027-02-09`. */
  readonly fromMeeting: (date: string) => string;
  readonly broughtFrom: (date: string) => string;
  /** What stands of a point behind closed doors where its words may not. */
  readonly closedItem: string;
  /** What else a list of the statements tells of each. */
  readonly step: string;
  readonly signature: string;
  readonly below: string;
  readonly prompt: string;
  readonly source: string;
  readonly status: string;
  readonly published: string;
  readonly hidden: string;
  readonly waiting: string;
  readonly head: (hash: string) => string;
  readonly page: (number: string, total: string) => string;
  /** What the sign means that is printed where the typeface has none. */
  readonly standIn: (sign: string) => string;
  readonly and: string;
  /** A clock time kept as `19.00`, as this language writes it. */
  readonly clockTime: (kept: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly day: (weekday: number, day: number, month: number, year: number) => string;
}

const danishDays = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
const danishMonths = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];
const englishDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Something with what is told of it in brackets; what is empty is not told. */
const withTold = (what: string, told: readonly (string | null)[]): string => {
  const said = told.filter((one) => one !== null && one !== '').join('; ');
  return said === '' ? what : `${what} (${said})`;
};

const da: Headings = {
  minutes: 'Referat',
  rehearsal: 'GENERALPRØVE – ikke et referat',
  practice: 'PRØVE – ikke et referat',
  meetingTime: 'Mødetidspunkt',
  venue: 'Mødested',
  purpose: 'Formål',
  mandate: 'Kommissoriets spørgsmål',
  inRoom: 'Personer i rummet',
  item: (number, isClosed = false) => `Punkt ${number} (${isClosed ? 'lukket' : 'åben'})`,
  caseId: 'Sags-ID',
  summary: 'Resumé',
  background: 'Baggrund',
  agenda: 'Dagsorden',
  proposal: 'Indstilling',
  proposed: (body) => (body === '' ? 'Det indstilles:' : `Det indstilles til ${body}:`),
  earlierDecisions: 'Tidligere beslutninger',
  discussion: 'Drøftelse',
  starred: 'Udsagn, der er taget med',
  decisions: 'Beslutninger',
  tasks: 'Opgaver',
  task: (what, owner, to) => withTold(what, [owner && `ansvarlig: ${owner}`, to && `til ${to}`]),
  ended: { discussed: 'Drøftet.', agreed: 'Tiltrådt.', notAgreed: 'Ikke tiltrådt.' },
  putOff: (to) => `Udsat til ${to ?? 'senere møde'}.`,
  putOffHeading: 'Udsat til senere møde',
  putOffTo: (what, to) => `${what} – til ${to}`,
  notReached: 'ikke nået',
  since: (from) => `fra kl. ${from}`,
  ledBy: (names) => `ledet af ${names}`,
  none: '–',
  present: 'Tilstede',
  absent: 'Fraværende',
  adjourned: 'Mødet hævet',
  adjournedAt: (clockTime) => `Protokollen blev læst, og mødet hævet kl. ${clockTime}.`,
  attachments: 'Bilag',
  attachment: (number, title) => `Bilag ${number}: ${title}`,
  statements: 'Udsagn fra mødet',
  themes: 'Temaer fra tavlen',
  themeless: 'Udsagn uden tema',
  principles: 'Principper',
  stations: 'Stande',
  nameless: 'Tema uden navn',
  quoted: (title) => `»${title}«`,
  mergedWith: (titles) => `Her ligger også ${titles}.`,
  behindPrinciples: (count, titles) => `Står bag ${count === 1 ? 'princippet' : 'principperne'} ${titles}.`,
  atStations: (count, titles) => `Taget op på ${count === 1 ? 'standen' : 'standene'} ${titles}.`,
  standsOn: (titles) => `bygger på ${titles}`,
  unsettled: (titles) => ['uafklaret', titles.join(' eller ')].filter(Boolean).join(': '),
  numbered: (number, told) => `Nr. ${number} er ${told}`,
  alsoUnder: (titles) => `også under ${titles}`,
  counted: (title, statements) => `${title} (${statements} udsagn)`,
  noStatements: 'Ingen udsagn.',
  withdrawn: 'trukket tilbage',
  number: 'Nr.',
  statement: 'Udsagn',
  late: 'eftersendt',
  saidInRoom: 'sagt i salen',
  signedKinds: {
    citizen: 'borger',
    politician: 'politiker',
    councilMember: 'medlem af et råd',
    administration: 'forvaltning',
    guest: 'gæst',
    helper: 'hjælper',
  },
  buildsOn: (number) => `bygger på nr. ${number}`,
  earlier: 'Fra tidligere møder',
  from: (source) => `fra »${source}«`,
  fromMeeting: (date) => `fra mødet ${dateInWords(date, 'da')}`,
  broughtFrom: (date) => `Fra mødet ${dateInWords(date, 'da')}.`,
  closedItem: 'Lukket punkt',
  step: 'Trin',
  signature: 'Vist under udsagnet',
  below: 'Bygger på nr.',
  prompt: 'Spørgsmål',
  source: 'Kilde',
  status: 'Status',
  published: 'på tavlen',
  hidden: 'skjult',
  waiting: 'venter på at komme med',
  head: (hash) => `Kontroltal for mødets hændelser: ${hash}`,
  page: (number, total) => `Side ${number} af ${total}`,
  standIn: (sign) =>
    `${sign} står for tegn, som skrifttypen ikke har. De rigtige tegn ligger i filen bag mærket og står i Word-udgaven.`,
  and: 'og',
  clockTime: (kept) => kept,
  between: (from, to) => `kl. ${from}–${to}`,
  day: (weekday, day, month, year) => `${danishDays[weekday]} ${day}. ${danishMonths[month]} ${year}`,
};

const en: Headings = {
  minutes: 'Minutes',
  rehearsal: 'REHEARSAL – no minutes',
  practice: 'PRACTICE – no minutes',
  meetingTime: 'Time',
  venue: 'Place',
  purpose: 'Purpose',
  mandate: 'The questions of the mandate',
  inRoom: 'People in the room',
  item: (number, isClosed = false) => `Item ${number} (${isClosed ? 'closed' : 'open'})`,
  caseId: 'Case ID',
  summary: 'Summary',
  background: 'Background',
  agenda: 'Agenda',
  proposal: 'Proposal',
  proposed: (body) => (body === '' ? 'It is proposed:' : `It is proposed to ${body}:`),
  earlierDecisions: 'Earlier decisions',
  discussion: 'Discussion',
  starred: 'Statements taken with',
  decisions: 'Decisions',
  tasks: 'Tasks',
  task: (what, owner, to) => withTold(what, [owner && `responsible: ${owner}`, to && `to ${to}`]),
  ended: { discussed: 'Discussed.', agreed: 'Agreed.', notAgreed: 'Not agreed.' },
  putOff: (to) => `Put off to ${to ?? 'a later meeting'}.`,
  putOffHeading: 'Put off to a later meeting',
  putOffTo: (what, to) => `${what} – to ${to}`,
  notReached: 'not reached',
  since: (from) => `from ${from}`,
  ledBy: (names) => `led by ${names}`,
  none: '–',
  present: 'Present',
  absent: 'Absent',
  adjourned: 'Meeting adjourned',
  adjournedAt: (clockTime) => `The minutes were read, and the meeting was adjourned at ${clockTime}.`,
  attachments: 'Attachments',
  attachment: (number, title) => `Attachment ${number}: ${title}`,
  statements: 'Statements from the meeting',
  themes: 'Themes from the board',
  themeless: 'Statements without a theme',
  principles: 'Principles',
  stations: 'Stations',
  nameless: 'Theme without a name',
  quoted: (title) => `“${title}”`,
  mergedWith: (titles) => `This also holds ${titles}.`,
  behindPrinciples: (count, titles) => `Stands behind the ${count === 1 ? 'principle' : 'principles'} ${titles}.`,
  atStations: (count, titles) => `Taken up at the ${count === 1 ? 'station' : 'stations'} ${titles}.`,
  standsOn: (titles) => `stands on ${titles}`,
  unsettled: (titles) => ['unsettled', titles.join(' or ')].filter(Boolean).join(': '),
  numbered: (number, told) => `No. ${number} is ${told}`,
  alsoUnder: (titles) => `also under ${titles}`,
  counted: (title, statements) => `${title} (${statements} ${statements === 1 ? 'statement' : 'statements'})`,
  noStatements: 'No statements.',
  withdrawn: 'withdrawn',
  number: 'No.',
  statement: 'Statement',
  late: 'sent late',
  saidInRoom: 'said in the room',
  signedKinds: {
    citizen: 'citizen',
    politician: 'politician',
    councilMember: 'member of a council',
    administration: 'administration',
    guest: 'guest',
    helper: 'helper',
  },
  buildsOn: (number) => `builds on no. ${number}`,
  earlier: 'From earlier meetings',
  from: (source) => `from “${source}”`,
  fromMeeting: (date) => `from the meeting of ${dateInWords(date, 'en')}`,
  broughtFrom: (date) => `From the meeting of ${dateInWords(date, 'en')}.`,
  closedItem: 'Closed item',
  step: 'Step',
  signature: 'Shown under it',
  below: 'Builds on no.',
  prompt: 'Prompt',
  source: 'Source',
  status: 'Status',
  published: 'on the board',
  hidden: 'hidden',
  waiting: 'waiting to be let in',
  head: (hash) => `Control number of what happened at the meeting: ${hash}`,
  page: (number, total) => `Page ${number} of ${total}`,
  standIn: (sign) =>
    `${sign} stands for signs that the typeface does not have. The signs themselves are in the file behind the mark, and in the Word edition.`,
  and: 'and',
  clockTime: (kept) => kept.replace('.', ':'),
  between: (from, to) => `${from}–${to}`,
  day: (weekday, day, month, year) => `${englishDays[weekday]} ${day} ${englishMonths[month]} ${year}`,
};

export const headingsIn: Record<Language, Headings> = { da, en };

/** A day kept as `2027-02-09` in words: `tirsdag 9. februar 2027`. What is no day stands as it is. */
export const dayInWords = (kept: string, language: Language): string => {
  const at = new Date(`${kept}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return kept;
  return headingsIn[language].day(at.getUTCDay(), at.getUTCDate(), at.getUTCMonth(), at.getUTCFullYear());
};

/** Names in a row: `Birgit Holm, Torben Lund og Ellen Dam`. */
export const namesInARow = (names: readonly string[], language: Language): string => {
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? '';
  return `${names.slice(0, -1).join(', ')} ${headingsIn[language].and} ${last}`;
};

/** The same without the day of the week: `9. februar 2027`. */
export const dateInWords = (kept: string, language: Language): string =>
  dayInWords(kept, language).replace(/^\p{L}+ (?=\d)/u, '');
