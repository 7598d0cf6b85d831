import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Actor, Place } from '@skab/shared/access/can.ts';
import { can } from '@skab/shared/access/can.ts';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import type { BoardStep, BoardSteps } from '@skab/shared/protocol/deskHttp.ts';
import type { WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { idOfScreen } from '../chain/idOfScreen.ts';
import { bringOver, type BringingTools } from './bringing.ts';
import { listTemplates, removeTemplate, saveTemplate, type TemplatesTools } from './templates.ts';
import { createWorkshop, listSeries, listWorkshops, type WorkshopsTools } from './workshops.ts';

type Refusal = { readonly ok: false; readonly code: RefusalCode };

export interface MeetingsRoutesTools extends WorkshopsTools {
  readonly answered: (handle: (request: Request, response: Response) => Promise<unknown>) => RequestHandler;
  readonly whoIs: (
    cookieHeader: string | undefined,
  ) => Promise<{ readonly deviceId: string; readonly personId: string } | undefined>;
  /** Why nobody is behind a cookie. */
  readonly whyOut: (cookieHeader: string | undefined) => Promise<RefusalCode>;
  readonly actorIn: (workshopId: string, personId: string) => Promise<Actor | undefined>;
  readonly open: (
    workshopId: string,
  ) => Promise<{ readonly ok: true; readonly place: Place; readonly epoch: number } | Refusal>;
  /** Addresses phones can reach, the server's own choice first. */
  readonly addresses: () => readonly string[];
  /** The latest steps on a board that stand. */
  readonly bringing: BringingTools;
  readonly templates: TemplatesTools;
  readonly boardSteps: (workshopId: string) => Promise<readonly BoardStep[]>;
}

/** Routes of workshops: the list, a new one, and what a screen needs to open one. */
export const meetingsRoutes = (tools: MeetingsRoutesTools): Router => {
  const { answered, whoIs, store } = tools;
  const router = Router();

  router.get(
    '/api/workshops',
    answered(async (request) => {
      const asker = await whoIs(request.headers.cookie);
      return asker ? listWorkshops(tools, asker) : refuse(await tools.whyOut(request.headers.cookie));
    }),
  );
  router.post(
    '/api/workshops',
    answered(async (request) => {
      const asker = await whoIs(request.headers.cookie);
      return asker ? createWorkshop(tools, asker, request.body) : refuse('signed-out');
    }),
  );
  router.get(
    '/api/workshops/:workshopId',
    answered(async (request): Promise<WorkshopDoor | Refusal> => {
      const workshopId = String(request.params['workshopId']);
      const asker = await whoIs(request.headers.cookie);
      if (!asker) return refuse(await tools.whyOut(request.headers.cookie));
      const opened = await tools.open(workshopId);
      if (!opened.ok) return opened;
      const actor = await tools.actorIn(workshopId, asker.personId);
      if (!actor || !(can(actor, 'readScene', opened.place) || can(actor, 'readBoard', opened.place)))
        return refuse('not-allowed');
      const code = (await store.register((register) => register.codeOf(workshopId))) ?? '';
      const { id: actorId, name, grants } = actor;
      const screenId = idOfScreen(workshopId, asker.deviceId);
      const addresses = tools.addresses();
      return { workshopId, epoch: opened.epoch, code, actorId, name, grants, screenId, addresses };
    }),
  );
  router.get(
    '/api/workshops/:workshopId/series',
    answered(async (request) => {
      const asker = await whoIs(request.headers.cookie);
      return asker ? listSeries(tools, asker, String(request.params['workshopId'])) : refuse('signed-out');
    }),
  );
  router.get(
    '/api/templates',
    answered(async (request) => {
      const asker = await whoIs(request.headers.cookie);
      return asker ? listTemplates(tools.templates, asker) : refuse('signed-out');
    }),
  );
  router.delete(
    '/api/templates/:templateId',
    answered(async (request) => {
      const asker = await whoIs(request.headers.cookie);
      return asker
        ? removeTemplate(tools.templates, asker, String(request.params['templateId']))
        : refuse('signed-out');
    }),
  );
  router.post(
    '/api/workshops/:workshopId/template',
    answered(async (request) => {
      const asker = await whoIs(request.headers.cookie);
      const workshopId = String(request.params['workshopId']);
      return asker ? saveTemplate(tools.templates, asker, workshopId, request.body) : refuse('signed-out');
    }),
  );
  router.post(
    '/api/workshops/:workshopId/brought',
    answered(async (request) => {
      const asker = await whoIs(request.headers.cookie);
      const workshopId = String(request.params['workshopId']);
      return asker ? bringOver(tools.bringing, asker, workshopId, request.body) : refuse('signed-out');
    }),
  );
  router.get(
    '/api/workshops/:workshopId/board-steps',
    answered(async (request): Promise<BoardSteps | Refusal> => {
      const workshopId = String(request.params['workshopId']);
      const asker = await whoIs(request.headers.cookie);
      if (!asker) return refuse('signed-out');
      const opened = await tools.open(workshopId);
      if (!opened.ok) return opened;
      const actor = await tools.actorIn(workshopId, asker.personId);
      if (!actor || !can(actor, 'undoOthers', opened.place)) return refuse('not-allowed');
      return { steps: await tools.boardSteps(workshopId) };
    }),
  );
  return router;
};
