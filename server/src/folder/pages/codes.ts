import type { Folder } from '@skab/shared/folder/composeFolder.ts';
import { folderWords } from '@skab/shared/folder/words.ts';
import { showEmergencyCode } from '@skab/shared/protocol/emergencyCode.ts';
import { qrDrawing } from '../../pdf/qr.ts';
import type { Sheet } from '../../pdf/tagged.ts';
import type { FolderCodes } from '../folderWay.ts';
import { body, numbered } from './styles.ts';

const qrSide = 120;

/** The emergency codes, last and on a sheet of their own, to be taken out. They are told this once. */
export const writeCodes = (sheet: Sheet, { language, meeting, facts }: Folder, told: FolderCodes): void => {
  const words = folderWords[language];
  const address = told.link.replace(/^https?:\/\//u, '');
  sheet.heading(words.codes, 1, true);
  sheet.paragraph({ text: [meeting.title, ...facts].join('\n') }, body);
  if (told.madeBy !== null) sheet.paragraph({ text: words.codesBy(told.madeBy) }, body);
  sheet.heading(words.codesHow, 2);
  sheet.list(words.codesSteps(address), numbered, 12);
  sheet.figure(qrDrawing(told.link, words.qr(address), qrSide));
  for (const code of told.codes) sheet.square(showEmergencyCode(code), 26);
  for (const text of [words.codesOnce, words.codesUntil, words.codesKeep]) sheet.paragraph({ text }, body);
};
