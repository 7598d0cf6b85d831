import { Router, type Request, type RequestHandler, type Response } from 'express';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import { draftIdPath, type DraftId } from '@skab/shared/protocol/draft.ts';
import type { Clock } from '../ports/clock.ts';
import { admit, type People } from './asker.ts';
import type { LiveBoards } from './liveBoards.ts';
import type { LiveDrafts } from './liveDrafts.ts';

interface DraftRoutesTools {
  readonly answered: (handle: (request: Request, response: Response) => Promise<unknown>) => RequestHandler;
  readonly clock: Clock;
  readonly people: People;
  readonly boards: LiveBoards;
  readonly drafts: LiveDrafts;
}

/** Where an editor asks for an id to write under. */
export const draftRoutes = ({ answered, clock, people, boards, drafts }: DraftRoutesTools): Router => {
  const router = Router();
  router.post(
    draftIdPath(':workshopId', ':draftId'),
    answered(async (request): Promise<DraftId | { readonly ok: false; readonly code: RefusalCode }> => {
      const { workshopId, draftId } = request.params;
      const opened = await boards.open(String(workshopId));
      if (!opened.ok) return opened;
      const asked = { action: 'writeDraft', now: clock.now() } as const;
      const admitted = await admit(people, request.headers.cookie, opened.board, asked);
      if (!admitted.ok) return refuse(admitted.code);
      const given = await drafts.giveId(opened.board, String(draftId), admitted.asker.deviceId);
      return given.ok ? { clientId: given.clientId, epoch: given.epoch } : given;
    }),
  );
  return router;
};
