import * as z from 'zod/mini';
import { judge, type Place } from '@skab/shared/access/can.ts';
import { cleanText, countSigns } from '@skab/shared/board/statementText.ts';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import { pairedRoles, pairingMs, pairingSigns, type PairedRole, type Pairing } from '@skab/shared/protocol/deskHttp.ts';
import { makeCode, readCode } from '@skab/shared/protocol/joinCode.ts';
import { ensureActor, type Identified, type PeopleTools } from './identity.ts';
import { addGrantOnce } from './invitations.ts';
import { readCookie } from './cookie.ts';
import { addDevice } from './joining.ts';
import { nameSigns } from './names.ts';
import { noteInRegister } from './registerEvents.ts';
import { hashOf, newToken } from './tokens.ts';

type Refusal = { readonly ok: false; readonly code: RefusalCode };

/** Screens that are remembered at the same time; beyond it the oldest must ask anew. */
const mostWaiting = 500;

interface Waiting {
  readonly code: string;
  readonly role: PairedRole;
  /** Null for a device nobody knows yet: it is written down when it is paired. */
  readonly personId: string | null;
  readonly until: number;
}

const askSchema = z.strictObject({ role: z.enum(pairedRoles) });
const pairSchema = z.strictObject({
  code: z.string().check(z.maxLength(100)),
  name: z.string().check(z.maxLength(600)),
});

/** Shared screens that show a short code until somebody who leads types it. Kept in memory: after a restart they ask anew. */
export interface Pairings {
  /** Gives a screen a code; a device that is somebody's already is refused. `token` is a new device's. */
  ask(
    call: unknown,
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
  ): Promise<Refusal | { readonly ok: true; readonly personId: string; readonly role: PairedRole }>;
}

const forgetOldest = (screens: Map<string, unknown>): void => {
  const [oldest] = screens.keys();
  if (screens.size >= mostWaiting && oldest !== undefined) screens.delete(oldest);
};

const isPairedRole = (role: string): role is PairedRole => (pairedRoles as readonly string[]).includes(role);

export const pairings = (tools: PeopleTools): Pairings => {
  const { store, clock, randomBytes } = tools;
  /** By the hash of the screen's token. */
  const waiting = new Map<string, Waiting>();
  /** Where each was sent last, by the hash of its token: it may have been there before. */
  const sent = new Map<string, Extract<Pairing, { state: 'paired' }>>();

  const waitingUnder = (token: string | undefined): Waiting | undefined => {
    const found = token === undefined ? undefined : waiting.get(hashOf(token));
    return found && clock.now() < found.until ? found : undefined;
  };
  const shown = ({ code, until }: Waiting): Pairing => ({ state: 'waiting', code, until });

  const letIn = (token: string, role: PairedRole, personId: string | null): Waiting => {
    for (const [other, { until }] of waiting) if (clock.now() >= until) waiting.delete(other);
    forgetOldest(waiting);
    const taken = new Set([...waiting.values()].map(({ code }) => code));
    let code = makeCode(randomBytes, pairingSigns);
    while (taken.has(code)) code = makeCode(randomBytes, pairingSigns);
    const entry = { code, role, personId, until: clock.now() + pairingMs };
    waiting.set(hashOf(token), entry);
    return entry;
  };

  const grantsOf = (personId: string) =>
    store.register(async (register) =>
      (await register.grantsOf(personId)).filter(({ until }) => until === null || clock.now() < until),
    );

  return {
    async ask(call, cookieHeader, asker) {
      const read = askSchema.safeParse(call);
      if (!read.success) return refuse('malformed');
      const { role } = read.data;
      const known = readCookie(cookieHeader);
      if (asker && (await grantsOf(asker.personId)).some((grant) => !isPairedRole(grant.role)))
        return refuse('screen-in-use');
      const stands = waitingUnder(known);
      if (stands?.role === role) return { ok: true, pairing: shown(stands), token: null };
      if (known !== undefined && (asker || stands))
        return { ok: true, pairing: shown(letIn(known, role, asker?.personId ?? null)), token: null };
      const token = newToken(randomBytes);
      return { ok: true, pairing: shown(letIn(token, role, null)), token };
    },
    async look(cookieHeader, asker) {
      const stands = waitingUnder(readCookie(cookieHeader));
      if (stands) return shown(stands);
      if (!asker) return { state: 'none' };
      const last = sent.get(hashOf(readCookie(cookieHeader) ?? ''));
      if (last) return last;
      for (const { role, where } of (await grantsOf(asker.personId)).toReversed())
        if (isPairedRole(role) && 'workshopId' in where) return { state: 'paired', workshopId: where.workshopId, role };
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
        await addGrantOnce(register, tools, personId, { role: screen.role, where });
        await ensureActor(register, tools, workshopId, personId);
        await noteInRegister(register, tools, asker.personId, 'pairScreen', { workshopId });
        forgetOldest(sent);
        sent.set(tokenHash, { state: 'paired', workshopId, role: screen.role });
        return { ok: true, personId, role: screen.role };
      });
    },
  };
};
