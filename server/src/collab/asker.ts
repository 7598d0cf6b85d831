import { rolesAt, type Action, type Actor, type Place, type Role, judge } from '@skab/shared/access/can.ts';
import { placeOf } from '@skab/shared/commands/defineCommand.ts';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import type { OpenBoard } from './openBoard.ts';

/** Whose device something comes from. */
export interface Asker {
  readonly deviceId: string;
  readonly personId: string;
}

/** How the people of this installation are known here. */
export interface People {
  /** The device behind a request's cookie header; undefined when it is signed out. */
  whoIs(cookieHeader: string | undefined): Promise<Asker | undefined>;
  /** Why nobody is. */
  whyOut(cookieHeader: string | undefined): Promise<RefusalCode>;
  /** The person as an actor in a workshop; undefined when no grant reaches it. */
  actorIn(workshopId: string, personId: string): Promise<Actor | undefined>;
  /** The name a person gave, shown or not. */
  nameOf(personId: string): Promise<string | null>;
}

export const placeAt = (board: OpenBoard, now: number): Place =>
  placeOf(board.published, { kind: 'workshop', workshopId: board.workshopId }, now);

export type Admitted =
  | { readonly ok: true; readonly asker: Asker; readonly actor: Actor; readonly roles: readonly Role[] }
  | { readonly ok: false; readonly code: RefusalCode };

/** Whether the one behind a cookie may do something at an open workshop right now, and as whom. */
export const admit = async (
  people: People,
  cookieHeader: string | undefined,
  board: OpenBoard,
  asked: { readonly action: Action; readonly now: number },
): Promise<Admitted> => {
  const asker = await people.whoIs(cookieHeader);
  if (!asker) return refuse(await people.whyOut(cookieHeader));
  const actor = await people.actorIn(board.workshopId, asker.personId);
  if (!actor) return refuse('not-allowed');
  const place = placeAt(board, asked.now);
  const no = judge(actor, asked.action, place);
  return no ? refuse(no) : { ok: true, asker, actor, roles: rolesAt(actor, place) };
};
