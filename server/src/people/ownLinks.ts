import * as z from 'zod/mini';
import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { isId } from '@skab/shared/ids.ts';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import type { Moved, OwnLink, OwnMeeting, OwnStatements } from '@skab/shared/protocol/ownHttp.ts';
import { composeFates } from '@skab/shared/scene/composeFates.ts';
import type { FollowKeyRow, Register } from '../ports/store.ts';
import type { Identified, PeopleTools } from './identity.ts';
import { deviceOf } from './joining.ts';
import { noteInRegister } from './registerEvents.ts';
import { hashOf, newToken } from './tokens.ts';

type Refusal = { readonly ok: false; readonly code: RefusalCode };

const callSchema = z.strictObject({ key: z.string().check(z.maxLength(200)) });

export interface OwnLinksTools extends PeopleTools {
  /** The whole board of a workshop, with what only the desk may read. */
  readonly openBoth: (workshopId: string) => Promise<{ readonly ok: true; readonly board: Board } | Refusal>;
}

const untilOf = ({ createdAt }: FollowKeyRow): number => createdAt + limits.followKeyMs;

/** The link's row, while it holds. */
const readLink = async (register: Register, call: unknown, now: number): Promise<FollowKeyRow | Refusal> => {
  const read = callSchema.safeParse(call);
  if (!read.success) return refuse('malformed');
  const row = isId(read.data.key) ? await register.followKey(hashOf(read.data.key)) : undefined;
  return row && now < untilOf(row) ? row : refuse('link-expired');
};

/** Those who take part on a phone. Their right to speak ends with the evening; what they said stays theirs. */
const speaking: ReadonlySet<string> = new Set(['participant', 'member', 'host']);

/**
 * Makes a private link for somebody who takes part in the workshop, for all meetings of its series. The one she had is worth nothing from now on:
 * that is how a link is taken back.
 */
export const makeOwnLink = (
  { store, clock, randomBytes }: PeopleTools,
  { personId }: Identified,
  workshopId: string,
): Promise<Refusal | ({ readonly ok: true } & OwnLink)> =>
  store.register(async (register) => {
    const workshop = await register.workshop(workshopId);
    if (!workshop) return refuse('unknown-workshop');
    const isHere = (await register.grantsOf(personId)).some(
      ({ role, where, until }) =>
        speaking.has(role) && where.kind === 'workshop' && where.workshopId === workshopId && until === null,
    );
    if (!isHere) return refuse('not-allowed');
    const { seriesId } = workshop;
    const key = newToken(randomBytes);
    const row = { seriesId, personId, keyHash: hashOf(key), createdAt: clock.now() };
    await register.dropFollowKey(seriesId, personId);
    await register.addFollowKey(row);
    return { ok: true, key, until: untilOf(row) };
  });

/** What the owner of a link said at each meeting of the series, and what became of it. It asks for no right, and gives none. */
export const readOwn = async (
  { store, clock, openBoth }: OwnLinksTools,
  call: unknown,
): Promise<Refusal | ({ readonly ok: true } & OwnStatements)> => {
  const found = await store.register(async (register) => {
    const row = await readLink(register, call, clock.now());
    if ('code' in row) return row;
    const actors: { readonly workshopId: string; readonly actorId: string }[] = [];
    const meetings = await register.meetingsOf(row.seriesId);
    for (const { workshopId } of meetings) {
      const actor = await register.actorOf(workshopId, row.personId);
      if (actor) actors.push(actor);
    }
    const [first] = meetings;
    return { row, actors, code: (first && (await register.codeOf(first.workshopId))) ?? '' };
  });
  if (!('row' in found)) return found;
  const meetings: OwnMeeting[] = [];
  for (const { workshopId, actorId } of [...found.actors].reverse()) {
    const opened = await openBoth(workshopId);
    const workshop = opened.ok ? opened.board.get('workshop', only) : undefined;
    // A meeting that cannot be read must not keep her from the others.
    if (!opened.ok || !workshop) continue;
    const { board } = opened;
    const own = [...board.all('authors')].filter(([, author]) => author.actorId === actorId).map(([id]) => id);
    const { title, date, place, timeZone } = workshop;
    const phase = board.get('run', only)?.phase ?? 'before';
    const hasMinutes = phase === 'closed' && board.get('publishedMinutes', only) !== undefined;
    const statements = composeFates(board, own);
    meetings.push({
      workshopId,
      title,
      date,
      place,
      timeZone,
      phase,
      ...(hasMinutes ? { hasMinutes: true } : {}),
      statements,
    });
  }
  return { ok: true, code: found.code, until: untilOf(found.row), meetings };
};

const movable: ReadonlySet<string> = new Set(['participant', 'member']);

/** Whether somebody has a right that a link must neither hand over nor end. */
const isMoreThanParticipant = async (register: Register, personId: string, now: number): Promise<boolean> =>
  (await register.grantsOf(personId)).some(({ role, until }) => !movable.has(role) && (until === null || now < until));

export type MoveAnswer =
  | Refusal
  | { readonly ok: true; readonly moved: Moved; readonly personId: string; readonly token: string | null };

/**
 * Makes the device that asks the participant's, and ends her others. Who has the link is that participant and nothing more: what she was
 * given beside it ends, and a link of somebody who leads, writes minutes or chairs moves nobody, nor does it move one of those.
 */
export const moveHere = (tools: PeopleTools, call: unknown, asker: Identified | undefined): Promise<MoveAnswer> =>
  tools.store.register(async (register): Promise<MoveAnswer> => {
    const now = tools.clock.now();
    const row = await readLink(register, call, now);
    if ('code' in row) return row;
    const { personId, seriesId } = row;
    for (const one of new Set([personId, asker?.personId ?? personId]))
      if (await isMoreThanParticipant(register, one, now)) return refuse('more-than-participant');
    for (const { grantId, role, until } of await register.grantsOf(personId))
      if (role === 'member' && until === null) await register.endGrant(grantId, now);
    const { deviceId, token } = await deviceOf(register, tools, personId, asker);
    for (const device of await register.devicesOf(personId))
      if (device.deviceId !== deviceId && device.endedAt === null) await register.endDevice(device.deviceId, now);
    await noteInRegister(register, tools, personId, 'moveDevice', {});
    const [first] = await register.meetingsOf(seriesId);
    const code = (first && (await register.codeOf(first.workshopId))) ?? '';
    return { ok: true, moved: { code, key: callSchema.parse(call).key }, personId, token };
  });
