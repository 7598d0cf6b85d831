import type { Folder } from '@skab/shared/folder/composeFolder.ts';
import { folderWords } from '@skab/shared/folder/words.ts';
import { headingsIn } from '@skab/shared/minutes/headings.ts';
import type { Fonts } from '../pdf/paper.ts';
import { print } from '../pdf/print.ts';
import type { Sheet } from '../pdf/tagged.ts';
import type { FolderCard, FolderCodes, FolderWay } from './folderWay.ts';
import { writeAttendance, writeByHand, writeSlips } from './pages/byHand.ts';
import { writeCards } from './pages/cards.ts';
import { writeCodes } from './pages/codes.ts';
import { writeHowTo, writeProgramme } from './pages/door.ts';
import { writeFront } from './pages/front.ts';
import { writeRunningOrder } from './pages/leading.ts';

export interface Printed {
  readonly folder: Folder;
  readonly way: FolderWay;
  readonly cards: readonly FolderCard[];
  /** Null where none were asked for. */
  readonly codes: FolderCodes | null;
  readonly madeAt: Date;
}

const writeFolder = (sheet: Sheet, { folder, way, cards, codes }: Printed): void => {
  const { parts } = folderWords[folder.language];
  writeFront(sheet, folder, [
    parts.runningOrder,
    parts.programme,
    parts.howTo,
    ...(cards.length === 0 ? [] : [parts.cards]),
    parts.slips,
    parts.attendance,
    parts.byHand,
    ...(codes === null ? [] : [parts.codes]),
  ]);
  writeRunningOrder(sheet, folder);
  writeProgramme(sheet, folder);
  writeHowTo(sheet, folder, way);
  writeCards(sheet, parts.cards, cards);
  writeSlips(sheet, folder);
  writeAttendance(sheet, folder);
  writeByHand(sheet, folder);
  if (codes) writeCodes(sheet, folder, codes);
};

/** The evening on paper: one tagged A4 document, black on white, that the meeting can be held from alone. */
export const folderToPdf = (printed: Printed, fonts: Fonts): Promise<Uint8Array> => {
  const { language, meeting } = printed.folder;
  const words = folderWords[language];
  const about = {
    title: `${words.title}: ${meeting.title}`,
    language: language === 'da' ? 'da-DK' : 'en-GB',
    madeAt: printed.madeAt,
    // A title of 120 signs would not fit beside the number.
    foot: (number: string, total: string) => words.foot(words.title, number, total),
    standInWords: headingsIn[language].standIn,
  };
  return print(fonts, about, (sheet) => writeFolder(sheet, printed));
};
