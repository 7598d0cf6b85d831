import type { Folder } from '@skab/shared/folder/composeFolder.ts';
import { folderWords } from '@skab/shared/folder/words.ts';
import { headingsIn } from '@skab/shared/minutes/headings.ts';
import type { Sheet } from '../../pdf/tagged.ts';

/** The running order, for who leads: when, what, what is asked and said, and how long it takes. */
export const writeRunningOrder = (sheet: Sheet, { language, steps, meeting }: Folder): void => {
  const words = folderWords[language];
  sheet.heading(words.runningOrder, 1, true);
  const columns = [
    { heading: words.clock, share: 0.12 },
    { heading: words.step, share: 0.26 },
    { heading: words.whatAndSay, share: 0.52 },
    { heading: words.minutes, share: 0.1 },
  ];
  const rows = steps.map(({ from, title, lines, minutes }) => [from, title, lines.join('\n'), minutes]);
  const end = [headingsIn[language].clockTime(meeting.to), words.ends, '', ''];
  sheet.grid(columns, [...rows, end], { size: 11, air: 6 });
};
