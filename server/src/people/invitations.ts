import * as z from 'zod/mini';
import { inviteAction, judge, type InvitedRole, type Place, type Role, type Where } from '@skab/shared/access/can.ts';
import { isId } from '@skab/shared/ids.ts';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import type { Redeemed } from '@skab/shared/protocol/http.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import type { Register } from '../ports/store.ts';
import { ensureActor, type Identified, type PeopleTools } from './identity.ts';
import { newDevice } from './joining.ts';
import { noteInRegister } from './registerEvents.ts';
import { hashOf, newToken } from './tokens.ts';

type Refusal = { readonly ok: false; readonly code: RefusalCode };

export const invitedRoles = Object.keys(inviteAction) as readonly InvitedRole[]; // the keys are the roles: that is its type

const inviteSchema = z.strictObject({ role: z.enum(invitedRoles) });
/** What a link is redeemed with. */
export const redeemSchema = z.strictObject({ token: z.string().check(z.maxLength(200)) });

export interface Invitation {
  readonly token: string;
  readonly role: InvitedRole;
  readonly until: number;
}

/** Writes an invitation and gives its secret, which is told once and kept as a hash. */
export const addInvitation = async (
  register: Register,
  { clock, randomBytes }: PeopleTools,
  role: InvitedRole,
  where: Where,
): Promise<Invitation> => {
  const token = newToken(randomBytes);
  const until = clock.now() + limits.invitationMs;
  const isReusable = role === 'screen';
  await register.addInvitation({ tokenHash: hashOf(token), role, where, until, isReusable, usedAt: null });
  return { token, role, until };
};

/** Invites somebody to a role, if the one who asks may. */
export const invite = async (
  tools: PeopleTools,
  call: unknown,
  asker: Identified,
  place: Place,
): Promise<Refusal | (Invitation & { readonly ok: true })> => {
  const read = inviteSchema.safeParse(call);
  if (!read.success) return refuse('malformed');
  const { role } = read.data;
  return tools.store.register(async (register) => {
    const no = judge({ grants: await register.grantsOf(asker.personId) }, inviteAction[role], place);
    if (no) return refuse(no);
    const invitation = await addInvitation(register, tools, role, place.where);
    const workshopId = 'workshopId' in place.where ? place.where.workshopId : null;
    await noteInRegister(register, tools, asker.personId, 'invite', { role, workshopId });
    return { ok: true, ...invitation };
  });
};

export type RedeemAnswer =
  | Refusal
  | { readonly ok: true; readonly redeemed: Redeemed; readonly personId: string; readonly token: string | null };

const sameWhere = (a: Where, b: Where): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Gives a role that stands until it is ended, unless it stands already. */
export const addGrantOnce = async (
  register: Register,
  { clock, randomBytes }: PeopleTools,
  personId: string,
  { role, where }: { readonly role: Role; readonly where: Where },
): Promise<void> => {
  const held = await register.grantsOf(personId);
  if (held.some((grant) => grant.role === role && grant.until === null && sameWhere(grant.where, where))) return;
  const grantId = newToken(randomBytes);
  await register.addGrant({ grantId, personId, role, where, until: null, createdAt: clock.now() });
};

/** Redeems a link: its role is given to the device that opens it. A personal link opens once, a screen's again and again. */
export const redeem = async (
  tools: PeopleTools,
  call: unknown,
  asker: Identified | undefined,
): Promise<RedeemAnswer> => {
  const read = redeemSchema.safeParse(call);
  if (!read.success) return refuse('malformed');
  if (!isId(read.data.token)) return refuse('link-expired');
  const tokenHash = hashOf(read.data.token);
  return tools.store.register(async (register): Promise<RedeemAnswer> => {
    const now = tools.clock.now();
    const invitation = await register.invitation(tokenHash);
    if (!invitation || now >= invitation.until) return refuse('link-expired');
    const isFirst = await register.useInvitation(tokenHash, now);
    if (!isFirst && !invitation.isReusable) return refuse('link-used');
    const { role, where } = invitation;
    const { personId, token } = asker ? { ...asker, token: null } : await newDevice(register, tools, null);
    await addGrantOnce(register, tools, personId, invitation);
    const workshopId = 'workshopId' in where ? where.workshopId : null;
    if (workshopId !== null) await ensureActor(register, tools, workshopId, personId);
    await noteInRegister(register, tools, personId, 'redeemInvitation', { role, workshopId });
    return { ok: true, redeemed: { role, workshopId }, personId, token };
  });
};
