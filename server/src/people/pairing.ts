import * as z from 'zod/mini';
import { judge, type Place } from '@skab/shared/access/can.ts';
import { cleanText, countSigns } from '@skab/shared/board/statementText.ts';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import { pairingMs, pairingSigns, type Pairing } from '@skab/shared/protocol/deskHttp.ts';
import { makeCode, readCode } from '@skab/shared/protocol/joinCode.ts';
import { ensureActor, type Identified, type PeopleTools } from './identity.ts';
import { addGrantOnce } from './invitations.ts';
import { readCookie } from './cookie.ts';
import { addDevice } from './joining.ts';
import { nameSigns } from './names.ts';
import { noteInRegister } from './registerEvents.ts';
import { hashOf, newToken } from './tokens.ts';

type Refusal = { readonly ok: false; readonly code: RefusalCode };

/** Screens that may wait at the same time; beyond it the oldest must ask anew. */
const mostWaiting = 500;

interface Waiting {
  readonly code: string;
  /** Null for a device nobody knows yet: it is written down when it is paired. */
  readonly personId: string | null;
  readonly until: number;
}

const pairSchema = z.strictObject({
  code: z.string().check(z.maxLength(100)),
  role: z.literal('touchScreen'),
  name: z.string().check(z.maxLength(600)),
});

/** Shared screens that show a short code until somebody who leads types it. Kept in memory: after a restart they ask anew. */
export interface Pairings {
  /** Gives a screen a code; a device that is somebody's already is refused. `token` is a new device's. */
  ask(
    cookieHeader: string | undefined,
    asker: Identified | undefined,
  ): Promise<Refusal | { readonly ok: true; readonly pairing: Pairing; readonly token: string | null }>;
  /** How it stands with a screen. */
  look(cookieHeader: string | undefined, asker: Identified | undefined): Promise<Pairing>;
  /** Pairs the screen that shows the code; the person it now is. */
  pair(
    call: unknown,
    asker: Identified,
    place: Place,
  ): Promise<Refusal | { readonly ok: true; readonly personId: string }>;
}

export const pairings = (tools: PeopleTools): Pairings => {
  const { store, clock, randomBytes } = tools;
  /** By the hash of the screen's token. */
  const waiting = new Map<string, Waiting>();

  const waitingUnder = (token: string | undefined): Waiting | undefined => {
    const found = token === undefined ? undefined : waiting.get(hashOf(token));
    return found && clock.now() < found.until ? found : undefined;
  };
  const shown = ({ code, until }: Waiting): Pairing => ({ state: 'waiting', code, until });

  const letIn = (token: string, personId: string | null): Waiting => {
    for (const [other, { until }] of waiting) if (clock.now() >= until) waiting.delete(other);
    const [oldest] = waiting.keys();
    if (waiting.size >= mostWaiting && oldest !== undefined) waiting.delete(oldest);
    const taken = new Set([...waiting.values()].map(({ code }) => code));
    let code = makeCode(randomBytes, pairingSigns);
    while (taken.has(code)) code = makeCode(randomBytes, pairingSigns);
    const entry = { code, personId, until: clock.now() + pairingMs };
    waiting.set(hashOf(token), entry);
    return entry;
  };

  const grantsOf = (personId: string) =>
    store.register(async (register) =>
      (await register.grantsOf(personId)).filter(({ until }) => until === null || clock.now() < until),
    );

  return {
    async ask(cookieHeader, asker) {
      const known = readCookie(cookieHeader);
      if (known !== undefined && asker) {
        if ((await grantsOf(asker.personId)).some(({ role }) => role !== 'touchScreen')) return refuse('screen-in-use');
        return { ok: true, pairing: shown(waitingUnder(known) ?? letIn(known, asker.personId)), token: null };
      }
      const stands = waitingUnder(known);
      if (stands) return { ok: true, pairing: shown(stands), token: null };
      const token = newToken(randomBytes);
      return { ok: true, pairing: shown(letIn(token, null)), token };
    },
    async look(cookieHeader, asker) {
      const stands = waitingUnder(readCookie(cookieHeader));
      if (stands) return shown(stands);
      if (!asker) return { state: 'none' };
      const paired = (await grantsOf(asker.personId)).findLast(({ role }) => role === 'touchScreen');
      if (paired && 'workshopId' in paired.where)
        return { state: 'paired', workshopId: paired.where.workshopId, role: 'touchScreen' };
      return { state: 'none' };
    },
    async pair(call, asker, place) {
      const read = pairSchema.safeParse(call);
      const name = cleanText(read.data?.name ?? '');
      const { where } = place;
      if (!read.success || name === '' || countSigns(name) > nameSigns || !('workshopId' in where))
        return refuse('malformed');
      const { workshopId } = where;
      const code = readCode(read.data.code, pairingSigns);
      return store.register(async (register) => {
        const no = judge({ grants: await register.grantsOf(asker.personId) }, 'pairScreen', place);
        if (no) return refuse(no);
        const found = [...waiting].find(([, one]) => one.code === code && clock.now() < one.until);
        if (!found) return refuse('pairing-unknown');
        const [tokenHash, screen] = found;
        waiting.delete(tokenHash);
        const personId = screen.personId ?? (await addDevice(register, tools, tokenHash, null)).personId;
        await register.namePerson(personId, name);
        await addGrantOnce(register, tools, personId, { role: 'touchScreen', where });
        await ensureActor(register, tools, workshopId, personId);
        await noteInRegister(register, tools, asker.personId, 'pairScreen', { workshopId });
        return { ok: true, personId };
      });
    },
  };
};
