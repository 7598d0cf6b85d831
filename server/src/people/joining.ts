import * as z from 'zod/mini';
import { cleanText, countSigns } from '@skab/shared/board/statementText.ts';
import { meetingOn } from '@skab/shared/meeting/series.ts';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import type { Joined } from '@skab/shared/protocol/http.ts';
import { readJoinCode } from '@skab/shared/protocol/joinCode.ts';
import type { Register } from '../ports/store.ts';
import { ensureActor, type Identified, type PeopleTools } from './identity.ts';
import { nameSigns } from './names.ts';
import { noteInRegister } from './registerEvents.ts';
import { hashOf, newToken } from './tokens.ts';

const joinSchema = z.strictObject({
  code: z.string().check(z.maxLength(300)),
  name: z.optional(z.string().check(z.maxLength(600))),
});

type Refusal = { readonly ok: false; readonly code: RefusalCode };

/** `token` is there when the device was not known: it goes into its cookie. */
export type JoinAnswer =
  | Refusal
  | { readonly ok: true; readonly joined: Joined; readonly asker: Identified; readonly token: string | null };

/** Writes down a person and her device, whose token has this hash. */
export const addDevice = async (
  register: Register,
  { clock, randomBytes }: PeopleTools,
  tokenHash: string,
  name: string | null,
): Promise<Identified> => {
  const [personId, deviceId] = [newToken(randomBytes), newToken(randomBytes)];
  const createdAt = clock.now();
  await register.addPerson({ personId, name, createdAt });
  await register.addDevice({ deviceId, tokenHash, personId, createdAt, endedAt: null });
  return { deviceId, personId };
};

/** Somebody without a device yet gets a person, a device and its token. */
export const newDevice = async (
  register: Register,
  tools: PeopleTools,
  name: string | null,
): Promise<Identified & { readonly token: string }> => {
  const token = newToken(tools.randomBytes);
  return { ...(await addDevice(register, tools, hashOf(token), name)), token };
};

/**
 * Makes the device that asks one of a person's own, unless it is already: `token` is for its cookie. What it was before is over, for a
 * device is one person's.
 */
export const deviceOf = async (
  register: Register,
  { clock, randomBytes }: PeopleTools,
  personId: string,
  asker: Identified | undefined,
): Promise<{ readonly deviceId: string; readonly token: string | null }> => {
  if (asker?.personId === personId) return { deviceId: asker.deviceId, token: null };
  const [deviceId, token] = [newToken(randomBytes), newToken(randomBytes)];
  const createdAt = clock.now();
  await register.addDevice({ deviceId, tokenHash: hashOf(token), personId, createdAt, endedAt: null });
  if (asker) await register.endDevice(asker.deviceId, createdAt);
  return { deviceId, token };
};

/** Lets a device in by a code, as a participant of the workshop behind it. Coming again changes nothing. */
export const join = async (tools: PeopleTools, call: unknown, asker: Identified | undefined): Promise<JoinAnswer> => {
  const read = joinSchema.safeParse(call);
  const name = cleanText(read.data?.name ?? '');
  if (!read.success || countSigns(name) > nameSigns) return refuse('malformed');
  const code = readJoinCode(read.data.code);
  if (code === null) return refuse('code-unknown');
  const { store, clock, randomBytes } = tools;
  return store.register(async (register): Promise<JoinAnswer> => {
    const workshop = meetingOn(await register.meetingsByCode(code), clock.now());
    if (!workshop) return refuse('code-unknown');
    const { workshopId, seriesId } = workshop;
    const device = asker ? { ...asker, token: null } : await newDevice(register, tools, name === '' ? null : name);
    const { personId, deviceId, token } = device;
    if (asker && name !== '') await register.namePerson(personId, name);
    const createdAt = clock.now();
    const { actorId } = await ensureActor(register, tools, workshopId, personId);
    const isParticipant = (await register.grantsOf(personId)).some(
      ({ role, where, until }) =>
        role === 'participant' && where.kind === 'workshop' && where.workshopId === workshopId && until === null,
    );
    if (!isParticipant) {
      const where = { kind: 'workshop', workshopId } as const;
      const grantId = newToken(randomBytes);
      await register.addGrant({ grantId, personId, role: 'participant', where, until: null, createdAt });
      await noteInRegister(register, tools, personId, 'joinWorkshop', { workshopId });
    }
    const followKey = newToken(randomBytes);
    const isFirst = await register.addFollowKey({ seriesId, personId, keyHash: hashOf(followKey), createdAt });
    const joined = { workshopId, actorId, followKey: isFirst ? followKey : null };
    return { ok: true, token, asker: { personId, deviceId }, joined };
  });
};
