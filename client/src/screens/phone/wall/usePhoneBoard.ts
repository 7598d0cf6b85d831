import type { Board } from '@skab/shared/board/board.ts';
import { useEffect, useState } from 'react';
import { openPhoneBoard } from '../../../sync/phoneBoard.ts';
import type { PhoneLine } from '../../../sync/phoneLine.ts';

/** The board as it is published, followed over the phone's line; null until it is here. */
export const usePhoneBoard = (workshopId: string, line: PhoneLine): Board | null => {
  const [board, setBoard] = useState<Board | null>(null);
  useEffect(() => {
    const followed = openPhoneBoard(workshopId, line);
    const unfollow = followed.store.subscribe((state) => setBoard(state.board));
    return () => {
      unfollow();
      followed.dispose();
    };
  }, [workshopId, line]);
  return board;
};
