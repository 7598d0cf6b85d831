import type { ShownHand } from '@skab/shared/protocol/hands.ts';
import type { BoardSource } from '../../board/BoardDeskProvider.tsx';
import type { BoardDoor } from '../../board/boardDesk.ts';
import { boardModel } from '../../board/boardModel.ts';
import type { Hand, LiveHands } from '../../board/liveHands.ts';
import { mayIn } from '../../board/may.ts';
import type { WorkshopSession } from '../../sync/workshopView.ts';

const stepsStoredAs = (workshopId: string): string => `skab.steps.${workshopId}`;

/** What the board needs of a session. */
export const doorOf = (session: WorkshopSession, workshopId: string): BoardDoor => ({
  model: boardModel(),
  newId: session.newId,
  may: (action) => {
    const { actor, board } = session.store.getState();
    return mayIn(actor?.grants ?? [], board, workshopId, Date.now())(action);
  },
  send: session.send,
  dismiss: session.dismissProblem,
  // In a chunk of its own: few write, and not at once.
  openDraft: async (draftId) => (await import('../../sync/draftLine.ts')).openDraftLine(workshopId, draftId),
  // For as long as the tab: what one may take back here is nobody else's.
  kept: {
    read: () => {
      try {
        return sessionStorage.getItem(stepsStoredAs(workshopId));
      } catch {
        return null;
      }
    },
    write: (text) => {
      try {
        sessionStorage.setItem(stepsStoredAs(workshopId), text);
      } catch {
        return;
      }
    },
  },
});

const seen = new WeakMap<readonly ShownHand[], readonly Hand[]>();

/** The hands of a session as the table draws them: the same array until somebody moved. */
export const handsOf = ({ hands }: WorkshopSession): LiveHands => ({
  list() {
    const shown = hands.list();
    const drawn = seen.get(shown) ?? shown.map(({ key, ...hand }) => ({ id: key, ...hand }));
    seen.set(shown, drawn);
    return drawn;
  },
  subscribe: hands.subscribe,
  show: hands.show,
});

export const sourceOf = (session: WorkshopSession): BoardSource => ({
  read: () => session.store.getState().board,
  subscribe: session.store.subscribe,
});
