import { isRefusalCode, type RefusalAbout, type RefusalCode } from '@skab/shared/outcome.ts';
import {
  routes,
  type CreateWorkshopCall,
  type Door,
  type Invited,
  type InviteCall,
  type JoinCall,
  type Joined,
  type Redeemed,
  type SessionListed,
  type SessionView,
  type WorkshopDoor,
  type WorkshopListed,
} from '@skab/shared/protocol/http.ts';

/** What asking the server gave. `away` is a state of the line, not an error: ask again when it is back. */
export type Answer<Value> =
  | { readonly state: 'done'; readonly value: Value }
  | { readonly state: 'refused'; readonly code: RefusalCode; readonly about?: RefusalAbout }
  | { readonly state: 'away' };

// A server that is being restarted, or a proxy in front of it, answers one of these.
const comesBack = new Set([502, 503, 504]);

const readBody = async (response: Response): Promise<unknown> => {
  try {
    return response.status === 204 ? null : await response.json();
  } catch {
    return undefined;
  }
};

const codeOf = (body: unknown): RefusalCode | null => {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : null;
  return isRefusalCode(code) ? code : null;
};

const sent = (body: unknown): RequestInit => {
  if (body === undefined) return {};
  // A file goes as it is.
  if (body instanceof Blob) return { headers: { 'content-type': 'application/octet-stream' }, body };
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
};

const aboutOf = (body: unknown): { readonly about?: RefusalAbout } =>
  // The shape is the protocol's, as below.
  typeof body === 'object' && body !== null && 'about' in body ? { about: body.about as RefusalAbout } : {};

/** Asks the server one thing. */
export const ask = async <Value>(
  method: 'GET' | 'POST' | 'DELETE',
  address: string,
  body?: unknown,
): Promise<Answer<Value>> => {
  let response: Response;
  try {
    response = await fetch(address, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      ...sent(body),
    });
  } catch {
    return { state: 'away' };
  }
  const read = await readBody(response);
  // The shape is the protocol's: both sides are built from one file.
  if (response.ok && read !== undefined) return { state: 'done', value: read as Value };
  const code = codeOf(read);
  if (code) return { state: 'refused', code, ...aboutOf(read) };
  return comesBack.has(response.status) ? { state: 'away' } : { state: 'refused', code: 'failed' };
};

/** Every question the client asks over HTTP. A refusal is an answer; only a bug throws. */
export const api = {
  door: (code: string) => ask<Door>('GET', routes.door(code)),
  join: (call: JoinCall) => ask<Joined>('POST', routes.join, call),
  redeem: (token: string) => ask<Redeemed>('POST', routes.session, { token }),
  session: () => ask<SessionView>('GET', routes.session),
  signOut: () => ask<null>('DELETE', routes.session),
  workshops: () => ask<readonly WorkshopListed[]>('GET', routes.workshops),
  createWorkshop: (call: CreateWorkshopCall) => ask<WorkshopListed>('POST', routes.workshops, call),
  takeCopy: (workshopId: string, commandId: string, file: Blob) =>
    ask<WorkshopListed>('POST', routes.copies(workshopId, commandId), file),
  workshop: (workshopId: string) => ask<WorkshopDoor>('GET', routes.workshop(workshopId)),
  invite: (workshopId: string, call: InviteCall) => ask<Invited>('POST', routes.invitations(workshopId), call),
  inviteToInstallation: (call: InviteCall) => ask<Invited>('POST', routes.installationInvitations, call),
  sessions: (workshopId: string) => ask<readonly SessionListed[]>('GET', routes.sessions(workshopId)),
  endSession: (workshopId: string, sessionId: string) => ask<null>('DELETE', routes.endSession(workshopId, sessionId)),
} as const;
