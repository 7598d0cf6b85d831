import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { itemMinutesFields, type ItemMinutesField } from '@skab/shared/commands/writeItemMinutes.ts';
import { headingsIn, type Language } from '@skab/shared/minutes/headings.ts';

export const fieldId = (agendaItemId: string, field: ItemMinutesField): string => `${agendaItemId}-${field}`;
export const attendanceId = 'attendance';
export const adjournedId = 'adjourned';
export const attachmentsId = 'attachments';

/** A part of the minutes: its heading, where on the page it is written, and whether something stands there. */
export interface Part {
  readonly key: string;
  readonly partId: string;
  readonly heading: string;
  readonly isFilled: boolean;
}

/** The parts that are written by hand, in the order the minutes have them. */
export const partsOf = (board: Board, language: Language): readonly Part[] => {
  const words = headingsIn[language];
  const items = [...board.all('agendaItems')].sort(([, a], [, b]) => a.position - b.position);
  const minutes = board.get('minutes', only);
  const has = (mark: 'present' | 'absent'): boolean => [...board.all('attendees')].some(([, row]) => row.mark === mark);
  const part = (key: string, partId: string, heading: string, isFilled: boolean): Part => {
    return { key, partId, heading, isFilled };
  };
  return [
    ...items.flatMap(([agendaItemId]) =>
      itemMinutesFields.map((field) => {
        const id = fieldId(agendaItemId, field);
        return part(id, id, words[field], (board.get('itemMinutes', agendaItemId)?.[field] ?? '').trim() !== '');
      }),
    ),
    part('present', attendanceId, words.present, has('present')),
    part('absent', attendanceId, words.absent, has('absent')),
    part('adjourned', adjournedId, words.adjourned, (minutes?.adjournedAt ?? '') !== ''),
    part('attachments', attachmentsId, words.attachments, (minutes?.attachments ?? '').trim() !== ''),
  ];
};
