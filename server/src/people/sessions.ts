import * as z from 'zod/mini';
import { judge, type Place } from '@skab/shared/access/can.ts';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import type { SessionListed } from '@skab/shared/protocol/http.ts';
import { idOfScreen } from '../chain/idOfScreen.ts';
import type { GrantRow, Register } from '../ports/store.ts';
import type { Identified, PeopleTools } from './identity.ts';
import { addGrantOnce } from './invitations.ts';
import { noteInRegister } from './registerEvents.ts';

type Refusal = { readonly ok: false; readonly code: RefusalCode };

const standing = ({ until }: { readonly until: number | null }, now: number): boolean => until === null || now < until;

const mayEnd = async (register: Register, asker: Identified, place: Place): Promise<RefusalCode | null> =>
  judge({ grants: await register.grantsOf(asker.personId) }, 'endSession', place);

const sessionsIn = async (register: Register, workshopId: string, now: number): Promise<readonly GrantRow[]> =>
  (await register.grantsIn(workshopId)).filter((grant) => standing(grant, now));

/** Everybody who came by a link to this workshop only, and has not been sent away. */
export const listSessions = (
  { store, clock }: PeopleTools,
  asker: Identified,
  workshopId: string,
  place: Place,
): Promise<Refusal | { readonly ok: true; readonly sessions: readonly SessionListed[] }> =>
  store.register(async (register) => {
    const no = await mayEnd(register, asker, place);
    if (no) return refuse(no);
    const grants = await sessionsIn(register, workshopId, clock.now());
    const sessions: SessionListed[] = [];
    for (const { grantId, role, createdAt, personId } of grants) {
      const name = (await register.person(personId))?.name ?? null;
      const devices = role === 'screen' ? await register.devicesOf(personId) : [];
      const screenIds = devices.map(({ deviceId }) => idOfScreen(workshopId, deviceId));
      const isMine = personId === asker.personId;
      const ofScreen = screenIds.length > 0 ? { screenIds } : {};
      sessions.push({ sessionId: grantId, role, name, since: createdAt, isMine, ...ofScreen });
    }
    return { ok: true, sessions };
  });

/** Who has no right left is signed out on all her devices. */
const endIfNothingLeft = async (register: Register, personId: string, now: number): Promise<void> => {
  if ((await register.grantsOf(personId)).some((held) => standing(held, now))) return;
  for (const { deviceId, endedAt } of await register.devicesOf(personId))
    if (endedAt === null) await register.endDevice(deviceId, now);
};

/** Ends one session; the person it was, so that her sockets can be looked at again. Ending what has ended is done. */
export const endSession = (
  tools: PeopleTools,
  asker: Identified,
  { workshopId, sessionId }: { readonly workshopId: string; readonly sessionId: string },
  place: Place,
): Promise<Refusal | { readonly ok: true; readonly personId: string | null }> =>
  tools.store.register(async (register) => {
    const no = await mayEnd(register, asker, place);
    if (no) return refuse(no);
    const now = tools.clock.now();
    const grant = (await sessionsIn(register, workshopId, now)).find(({ grantId }) => grantId === sessionId);
    if (!grant) return { ok: true, personId: null };
    const { personId, role } = grant;
    await register.endGrant(sessionId, now);
    await noteInRegister(register, tools, asker.personId, 'endSession', { role, workshopId });
    await endIfNothingLeft(register, personId, now);
    return { ok: true, personId };
  });

const stepDownSchema = z.strictObject({ to: z.nullable(z.literal('member')) });

/** Gives up one's own right to lead a workshop, for less or for nothing; refused while nobody else was given it. */
export const stepDown = async (
  tools: PeopleTools,
  call: unknown,
  { personId }: Identified,
  workshopId: string,
  place: Place,
): Promise<Refusal | { readonly ok: true }> => {
  const read = stepDownSchema.safeParse(call);
  if (!read.success) return refuse('malformed');
  const { to } = read.data;
  return tools.store.register(async (register): Promise<Refusal | { readonly ok: true }> => {
    const no = judge({ grants: await register.grantsOf(personId) }, 'stepDown', place);
    if (no) return refuse(no);
    const now = tools.clock.now();
    const leading = (await sessionsIn(register, workshopId, now)).filter(({ role }) => role === 'facilitator');
    const own = leading.filter((grant) => grant.personId === personId);
    // Her right reaches every workshop: it is not given up here.
    if (own.length === 0) return refuse('not-allowed');
    if (own.length === leading.length) return refuse('last-to-lead');
    for (const { grantId } of own) await register.endGrant(grantId, now);
    if (to) await addGrantOnce(register, tools, personId, { role: to, where: { kind: 'workshop', workshopId } });
    await noteInRegister(register, tools, personId, 'stepDown', { role: to, workshopId });
    await endIfNothingLeft(register, personId, now);
    return { ok: true };
  });
};

/** Signs a device out. */
export const signOut = (tools: PeopleTools, asker: Identified): Promise<void> =>
  tools.store.register(async (register) => {
    await register.endDevice(asker.deviceId, tools.clock.now());
    await noteInRegister(register, tools, asker.personId, 'signOut', {});
  });
