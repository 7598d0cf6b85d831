import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Place } from '@skab/shared/access/can.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import { linkPath, type Invited } from '@skab/shared/protocol/http.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import { emergencyCodesLeft, makeEmergencyCodes } from './emergency.ts';
import type { Identified, PeopleTools } from './identity.ts';
import type { OwnDevices } from './ownDevices.ts';
import { stepDown } from './sessions.ts';

interface KeyRoutesTools extends PeopleTools {
  readonly answered: (handle: (request: Request, response: Response) => Promise<unknown>) => RequestHandler;
  /** Answers somebody signed in about one workshop. */
  readonly inWorkshop: (
    answer: (asker: Identified, place: Place, request: Request) => Promise<unknown>,
  ) => RequestHandler;
  readonly door: Doorkeeper;
  readonly devices: OwnDevices;
  readonly linkOrigin: (request: Request) => string;
  readonly rightsChanged: (personId: string) => Promise<void>;
}

const workshopIdOf = (request: Request): string => String(request.params['workshopId']);

const bodyOf = <Answer extends object>(
  answer: ({ readonly ok: true } & Answer) | { readonly ok: false; readonly code: RefusalCode },
): unknown => {
  if (!answer.ok) return answer;
  const { ok: _ok, ...body } = answer;
  return body;
};

/** Routes of the further keys to an evening: emergency codes, a second device, and giving up the lead. */
export const keyRoutes = (tools: KeyRoutesTools): Router => {
  const { answered, inWorkshop, devices } = tools;
  const router = Router();
  router.get(
    '/api/workshops/:workshopId/emergency-codes',
    inWorkshop(async (asker, place, request) =>
      bodyOf(await emergencyCodesLeft(tools, asker, workshopIdOf(request), place)),
    ),
  );
  router.post(
    '/api/workshops/:workshopId/emergency-codes',
    inWorkshop(async (asker, place, request) =>
      bodyOf(await makeEmergencyCodes(tools, asker, workshopIdOf(request), place)),
    ),
  );
  router.post(
    '/api/emergency',
    answered(async (request, response) => {
      const answer = await tools.door.letInByEmergency(request, response, request.body);
      return answer.ok ? answer.used : answer;
    }),
  );
  router.post(
    '/api/workshops/:workshopId/own-devices',
    inWorkshop(async (asker, place, request) => {
      const answer = await devices.invite(asker, workshopIdOf(request), place);
      if (!answer.ok) return answer;
      const link = `${tools.linkOrigin(request)}${linkPath}#${answer.token}`;
      return { link, until: answer.until } satisfies Invited;
    }),
  );
  router.post(
    '/api/workshops/:workshopId/step-down',
    inWorkshop(async (asker, place, request) => {
      const answer = await stepDown(tools, request.body, asker, workshopIdOf(request), place);
      if (!answer.ok) return answer;
      await tools.rightsChanged(asker.personId);
      return null;
    }),
  );
  return router;
};
