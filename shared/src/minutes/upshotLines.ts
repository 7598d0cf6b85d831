import type { ShownDecision, ShownPutOff, ShownTask } from '../board/boardRows.ts';
import type { Upshot } from '../meeting/composeUpshot.ts';
import { followUpLines } from './followUpLines.ts';
import { dayInWords, headingsIn, type Language } from './headings.ts';
import { upshotWords } from './upshotWords.ts';

/** One thing a meeting arrived at, to be read aloud. */
export interface UpshotLine {
  readonly key: string;
  readonly head: string;
  readonly under: string | null;
}

// More than this in a row nobody listens to; the page that is carried home has all of them.
const mostInARow = 8;
const between = ' · ';

const inARow = (titles: readonly string[], language: Language): string => {
  const left = titles.length - mostInARow;
  // Names have commas of their own.
  if (left <= 1) return titles.join(between);
  return [...titles.slice(0, mostInARow), upshotWords[language].andMore(left)].join(between);
};

const decisionLine = ({ title, text, ending, isCut }: ShownDecision, at: number, language: Language): UpshotLine => {
  const words = upshotWords[language];
  const ended = ending === null ? '' : words.ended[ending];
  const about = text === '' || title === '' ? title : words.decided(title);
  return {
    key: `decision ${at}`,
    head: text === '' ? ended : text.replace(/^[-*•] /gmu, '– '),
    under:
      [about, text === '' ? '' : ended, isCut ? words.moreInMinutes : ''].filter((part) => part !== '').join(' · ') ||
      null,
  };
};

/** The meeting something was put off to, or comes back to; or null. */
export const meetingOf = ({ to }: Pick<ShownPutOff, 'to'>, language: Language): string | null =>
  to ? `${to.title}, ${dayInWords(to.date, language)}` : null;

const putOffLines = (putOffs: readonly ShownPutOff[], language: Language): readonly UpshotLine[] => {
  const byMeeting = new Map<string | null, string[]>();
  for (const one of putOffs) {
    const to = meetingOf(one, language);
    byMeeting.set(to, [...(byMeeting.get(to) ?? []), one.title]);
  }
  return [...byMeeting].map(([to, titles], at) => ({
    key: `put off ${at}`,
    head: inARow(titles, language),
    under: upshotWords[language].putOffTo(to),
  }));
};

const taskLine = (task: ShownTask, at: number, language: Language): UpshotLine => {
  const words = upshotWords[language];
  const to = meetingOf(task, language);
  const owner = task.owner === '' ? '' : words.responsible(task.owner);
  return {
    key: `task ${at}`,
    head: task.what,
    under: [words.task, owner, to === null ? '' : words.backAt(to)].filter((part) => part !== '').join(between),
  };
};

/** What a meeting arrived at, line by line, from what was said to what happens next. */
export const upshotLines = (upshot: Upshot, language: Language): readonly UpshotLine[] => {
  const words = upshotWords[language];
  const { statements, clusters, principles, decisions, putOffs, tasks = [], followUp, adjournedAt } = upshot;
  const said = clusters.count > 0 ? words.saidAndLaid(statements, clusters.count) : words.said(statements);
  const titles = clusters.names.length === 0 ? null : inARow(clusters.names, language);
  return [
    ...(statements + clusters.count === 0 ? [] : [{ key: 'said', head: said, under: titles }]),
    ...(principles.length === 0
      ? []
      : [
          {
            key: 'principles',
            head: inARow(principles, language),
            under: principles.length === 1 ? words.principle : words.principles,
          },
        ]),
    ...decisions.map((one, at) => decisionLine(one, at, language)),
    ...tasks.map((one, at) => taskLine(one, at, language)),
    ...putOffLines(putOffs, language),
    ...followUpLines(followUp, language).map((line, at) => ({ key: `next ${at}`, ...line })),
    ...(adjournedAt === undefined
      ? []
      : [{ key: 'adjourned', head: words.adjourned(headingsIn[language].clockTime(adjournedAt)), under: null }]),
  ];
};
