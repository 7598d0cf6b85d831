import type { Role } from '@skab/shared/access/can.ts';
import { useEffect, useMemo, useState } from 'react';
import { boardDesk, type BoardDesk } from '../../../board/boardDesk.ts';
import { boardModel } from '../../../board/boardModel.ts';
import { mayIn } from '../../../board/may.ts';
import { openPhoneBoard } from '../../../sync/phoneBoard.ts';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { usePhoneView } from '../../../sync/usePhone.ts';
import { useAnnouncer } from '../../../ui/Announcer.tsx';

const grantsOf = (roles: readonly Role[], workshopId: string) =>
  roles.map((role) => ({ role, where: { kind: 'workshop', workshopId } as const, until: null }));

/**
 * The board in one hand: the same desk as on a larger screen, over the phone's plain copy. Null until that is here. What is done by
 * it is said aloud, and kept in `said` under the step it was.
 */
export const usePhoneDesk = (workshopId: string, line: PhoneLine, said: Map<string, string>): BoardDesk | null => {
  const announce = useAnnouncer();
  const [open, setOpen] = useState<BoardDesk | null>(null);
  // Rights may grow while one is at it: then the desk is another, over the same board.
  const roles = usePhoneView(line, (view) => view.roles);

  useEffect(() => {
    const phoneBoard = openPhoneBoard(workshopId, line);
    const desk = boardDesk(
      {
        model: boardModel(),
        newId: phoneBoard.newId,
        may: (action) => {
          const { board } = phoneBoard.store.getState();
          const grants = grantsOf(line.store.getState().roles, workshopId);
          return board !== null && mayIn(grants, board, workshopId, Date.now())(action);
        },
        send: phoneBoard.send,
        // A refusal stays with the line until it has been put away, also after a reload.
        dismiss: () => undefined,
        kept: { read: () => null, write: () => undefined },
      },
      (words) => {
        announce.atOnce(words);
        const step = desk.steps.now().undoable.at(-1);
        if (step !== undefined) said.set(step, words);
      },
    );
    const look = (): void => {
      const { board } = phoneBoard.store.getState();
      if (!board) return;
      desk.follow(board);
      setOpen(desk);
    };
    const unfollow = phoneBoard.store.subscribe(look);
    return () => {
      unfollow();
      phoneBoard.dispose();
      setOpen(null);
    };
  }, [workshopId, line, announce, said]);

  // eslint-disable-next-line react/exhaustive-deps -- what may be done is asked of the line, which has these roles
  return useMemo(() => open && { ...open }, [open, roles]);
};
