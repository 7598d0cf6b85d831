import type { Actor, Grant } from '@skab/shared/access/can.ts';
import type { Clock, RandomBytes } from '../ports/clock.ts';
import type { ActorRow, GrantRow, Register, Store } from '../ports/store.ts';
import { readCookie } from './cookie.ts';
import { shortMemory } from './shortMemory.ts';
import { hashOf, newToken } from './tokens.ts';

export interface PeopleTools {
  readonly store: Store;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
}

/** A device that has been let in, and whose it is. */
export interface Identified {
  readonly deviceId: string;
  readonly personId: string;
}

/** Who is behind a request. */
export interface Identity {
  whoIs(cookieHeader: string | undefined): Promise<Identified | undefined>;
  /** Why nobody is behind a request: signed out, or the person goes on at a device that an emergency code let in. */
  whyOut(cookieHeader: string | undefined): Promise<'signed-out' | 'taken-over'>;
  /** The person as an actor in a workshop, made at first need; undefined when no grant reaches it. */
  actorIn(workshopId: string, personId: string): Promise<Actor | undefined>;
  grantsOf(personId: string): Promise<readonly Grant[]>;
  /** The name a person gave, shown or not. */
  nameOf(personId: string): Promise<string | null>;
  /** The name others see of an actor. */
  shownNameOf(workshopId: string, actorId: string): Promise<string | null>;
  /** What was known of a person no longer holds. */
  forget(personId: string): void;
}

/** Another process may end a session: its word counts here no later than this. */
const keptMs = 10_000;

const plainGrant = ({ role, where, until }: GrantRow): Grant => ({ role, where, until });

const reaches = ({ where }: Grant, workshopId: string): boolean =>
  where.kind === 'installation' || ('workshopId' in where && where.workshopId === workshopId);

/**
 * What a person holds, as it counts in one workshop. Who is in an evening is in the practice round of it, as what she is there and as long
 * as she is; what somebody was given for the practice round alone is nothing.
 */
const heldAt = async (register: Register, workshopId: string, personId: string): Promise<readonly GrantRow[]> => {
  const held = await register.grantsOf(personId);
  const practice = (await register.scratches()).find((row) => row.workshopId === workshopId && row.kind === 'practice');
  if (!practice) return held;
  return held.flatMap((grant) => {
    const { where } = grant;
    if (!('workshopId' in where)) return [grant];
    if (where.workshopId === workshopId) return [];
    return where.kind === 'workshop' && where.workshopId === practice.ofId
      ? [{ ...grant, where: { kind: 'workshop', workshopId } } as const]
      : [grant];
  });
};

/** The person's row in a workshop, made if it is not there: who it is stands in this row and nowhere else. */
export const ensureActor = async (
  register: Register,
  { clock, randomBytes }: PeopleTools,
  workshopId: string,
  personId: string,
): Promise<ActorRow> => {
  const known = await register.actorOf(workshopId, personId);
  if (known) return known;
  const row: ActorRow = { workshopId, actorId: newToken(randomBytes), personId, joinedAt: clock.now() };
  await register.addActor(row);
  return row;
};

/**
 * Whether others see a person's name beside what she moves: not while she is here by the code alone, for the name given at the door stands
 * under nothing but what she was told.
 */
const isNamedBy = (held: readonly GrantRow[], workshopId: string): boolean =>
  held.some((grant) => reaches(grant, workshopId) && grant.role !== 'participant' && grant.role !== 'screen');

export const identity = (tools: PeopleTools): Identity => {
  const { store, clock } = tools;
  const devices = shortMemory<Identified | undefined>(clock, keptMs);
  const actors = shortMemory<Actor | undefined>(clock, keptMs);

  const findDevice = (tokenHash: string): Promise<Identified | undefined> =>
    store.register(async (register) => {
      const device = await register.deviceByToken(tokenHash);
      if (!device || device.endedAt !== null) return undefined;
      return { deviceId: device.deviceId, personId: device.personId };
    });
  const findActor = (workshopId: string, personId: string): Promise<Actor | undefined> =>
    store.register(async (register) => {
      const held = await heldAt(register, workshopId, personId);
      const reaching = held.filter((grant) => reaches(grant, workshopId));
      if (reaching.length === 0) return undefined;
      const grants = held.map(plainGrant);
      const { actorId, joinedAt: knownSince } = await ensureActor(register, tools, workshopId, personId);
      // Words of hers may have been brought here from an earlier meeting before she came herself.
      const joinedAt = Math.max(knownSince, Math.min(...reaching.map(({ createdAt }) => createdAt)));
      const name = (await register.person(personId))?.name ?? null;
      if (isNamedBy(held, workshopId)) return { id: actorId, grants, joinedAt, name };
      return { id: actorId, grants, joinedAt, name: null, ...(name ? { givenName: name } : {}) };
    });

  return {
    whoIs: async (cookieHeader) => {
      const token = readCookie(cookieHeader);
      if (token === undefined) return undefined;
      const tokenHash = hashOf(token);
      return devices.get(tokenHash, () => findDevice(tokenHash));
    },
    whyOut: async (cookieHeader) => {
      const token = readCookie(cookieHeader);
      if (token === undefined) return 'signed-out';
      return store.register(async (register) => {
        const device = await register.deviceByToken(hashOf(token));
        if (!device || device.endedAt === null) return 'signed-out';
        // The code was used up and the device ended in one transaction, at one time.
        const isTakenOver = (await register.emergencyCodesOf(device.personId)).some(
          ({ usedAt }) => usedAt === device.endedAt,
        );
        return isTakenOver ? 'taken-over' : 'signed-out';
      });
    },
    actorIn: (workshopId, personId) => actors.get(`${personId}/${workshopId}`, () => findActor(workshopId, personId)),
    grantsOf: (personId) => store.register(async (register) => (await register.grantsOf(personId)).map(plainGrant)),
    nameOf: (personId) => store.register(async (register) => (await register.person(personId))?.name ?? null),
    shownNameOf: (workshopId, actorId) =>
      store.register(async (register) => {
        const actor = await register.actorById(workshopId, actorId);
        if (!actor || !isNamedBy(await heldAt(register, workshopId, actor.personId), workshopId)) return null;
        return (await register.person(actor.personId))?.name ?? null;
      }),
    forget: (personId) => {
      devices.forget((_tokenHash, device) => device === undefined || device.personId === personId);
      actors.forget((key) => key.startsWith(`${personId}/`));
    },
  };
};
