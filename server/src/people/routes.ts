import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Paired } from '@skab/shared/protocol/deskHttp.ts';
import { screenPath, linkPath, type Invited, type SessionView } from '@skab/shared/protocol/http.ts';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import type { Place } from '@skab/shared/access/can.ts';
import * as z from 'zod/mini';
import { clearCookie, writeCookie } from './cookie.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import type { Identified, Identity, PeopleTools } from './identity.ts';
import { invite, redeem, type Invitation } from './invitations.ts';
import { letHelp, mayLetHelp } from './helping.ts';
import { changeName } from './names.ts';
import { keyRoutes } from './keyRoutes.ts';
import { ownDevices } from './ownDevices.ts';
import { pairings } from './pairing.ts';
import { endSession, listSessions, signOut } from './sessions.ts';

type Refusal = { readonly ok: false; readonly code: RefusalCode };

export interface PeopleRoutesTools extends PeopleTools {
  readonly identity: Identity;
  /** Makes a handler of a function that answers with a body, with null for nothing to say, or with a refusal. */
  readonly answered: (handle: (request: Request, response: Response) => Promise<unknown>) => RequestHandler;
  readonly isHttps: (request: Request) => boolean;
  /** The workshop as it stands, to be judged at; a refusal when it cannot be opened. */
  readonly placeIn: (workshopId: string) => Promise<{ readonly ok: true; readonly place: Place } | Refusal>;
  readonly door: Doorkeeper;
  /** The address that links begin with: one that others can reach. */
  readonly linkOrigin: (request: Request) => string;
  /** Somebody's rights have changed, and what was remembered of them is no longer true. */
  readonly rightsChanged: (personId: string) => Promise<void>;
  /** Those in a workshop's room who ask to help with the clustering, by their numbers. */
  readonly asking: {
    readonly personOf: (workshopId: string, number: number) => string | undefined;
    readonly answered: (workshopId: string, number: number) => void;
  };
}

const memberSchema = z.strictObject({ asking: z.int() });

/** Routes of coming in: the door, joining, links and sessions. */
export const peopleRoutes = (tools: PeopleRoutesTools): Router => {
  const { identity, clock, answered, rightsChanged } = tools;
  const screens = pairings(tools);
  const devices = ownDevices(tools);
  const router = Router();
  const whoAsks = (request: Request): Promise<Identified | undefined> => identity.whoIs(request.headers.cookie);
  const keepToken = (request: Request, response: Response, token: string | null): void => {
    if (token !== null) response.append('Set-Cookie', writeCookie(token, tools.isHttps(request)));
  };
  const linkTo = (request: Request, { token, role, until }: Invitation): Invited => {
    const link = `${tools.linkOrigin(request)}${role === 'screen' ? screenPath : linkPath}#${token}`;
    return { link, until };
  };
  const workshopIdOf = (request: Request): string => String(request.params['workshopId']);

  router.get(
    '/api/door/:code',
    answered((request) => tools.door.look(request, String(request.params['code']))),
  );
  router.post(
    '/api/join',
    answered(async (request, response) => {
      const answer = await tools.door.letIn(request, response, request.body);
      return answer.ok ? answer.joined : answer;
    }),
  );

  router.post(
    '/api/session',
    answered(async (request, response) => {
      const asker = await whoAsks(request);
      const answer = (await devices.redeem(request.body, asker)) ?? (await redeem(tools, request.body, asker));
      if (!answer.ok) return answer;
      keepToken(request, response, answer.token);
      await rightsChanged(answer.personId);
      if (asker && asker.personId !== answer.personId) await rightsChanged(asker.personId);
      return answer.redeemed;
    }),
  );
  router.get(
    '/api/session',
    answered(async (request): Promise<SessionView> => {
      const asker = await whoAsks(request);
      const grants = asker ? await identity.grantsOf(asker.personId) : [];
      const name = asker ? await identity.nameOf(asker.personId) : null;
      return { name, grants: grants.filter(({ until }) => until === null || clock.now() < until) };
    }),
  );
  router.delete(
    '/api/session',
    answered(async (request, response) => {
      const asker = await whoAsks(request);
      if (asker) {
        await signOut(tools, asker);
        await rightsChanged(asker.personId);
      }
      response.append('Set-Cookie', clearCookie(tools.isHttps(request)));
      return null;
    }),
  );

  router.post(
    '/api/session/name',
    answered(async (request) => {
      const asker = await whoAsks(request);
      if (!asker) return refuse('signed-out');
      const answer = await changeName(tools, request.body, asker);
      if (!answer.ok) return answer;
      await rightsChanged(asker.personId);
      return null;
    }),
  );
  router.get(
    '/api/pairing',
    answered(async (request) => screens.look(request.headers.cookie, await whoAsks(request))),
  );
  router.post(
    '/api/pairing',
    answered(async (request, response) => {
      const answer = await screens.ask(request.body, request.headers.cookie, await whoAsks(request));
      if (!answer.ok) return answer;
      keepToken(request, response, answer.token);
      return answer.pairing;
    }),
  );

  /** Answers somebody signed in about one workshop. */
  const inWorkshop = (
    answer: (asker: Identified, place: Place, request: Request) => Promise<unknown>,
  ): RequestHandler =>
    answered(async (request) => {
      const asker = await whoAsks(request);
      if (!asker) return refuse('signed-out');
      const found = await tools.placeIn(workshopIdOf(request));
      return found.ok ? answer(asker, found.place, request) : found;
    });
  router.post(
    '/api/workshops/:workshopId/pairings',
    inWorkshop(async (asker, place, request) => {
      const answer = await screens.pair(request.body, asker, place);
      if (!answer.ok) return answer;
      await rightsChanged(answer.personId);
      const { role } = answer;
      return { role } satisfies Paired;
    }),
  );
  router.post(
    '/api/workshops/:workshopId/members',
    inWorkshop(async (asker, place, request) => {
      const may = await mayLetHelp(tools, asker, place);
      if (!may.ok) return may;
      const read = memberSchema.safeParse(request.body);
      if (!read.success) return refuse('malformed');
      const workshopId = workshopIdOf(request);
      const personId = tools.asking.personOf(workshopId, read.data.asking);
      if (personId === undefined) return refuse('asks-no-longer');
      await letHelp(tools, asker, personId, workshopId);
      tools.asking.answered(workshopId, read.data.asking);
      await rightsChanged(personId);
      return null;
    }),
  );
  router.delete(
    '/api/workshops/:workshopId/asking/:number',
    inWorkshop(async (asker, place, request) => {
      const may = await mayLetHelp(tools, asker, place);
      if (!may.ok) return may;
      tools.asking.answered(workshopIdOf(request), Number(request.params['number']));
      return null;
    }),
  );

  router.use(keyRoutes({ ...tools, devices, inWorkshop }));

  const answerInvite = async (request: Request, place: Place): Promise<Invited | Refusal> => {
    const asker = await whoAsks(request);
    if (!asker) return refuse('signed-out');
    const answer = await invite(tools, request.body, asker, place);
    return answer.ok ? linkTo(request, answer) : answer;
  };
  router.post(
    '/api/invitations',
    answered((request) =>
      answerInvite(request, { where: { kind: 'installation' }, phase: null, closedAt: null, now: clock.now() }),
    ),
  );
  router.post(
    '/api/workshops/:workshopId/invitations',
    answered(async (request) => {
      const found = await tools.placeIn(workshopIdOf(request));
      return found.ok ? answerInvite(request, found.place) : found;
    }),
  );

  router.get(
    '/api/workshops/:workshopId/sessions',
    answered(async (request) => {
      const asker = await whoAsks(request);
      if (!asker) return refuse('signed-out');
      const found = await tools.placeIn(workshopIdOf(request));
      if (!found.ok) return found;
      const answer = await listSessions(tools, asker, workshopIdOf(request), found.place);
      return answer.ok ? answer.sessions : answer;
    }),
  );
  router.delete(
    '/api/workshops/:workshopId/sessions/:sessionId',
    answered(async (request) => {
      const asker = await whoAsks(request);
      if (!asker) return refuse('signed-out');
      const found = await tools.placeIn(workshopIdOf(request));
      if (!found.ok) return found;
      const ending = { workshopId: workshopIdOf(request), sessionId: String(request.params['sessionId']) };
      const answer = await endSession(tools, asker, ending, found.place);
      if (!answer.ok) return answer;
      if (answer.personId !== null) await rightsChanged(answer.personId);
      return null;
    }),
  );
  return router;
};
