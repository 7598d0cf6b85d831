import type { Rows } from '@skab/shared/board/collections.ts';
import type { Upshot } from '@skab/shared/meeting/composeUpshot.ts';
import { blocksOf } from '@skab/shared/minutes/blocks.ts';
import { followUpLines } from '@skab/shared/minutes/followUpLines.ts';
import { dayInWords, headingsIn, type Language } from '@skab/shared/minutes/headings.ts';
import { meetingOf } from '@skab/shared/minutes/upshotLines.ts';
import { upshotWords } from '@skab/shared/minutes/upshotWords.ts';
import type { Fonts } from '../pdf/paper.ts';
import { print } from '../pdf/print.ts';
import type { Sheet } from '../pdf/tagged.ts';

const body = { face: 'regular', size: 11.5, before: 0, after: 6 } as const;
const dash = (): string => '–';

interface Page {
  readonly upshot: Upshot;
  readonly meeting: Rows['workshop'];
  readonly language: Language;
  readonly madeAt: Date;
}

const writeList = (sheet: Sheet, heading: string, points: readonly string[]): void => {
  if (points.length === 0) return;
  sheet.heading(heading, 2);
  sheet.list(points, dash);
};

const writeUpshot = (sheet: Sheet, { upshot, meeting, language }: Page): void => {
  const words = upshotWords[language];
  const { statements, clusters, principles, decisions, putOffs, tasks = [], followUp, adjournedAt } = upshot;
  const where = [meeting.body, dayInWords(meeting.date, language), meeting.place].filter((part) => part !== '');
  sheet.paragraph({ text: meeting.title }, { ...body, after: 2, keepsNext: true });
  sheet.heading(words.title, 1);
  sheet.paragraph({ text: where.join(', ') }, body);
  if (statements + clusters.count > 0) {
    sheet.heading(clusters.count > 0 ? words.saidAndLaid(statements, clusters.count) : words.said(statements), 2);
    if (clusters.names.length > 0) sheet.list(clusters.names, dash);
  }
  writeList(sheet, words.principles, principles);
  for (const { title, text, ending } of decisions) {
    sheet.heading(words.decided(title), 2);
    if (ending !== null) sheet.paragraph({ text: `${words.ended[ending]}.` }, body);
    for (const block of blocksOf(text)) {
      if (block.kind === 'points') sheet.list(block.points, dash);
      else sheet.paragraph({ text: block.lines.join('\n') }, body);
    }
  }
  writeList(
    sheet,
    words.tasks,
    tasks.map((one) => headingsIn[language].task(one.what, one.owner, meetingOf(one, language))),
  );
  writeList(
    sheet,
    words.putOff,
    putOffs.map((one) => {
      const to = meetingOf(one, language);
      return to === null ? one.title : headingsIn[language].putOffTo(one.title, to);
    }),
  );
  const promised = followUpLines(followUp, language).map(({ head, under }) => [head, under ?? ''].join('\n').trim());
  if (promised.length + (adjournedAt === undefined ? 0 : 1) > 0) sheet.heading(words.further, 2);
  for (const text of promised) sheet.paragraph({ text }, body);
  if (adjournedAt !== undefined)
    sheet.paragraph({ text: `${words.adjourned(headingsIn[language].clockTime(adjournedAt))}.` }, body);
};

/** What a meeting arrived at, on the page people carry home: tagged, and with nothing in it of a closed point. */
export const upshotToPdf = (page: Page, fonts: Fonts): Promise<Uint8Array> => {
  const { language, meeting, madeAt } = page;
  const { page: foot, standIn: standInWords } = headingsIn[language];
  const title = `${upshotWords[language].title}: ${meeting.title}`;
  const about = { title, language: language === 'da' ? 'da-DK' : 'en-GB', madeAt, foot, standInWords };
  return print(fonts, about, (sheet) => writeUpshot(sheet, page));
};
