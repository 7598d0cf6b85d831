import { Router, type Request, type RequestHandler, type Response } from 'express';
import * as z from 'zod/mini';
import { judge, type Action, type Actor, type Place } from '@skab/shared/access/can.ts';
import { refuse, type Refusal, type RefusalCode } from '@skab/shared/outcome.ts';
import { awakeBy, measuring, trialShows, type TrialFrame } from '@skab/shared/protocol/trial.ts';
import type { Trials } from './trials.ts';

interface Refused {
  readonly ok: false;
  readonly code: RefusalCode;
}

export interface TrialRouteTools {
  readonly trials: Trials;
  readonly answered: (handle: (request: Request, response: Response) => Promise<unknown>) => RequestHandler;
  readonly whoIs: (
    cookieHeader: string | undefined,
  ) => Promise<{ readonly deviceId: string; readonly personId: string } | undefined>;
  readonly actorIn: (workshopId: string, personId: string) => Promise<Actor | undefined>;
  readonly open: (workshopId: string) => Promise<{ readonly ok: true; readonly place: Place } | Refused>;
  /** The workshop behind a code, slowed for who guesses. */
  readonly byCode: (request: Request, code: string) => Promise<{ readonly workshopId: string } | Refused>;
  readonly randomBytes: (count: number) => Uint8Array;
  /** Tells the desks and shared screens of a workshop. */
  readonly tell: (workshopId: string, frame: TrialFrame) => void;
}

const showSchema = z.strictObject({ shows: z.enum(trialShows) });
const screenSchema = z.strictObject({
  isSeen: z.boolean(),
  awakeBy: z.enum(awakeBy),
  maySound: z.nullable(z.boolean()),
});
const time = z.int().check(z.gte(0), z.lte(measuring.mostMs * 2));
const phoneSchema = z.strictObject({
  line: z.nullable(
    z.strictObject({ roundTripMs: time, slowestMs: time, kbitPerSecond: z.int().check(z.gte(0), z.lte(100_000_000)) }),
  ),
});
/** Trying the room the day before: who leads says what is shown, screens and phones answer. Nothing of it is kept. */
export const trialRoutesOf = (tools: TrialRouteTools): Router => {
  const { trials, answered } = tools;
  const router = Router();
  // Made once, and nothing that can be packed: what is measured is the line.
  let bytes: Buffer | null = null;
  const inWorkshop = (
    action: Action,
    answer: (workshopId: string, deviceId: string, request: Request) => Refusal | null,
  ): RequestHandler =>
    answered(async (request) => {
      const workshopId = String(request.params['workshopId']);
      const asker = await tools.whoIs(request.headers.cookie);
      if (!asker) return refuse('signed-out');
      const opened = await tools.open(workshopId);
      if (!opened.ok) return opened;
      const actor = await tools.actorIn(workshopId, asker.personId);
      const no = actor ? judge(actor, action, opened.place) : 'not-allowed';
      if (no) return refuse(no);
      const said = answer(workshopId, asker.deviceId, request);
      if (said === null) tools.tell(workshopId, trials.frameOf(workshopId));
      return said;
    });
  router.post(
    '/api/workshops/:workshopId/trial',
    inWorkshop('tryRoom', (workshopId, _deviceId, request) => {
      const call = showSchema.safeParse(request.body);
      if (!call.success) return refuse('malformed');
      trials.show(workshopId, call.data.shows);
      return null;
    }),
  );
  router.delete(
    '/api/workshops/:workshopId/trial',
    inWorkshop('tryRoom', (workshopId) => {
      trials.end(workshopId);
      return null;
    }),
  );
  router.post(
    '/api/workshops/:workshopId/trial/screen',
    inWorkshop('readBoard', (workshopId, deviceId, request) => {
      const call = screenSchema.safeParse(request.body);
      if (!call.success) return refuse('malformed');
      trials.screenSays(workshopId, deviceId, call.data);
      return null;
    }),
  );
  const onTrial = async (request: Request): Promise<{ readonly workshopId: string } | Refused> => {
    const found = await tools.byCode(request, String(request.params['code']));
    if ('code' in found) return found;
    return trials.frameOf(found.workshopId).shows === null ? refuse('trial-over') : found;
  };
  router.get(
    '/api/trial/:code',
    answered(async (request) => {
      const found = await onTrial(request);
      return 'code' in found ? found : { isOn: true };
    }),
  );
  router.get(
    '/api/trial/:code/bytes',
    answered(async (request, response) => {
      const found = await onTrial(request);
      if ('code' in found) return found;
      bytes ??= Buffer.from(tools.randomBytes(measuring.bytes));
      response.set('cache-control', 'no-store').type('application/octet-stream').send(bytes);
      return null;
    }),
  );
  router.post(
    '/api/trial/:code',
    answered(async (request) => {
      const call = phoneSchema.safeParse(request.body);
      if (!call.success) return refuse('malformed');
      const found = await onTrial(request);
      if ('code' in found) return found;
      const { line } = call.data;
      if (line === null) trials.phoneCame(found.workshopId);
      else trials.phoneMeasured(found.workshopId, line);
      tools.tell(found.workshopId, trials.frameOf(found.workshopId));
      return null;
    }),
  );
  return router;
};
