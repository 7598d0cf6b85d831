import { Router, type Request, type RequestHandler, type Response } from 'express';
import { only } from '@skab/shared/board/collections.ts';
import { composeMinutes, type Minutes } from '@skab/shared/minutes/compose.ts';
import { refuse } from '@skab/shared/outcome.ts';
import type { MinutesRouteTools } from './mayExport.ts';

interface PublishedTools extends Pick<MinutesRouteTools, 'open'> {
  readonly answered: (handle: (request: Request, response: Response) => Promise<unknown>) => RequestHandler;
}

/** The minutes of a closed meeting for everybody, once they are public: no cookie is asked for, and nothing of a closed point is in them. */
export const publishedRoutes = ({ open, answered }: PublishedTools): Router => {
  const router = Router();
  router.get(
    '/api/workshops/:workshopId/published-minutes',
    answered(async (request) => {
      const opened = await open(String(request.params['workshopId']));
      if (!opened.ok) return opened;
      const { board, place, head } = opened;
      if (place.phase !== 'closed' || !board.get('publishedMinutes', only)) return refuse('minutes-unpublished');
      const language = request.query['language'] === 'en' ? 'en' : 'da';
      return composeMinutes(board, { language, head, form: 'long', withClosed: false }) satisfies Minutes;
    }),
  );
  return router;
};
