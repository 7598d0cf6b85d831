import { judge, type Place } from '@skab/shared/access/can.ts';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import type { Redeemed } from '@skab/shared/protocol/http.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import type { Identified, PeopleTools } from './identity.ts';
import { redeemSchema, type RedeemAnswer } from './invitations.ts';
import { deviceOf } from './joining.ts';
import { noteInRegister } from './registerEvents.ts';
import { hashOf, newToken } from './tokens.ts';

type Refusal = { readonly ok: false; readonly code: RefusalCode };

/** Links that may wait at the same time; beyond it the oldest is worth nothing. */
const mostWaiting = 500;

interface Waiting {
  /** Whose link it is, and the device it was made on: it is worth nothing once that is signed out. */
  readonly maker: Identified;
  readonly workshopId: string;
  readonly until: number;
  isUsed: boolean;
}

/** Links by which somebody who leads adds a second device of her own: used once, for ten minutes. Kept in memory. */
export interface OwnDevices {
  invite(
    asker: Identified,
    workshopId: string,
    place: Place,
  ): Promise<Refusal | { readonly ok: true; readonly token: string; readonly until: number }>;
  /** Makes the device that opens the link one of its maker's; undefined when what it calls with is none of these. */
  redeem(call: unknown, asker: Identified | undefined): Promise<RedeemAnswer | undefined>;
}

export const ownDevices = (tools: PeopleTools): OwnDevices => {
  const { store, clock, randomBytes } = tools;
  /** By the hash of the token. */
  const waiting = new Map<string, Waiting>();

  const letWait = (token: string, entry: Waiting): void => {
    for (const [other, { until }] of waiting) if (clock.now() >= until) waiting.delete(other);
    const [oldest] = waiting.keys();
    if (waiting.size >= mostWaiting && oldest !== undefined) waiting.delete(oldest);
    waiting.set(hashOf(token), entry);
  };

  return {
    invite: (asker, workshopId, place) =>
      store.register(async (register) => {
        const no = judge({ grants: await register.grantsOf(asker.personId) }, 'addOwnDevice', place);
        if (no) return refuse(no);
        const token = newToken(randomBytes);
        const until = clock.now() + limits.ownDeviceMs;
        letWait(token, { maker: asker, workshopId, until, isUsed: false });
        return { ok: true, token, until };
      }),
    redeem: async (call, asker) => {
      const read = redeemSchema.safeParse(call);
      const found = read.success ? waiting.get(hashOf(read.data.token)) : undefined;
      if (!found) return undefined;
      if (found.isUsed) return refuse('link-used');
      const { maker, workshopId, until } = found;
      if (clock.now() >= until) return refuse('link-expired');
      return store.register(async (register): Promise<RedeemAnswer> => {
        const isMakerIn = (await register.devicesOf(maker.personId)).some(
          ({ deviceId, endedAt }) => deviceId === maker.deviceId && endedAt === null,
        );
        if (!isMakerIn) return refuse('link-expired');
        if (found.isUsed) return refuse('link-used');
        found.isUsed = true;
        const { token: cookie } = await deviceOf(register, tools, maker.personId, asker);
        await noteInRegister(register, tools, maker.personId, 'addOwnDevice', { workshopId });
        const redeemed: Redeemed = { role: 'facilitator', workshopId, isOwnDevice: true };
        return { ok: true, redeemed, personId: maker.personId, token: cookie };
      });
    },
  };
};
