import { Router, type Request, type RequestHandler, type Response } from 'express';
import { refuse } from '@skab/shared/outcome.ts';
import { beginRehearsal, rehearsalStands, throwAwayRehearsal, type RehearsalTools } from './rehearsals.ts';

export interface RehearsalRoutesTools extends RehearsalTools {
  readonly answered: (handle: (request: Request, response: Response) => Promise<unknown>) => RequestHandler;
  readonly whoIs: (
    cookieHeader: string | undefined,
  ) => Promise<{ readonly deviceId: string; readonly personId: string } | undefined>;
}

/** The rehearsal of a workshop: whether there is one, a new one, and throwing one away. */
export const rehearsalRoutes = (tools: RehearsalRoutesTools): Router => {
  const path = '/api/workshops/:workshopId/rehearsal';
  const { answered, whoIs } = tools;
  const router = Router();
  const handled = (does: typeof beginRehearsal | typeof rehearsalStands | typeof throwAwayRehearsal): RequestHandler =>
    answered(async (request) => {
      const asker = await whoIs(request.headers.cookie);
      return asker ? does(tools, asker, String(request.params['workshopId'])) : refuse('signed-out');
    });
  router.get(path, handled(rehearsalStands));
  router.post(path, handled(beginRehearsal));
  router.delete(path, handled(throwAwayRehearsal));
  return router;
};
