import type { Folder } from '@skab/shared/folder/composeFolder.ts';
import { folderWords } from '@skab/shared/folder/words.ts';
import { headingsIn } from '@skab/shared/minutes/headings.ts';
import { qrDrawing } from '../../pdf/qr.ts';
import type { Sheet } from '../../pdf/tagged.ts';
import type { FolderWay } from '../folderWay.ts';
import { dash, large, numbered } from './styles.ts';

const qrSide = 210;

/** The programme as it hangs on the door. */
export const writeProgramme = (sheet: Sheet, { language, meeting, facts, programme }: Folder): void => {
  const words = folderWords[language];
  sheet.heading(meeting.title, 1, true, 30);
  sheet.paragraph({ text: facts.join('\n') }, { ...large, size: 15 });
  sheet.heading(words.programme, 2, false, 22);
  const columns = [
    { heading: words.clock, share: 0.2 },
    { heading: words.step, share: 0.8 },
  ];
  const rows = programme.map(({ from, title }) => [from, title]);
  const end = [headingsIn[language].clockTime(meeting.to), words.ends];
  sheet.grid(columns, [...rows, end], { size: programme.length > 12 ? 14 : 18, air: programme.length > 12 ? 4 : 7 });
  const rules = (meeting.groundRules ?? '').split('\n').filter((rule) => rule.trim() !== '');
  if (rules.length === 0) return;
  sheet.heading(words.groundRules, 2, false, 22);
  sheet.list(rules, dash, 15);
};

/** How one takes part, in large print. */
export const writeHowTo = (sheet: Sheet, { language }: Folder, way: FolderWay): void => {
  sheet.heading(folderWords[language].howTo, 1, true, 40);
  sheet.figure(qrDrawing(way.link, way.qr, qrSide), {
    words: { text: way.code },
    style: { ...large, face: 'bold', size: 30 },
  });
  sheet.list(way.how, numbered, 24);
  sheet.paragraph({ text: way.noPhone }, { ...large, size: 24, before: 14 });
};
