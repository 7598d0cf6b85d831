import * as z from 'zod/mini';
import { judge, type Place } from '@skab/shared/access/can.ts';
import { graceAfterClosingMs } from '@skab/shared/meeting/words.ts';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import type { EmergencyCodesLeft, EmergencyUsed } from '@skab/shared/protocol/deskHttp.ts';
import { emergencyCodeCount, emergencyCodeLength, readEmergencyCode } from '@skab/shared/protocol/emergencyCode.ts';
import { makeCode } from '@skab/shared/protocol/joinCode.ts';
import type { EmergencyCodeRow, Register } from '../ports/store.ts';
import type { Identified, PeopleTools } from './identity.ts';
import { deviceOf } from './joining.ts';
import { noteInRegister } from './registerEvents.ts';
import { hashOf } from './tokens.ts';

type Refusal = { readonly ok: false; readonly code: RefusalCode };

const callSchema = z.strictObject({ code: z.string().check(z.maxLength(300)) });

/** One person's codes for one workshop that can still be used. */
const standingCodes = async (
  register: Register,
  personId: string,
  workshopId: string,
): Promise<readonly EmergencyCodeRow[]> =>
  (await register.emergencyCodesOf(personId)).filter((row) => row.workshopId === workshopId && row.endedAt === null);

const mayMake = async (register: Register, personId: string, place: Place): Promise<RefusalCode | null> =>
  judge({ grants: await register.grantsOf(personId) }, 'makeEmergencyCodes', place);

/** Makes three codes for who leads, told this once; those made before are void. */
export const makeEmergencyCodes = (
  tools: PeopleTools,
  { personId }: Identified,
  workshopId: string,
  place: Place,
): Promise<Refusal | { readonly ok: true; readonly codes: readonly string[] }> =>
  tools.store.register(async (register) => {
    const no = await mayMake(register, personId, place);
    if (no) return refuse(no);
    const createdAt = tools.clock.now();
    for (const { codeHash } of await standingCodes(register, personId, workshopId))
      await register.endEmergencyCode(codeHash, createdAt, false);
    const codes = Array.from({ length: emergencyCodeCount }, () => makeCode(tools.randomBytes, emergencyCodeLength));
    for (const code of codes) {
      const row = { codeHash: hashOf(code), personId, workshopId, createdAt, endedAt: null, usedAt: null };
      await register.addEmergencyCode(row);
    }
    await noteInRegister(register, tools, personId, 'makeEmergencyCodes', { workshopId });
    return { ok: true, codes };
  });

/** How many of somebody's own codes can still be used, and when they were made. */
export const emergencyCodesLeft = (
  { store }: PeopleTools,
  { personId }: Identified,
  workshopId: string,
  place: Place,
): Promise<Refusal | ({ readonly ok: true } & EmergencyCodesLeft)> =>
  store.register(async (register) => {
    const no = await mayMake(register, personId, place);
    if (no) return refuse(no);
    const left = await standingCodes(register, personId, workshopId);
    return { ok: true, madeAt: left[0]?.createdAt ?? null, left: left.length };
  });

export type EmergencyAnswer =
  | Refusal
  | { readonly ok: true; readonly used: EmergencyUsed; readonly personId: string; readonly token: string | null };

/**
 * Lets a device in as the person who made the code, uses the code up, and ends every other device of hers. A code is worth nothing once her
 * right to lead has ended, or twelve hours after the workshop was closed.
 */
export const useEmergencyCode = async (
  tools: PeopleTools & {
    readonly placeIn: (workshopId: string) => Promise<{ readonly ok: true; readonly place: Place } | Refusal>;
  },
  call: unknown,
  asker: Identified | undefined,
): Promise<EmergencyAnswer> => {
  const read = callSchema.safeParse(call);
  if (!read.success) return refuse('malformed');
  const code = readEmergencyCode(read.data.code);
  const codeHash = code === null ? null : hashOf(code);
  const { store, clock } = tools;
  const known = codeHash === null ? undefined : await store.register((register) => register.emergencyCode(codeHash));
  if (!known || codeHash === null) return refuse('emergency-unknown');
  const { personId, workshopId } = known;
  const found = await tools.placeIn(workshopId);
  if (!found.ok) return found;
  const { closedAt, now } = found.place;
  return store.register(async (register): Promise<EmergencyAnswer> => {
    const isOver = closedAt !== null && now > closedAt + graceAfterClosingMs;
    if (isOver || (await mayMake(register, personId, found.place))) return refuse('emergency-over');
    const at = clock.now();
    if (!(await register.endEmergencyCode(codeHash, at, true))) return refuse('emergency-used');
    const { deviceId, token } = await deviceOf(register, tools, personId, asker);
    for (const device of await register.devicesOf(personId))
      if (device.deviceId !== deviceId && device.endedAt === null) await register.endDevice(device.deviceId, at);
    await noteInRegister(register, tools, personId, 'useEmergencyCode', { workshopId });
    return { ok: true, used: { workshopId }, personId, token };
  });
};
