import type { Folder } from '@skab/shared/folder/composeFolder.ts';
import { folderWords } from '@skab/shared/folder/words.ts';
import type { Sheet } from '../../pdf/tagged.ts';
import { body } from './styles.ts';

const mostQuestions = 8;
const slipsEach = 4;
const slipLines = 4;
const emptyRows = 12;

/** Slips to write a statement on by hand, a page for each question. */
export const writeSlips = (sheet: Sheet, { language, questions }: Folder): void => {
  const words = folderWords[language];
  const asked = questions.length === 0 ? [words.slipNoQuestion] : questions.slice(0, mostQuestions);
  for (const question of asked) {
    sheet.heading(question, 1, true);
    sheet.paragraph({ text: words.slipHow }, body);
    for (let at = 0; at < slipsEach; at += 1) {
      if (at > 0) sheet.cut();
      sheet.blank(slipLines);
    }
  }
};

/** Who is expected, with room for those who come besides. */
export const writeAttendance = (sheet: Sheet, { language, people }: Folder): void => {
  const words = folderWords[language];
  sheet.heading(words.attendance, 1, true);
  sheet.paragraph({ text: words.attendanceHow }, body);
  const columns = [
    { heading: words.name, share: 0.46 },
    { heading: words.personTitle, share: 0.36 },
    { heading: words.here, share: 0.18 },
  ];
  const empty = Array.from({ length: emptyRows }, () => ['', '', '']);
  sheet.grid(columns, [...people.map(({ name, title }) => [name, title, '']), ...empty], { size: 12, air: 7 });
};

/** Minutes to write by hand, point by point, to the clock time the meeting was adjourned at. */
export const writeByHand = (sheet: Sheet, { language, items }: Folder): void => {
  const words = folderWords[language];
  sheet.heading(words.byHand, 1, true);
  for (const item of items) {
    sheet.heading(item, 2);
    sheet.paragraph({ text: words.discussed }, { ...body, keepsNext: true });
    sheet.blank(4);
    sheet.paragraph({ text: words.decided }, { ...body, before: 12, keepsNext: true });
    sheet.blank(4);
    sheet.paragraph({ text: words.ended }, { ...body, before: 10 });
  }
  for (const [label, lines] of [
    [words.answers, 2],
    [words.next, 1],
    [words.adjourned, 1],
  ] as const) {
    sheet.heading(label, 2);
    sheet.blank(lines);
  }
};
