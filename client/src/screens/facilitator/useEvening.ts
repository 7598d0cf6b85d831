import type { RefusalCode } from '@skab/shared/outcome.ts';
import { composeScene } from '@skab/shared/scene/composeScene.ts';
import { useMemo } from 'react';
import { mayIn } from '../../board/may.ts';
import { useWorkshopView } from '../../sync/useWorkshop.ts';
import type { WorkshopSession, WorkshopView } from '../../sync/workshopView.ts';
import type { Evening } from './evening.ts';
import { eveningTime } from './now/pace.ts';
import { useNow } from './useNow.ts';

/** An evening that can be led; or, with `evening` null, why it cannot: no refusal means not yet. */
export type OpenedEvening =
  | { readonly evening: Evening; readonly view: WorkshopView }
  | { readonly evening: null; readonly refusal: RefusalCode | null; readonly isAway: boolean; readonly title: string };

/** Reads an evening as who leads needs it, and sends what she does. */
export const useEvening = (workshopId: string, session: WorkshopSession): OpenedEvening => {
  const view = useWorkshopView(session, (whole) => whole);
  const ticked = useNow(session.now);
  const { board, state, refusal, line, actor } = view;
  const now = eveningTime(board, ticked);
  const scene = useMemo(() => composeScene(board), [board]);
  const grants = actor?.grants;
  const may = useMemo(() => mayIn(grants ?? [], board, workshopId, now), [grants, board, workshopId, now]);
  const isMissing = state !== 'open' || !scene;
  if (isMissing || !may('setWall')) {
    const why = state === 'refused' ? (refusal ?? 'failed') : state === 'damaged' ? 'workshop-damaged' : null;
    const title = scene?.meeting.title ?? '';
    return { evening: null, title, refusal: why ?? (isMissing ? null : 'not-allowed'), isAway: line === 'away' };
  }
  const evening: Evening = {
    workshopId,
    board,
    scene,
    room: view.room,
    arrivals: view.arrivals,
    signals: view.signals,
    urn: view.urn,
    asking: view.asking,
    screens: view.screens,
    door: view.door,
    now,
    may,
    send: (name, args) => void session.send(name, args),
    ask: async (name, args) => {
      const id = session.newId();
      const reply = await session.send(name, args, id);
      if (!reply.ok) session.dismissProblem(id);
      return reply;
    },
    newId: () => session.newId(),
  };
  return { evening, view };
};
