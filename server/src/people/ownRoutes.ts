import { Router, type Request, type RequestHandler, type Response } from 'express';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import type { Numbered } from '@skab/shared/protocol/ownHttp.ts';
import { fateOfNumber } from '@skab/shared/scene/composeFates.ts';
import { only } from '@skab/shared/board/collections.ts';
import { writeCookie } from './cookie.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import type { Identity } from './identity.ts';
import { makeOwnLink, moveHere, readOwn, type OwnLinksTools } from './ownLinks.ts';

interface OwnRoutesTools extends OwnLinksTools {
  readonly identity: Identity;
  readonly door: Doorkeeper;
  readonly answered: (handle: (request: Request, response: Response) => Promise<unknown>) => RequestHandler;
  readonly isHttps: (request: Request) => boolean;
  readonly rightsChanged: (personId: string) => Promise<void>;
}

const bodyOf = <Answer extends object>(
  answer: ({ readonly ok: true } & Answer) | { readonly ok: false; readonly code: RefusalCode },
): unknown => {
  if (!answer.ok) return answer;
  const { ok: _ok, ...body } = answer;
  return body;
};

/** Routes of the private link: what became of one's own statements, the way back from another phone, and a number looked up. */
export const ownRoutes = (tools: OwnRoutesTools): Router => {
  const { answered, identity } = tools;
  const router = Router();
  router.post(
    '/api/workshops/:workshopId/own-link',
    answered(async (request) => {
      const asker = await identity.whoIs(request.headers.cookie);
      if (!asker) return refuse('signed-out');
      return bodyOf(await makeOwnLink(tools, asker, String(request.params['workshopId'])));
    }),
  );
  router.post(
    '/api/own',
    answered(async (request) => bodyOf(await readOwn(tools, request.body))),
  );
  router.post(
    '/api/own/move',
    answered(async (request, response) => {
      const asker = await identity.whoIs(request.headers.cookie);
      const answer = await moveHere(tools, request.body, asker);
      if (!answer.ok) return answer;
      if (answer.token !== null) response.append('Set-Cookie', writeCookie(answer.token, tools.isHttps(request)));
      for (const personId of new Set([answer.personId, asker?.personId ?? answer.personId]))
        await tools.rightsChanged(personId);
      return answer.moved;
    }),
  );
  router.get(
    '/api/door/:code/statements/:number',
    answered(async (request) => {
      const found = await tools.door.look(request, String(request.params['code']));
      if ('code' in found) return found;
      const opened = await tools.openBoth(found.workshopId);
      if (!opened.ok) return opened;
      const fate = fateOfNumber(opened.board, Number(request.params['number']));
      const { title, date } = found;
      const timeZone = opened.board.get('workshop', only)?.timeZone ?? 'UTC';
      return fate ? ({ title, date, timeZone, fate } satisfies Numbered) : refuse('unknown-statement');
    }),
  );
  return router;
};
