import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import { judge, rolesAt, type Actor, type Place } from '@skab/shared/access/can.ts';
import { mayReadDesk } from '@skab/shared/access/deskReaders.ts';
import type { Board } from '@skab/shared/board/board.ts';
import { isBoardCollection, only } from '@skab/shared/board/collections.ts';
import { closedPart, copyWorkshop, openPart } from '@skab/shared/commands/workshopCopy.ts';
import { refuse, type Refusal, type RefusalCode } from '@skab/shared/outcome.ts';
import type { WorkshopListed } from '@skab/shared/protocol/http.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import { createFromCopy, type WorkshopsTools } from './workshops.ts';

type Closed = { readonly ok: false; readonly code: RefusalCode };

export interface CopyRoutesTools extends WorkshopsTools {
  readonly answered: (handle: (request: Request, response: Response) => Promise<unknown>) => RequestHandler;
  readonly whoIs: (
    cookieHeader: string | undefined,
  ) => Promise<{ readonly deviceId: string; readonly personId: string } | undefined>;
  readonly actorIn: (workshopId: string, personId: string) => Promise<Actor | undefined>;
  /** A workshop as it stands, both homes of its board. */
  readonly open: (
    workshopId: string,
  ) => Promise<{ readonly ok: true; readonly place: Place; readonly board: Board } | Closed>;
}

/** A workshop as a file, and a new workshop from one. */
export const copyRoutes = (tools: CopyRoutesTools): Router => {
  const { answered, whoIs, clock } = tools;
  const router = Router();
  router.get(
    ['/api/workshops/:workshopId/copy.json', '/api/workshops/:workshopId/closed.json'],
    answered(async (request, response) => {
      const workshopId = String(request.params['workshopId']);
      const asker = await whoIs(request.headers.cookie);
      if (!asker) return refuse('signed-out');
      const opened = await tools.open(workshopId);
      if (!opened.ok) return opened;
      const actor = await tools.actorIn(workshopId, asker.personId);
      const no = actor ? judge(actor, 'copyWorkshop', opened.place) : 'not-allowed';
      if (no) return refuse(no);
      const held = actor ? rolesAt(actor, opened.place) : [];
      const copy = copyWorkshop(
        opened.board,
        (collection) => isBoardCollection(collection) || mayReadDesk(held, collection),
        clock.now(),
      );
      // What closed points are about is a file of its own: the other is handed on.
      const isClosed = request.path.endsWith('/closed.json');
      const part = isClosed ? closedPart(copy, opened.board) : openPart(copy, opened.board);
      response.attachment(`${isClosed ? 'lukket' : 'workshop'}-${opened.board.get('workshop', only)?.date ?? ''}.json`);
      response.type('application/json').send(`${JSON.stringify(part, null, 1)}\n`);
      return null;
    }),
  );
  router.post(
    '/api/copies',
    // As bytes of no kind: what is JSON by its heading is read, and kept small, before it comes here.
    express.text({ type: 'application/octet-stream', limit: limits.copyBytes }),
    answered(async (request): Promise<WorkshopListed | Refusal> => {
      const asker = await whoIs(request.headers.cookie);
      if (!asker) return refuse('signed-out');
      const { workshopId, commandId } = request.query;
      return createFromCopy(tools, asker, { workshopId, commandId, file: request.body });
    }),
  );
  return router;
};
