import type { Request, RequestHandler, Response } from 'express';
import { judge, type Actor, type Place } from '@skab/shared/access/can.ts';
import type { Board } from '@skab/shared/board/board.ts';
import { refuse, type Refusal, type RefusalCode } from '@skab/shared/outcome.ts';

/** A workshop as it stands: both homes of its board, and the head of its chain at that moment. */
interface Standing {
  readonly ok: true;
  readonly place: Place;
  readonly board: Board;
  readonly head: string;
}

export interface MinutesRouteTools {
  readonly fontFolder: string;
  readonly answered: (handle: (request: Request, response: Response) => Promise<unknown>) => RequestHandler;
  readonly whoIs: (cookieHeader: string | undefined) => Promise<{ readonly personId: string } | undefined>;
  readonly actorIn: (workshopId: string, personId: string) => Promise<Actor | undefined>;
  readonly open: (workshopId: string) => Promise<Standing | { readonly ok: false; readonly code: RefusalCode }>;
}

/** The workshop that is asked for, and who asks, when they may carry its material out; else why not. */
export const mayExport = async (
  { whoIs, actorIn, open }: MinutesRouteTools,
  request: Request,
): Promise<(Standing & { readonly actor: Actor }) | Refusal> => {
  const workshopId = String(request.params['workshopId']);
  const asker = await whoIs(request.headers.cookie);
  if (!asker) return refuse('signed-out');
  const opened = await open(workshopId);
  if (!opened.ok) return opened;
  const actor = await actorIn(workshopId, asker.personId);
  if (!actor) return refuse('not-allowed');
  const no = judge(actor, 'exportMinutes', opened.place);
  return no ? refuse(no) : { ...opened, actor };
};
