import type { Folder } from '@skab/shared/folder/composeFolder.ts';
import { folderWords } from '@skab/shared/folder/words.ts';
import type { Sheet } from '../../pdf/tagged.ts';
import { body, dash } from './styles.ts';

/** What the folder is, what lies in it, and what to do when something fails. */
export const writeFront = (sheet: Sheet, { language, meeting, facts }: Folder, parts: readonly string[]): void => {
  const words = folderWords[language];
  sheet.paragraph({ text: words.title }, { ...body, after: 2, keepsNext: true });
  sheet.heading(meeting.title, 1, false, 26);
  sheet.paragraph({ text: facts.join('\n') }, { ...body, size: 13 });
  if (meeting.purpose) sheet.paragraph({ text: meeting.purpose }, body);
  sheet.paragraph({ text: words.about }, body);
  sheet.heading(words.inFolder, 2);
  sheet.list(parts, dash);
  sheet.heading(words.ifItStops, 2);
  sheet.list(words.stops, dash, 12);
};
