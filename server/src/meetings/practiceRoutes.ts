import { Router, type Request, type RequestHandler, type Response } from 'express';
import { refuse } from '@skab/shared/outcome.ts';
import { beginPractice, type PracticeTools } from './practices.ts';

export interface PracticeRoutesTools extends PracticeTools {
  readonly answered: (handle: (request: Request, response: Response) => Promise<unknown>) => RequestHandler;
  readonly whoIs: (
    cookieHeader: string | undefined,
  ) => Promise<{ readonly deviceId: string; readonly personId: string } | undefined>;
}

/** Begins a practice round; it is ended by a command of the evening. */
export const practiceRoutes = (tools: PracticeRoutesTools): Router => {
  const { answered, whoIs } = tools;
  const router = Router();
  router.post(
    '/api/workshops/:workshopId/practice',
    answered(async (request) => {
      const asker = await whoIs(request.headers.cookie);
      return asker
        ? beginPractice(tools, asker, String(request.params['workshopId']), request.body)
        : refuse('signed-out');
    }),
  );
  return router;
};
