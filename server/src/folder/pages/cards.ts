import { qrDrawing } from '../../pdf/qr.ts';
import type { Sheet } from '../../pdf/tagged.ts';
import type { FolderCard } from '../folderWay.ts';
import { large } from './styles.ts';

const qrSide = 200;

/** The table cards, two on each page, with a line to cut along between them. */
export const writeCards = (sheet: Sheet, title: string, cards: readonly FolderCard[]): void => {
  cards.forEach(({ heading, link, qr, how }, at) => {
    const isFirst = at % 2 === 0;
    if (!isFirst) sheet.cut();
    if (isFirst) sheet.heading(title, 1, true, 12);
    sheet.heading(heading, 2, false, 34);
    sheet.figure(qrDrawing(link, qr, qrSide), { words: { text: how.join('\n') }, style: { ...large, size: 16 } });
  });
};
