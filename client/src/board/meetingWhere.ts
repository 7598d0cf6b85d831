import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import type { Text } from '../text/useText.ts';
import { meetingDay } from './meetingDay.ts';

/** Which meeting a screen is about, beside its own name: title and day, and that it is a rehearsal where it is one. */
export const meetingWhere = (board: Board, { t, language }: Text): string | undefined => {
  const workshop = board.get('workshop', only);
  if (!workshop) return undefined;
  const named = `${workshop.title}, ${meetingDay(workshop.date, language)}`;
  return board.get('rehearsal', only) ? `${t('common:rehearsal').toUpperCase()} – ${named}` : named;
};
