import type { Request, Response } from 'express';
import type { Place } from '@skab/shared/access/can.ts';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import { meetingOn } from '@skab/shared/meeting/series.ts';
import { limits, rates } from '@skab/shared/protocol/limits.ts';
import type { Door } from '@skab/shared/protocol/http.ts';
import { readJoinCode } from '@skab/shared/protocol/joinCode.ts';
import { addressKey } from '../limits/addressKey.ts';
import { slowLane } from '../limits/slowLane.ts';
import { writeCookie } from './cookie.ts';
import type { Identified, Identity, PeopleTools } from './identity.ts';
import { useEmergencyCode, type EmergencyAnswer } from './emergency.ts';
import { join, type JoinAnswer } from './joining.ts';

type Refusal = { readonly ok: false; readonly code: RefusalCode };

export interface DoorkeeperTools extends PeopleTools {
  readonly identity: Identity;
  readonly isHttps: (request: Request) => boolean;
  /** The workshop as it stands, to be judged at; a refusal when it cannot be opened. */
  readonly placeIn: (workshopId: string) => Promise<{ readonly ok: true; readonly place: Place } | Refusal>;
  readonly doorOf: (workshopId: string) => Promise<Door | Refusal>;
  /** Somebody's rights have changed, and what was remembered of them is no longer true. */
  readonly rightsChanged: (personId: string) => Promise<void>;
}

/** Answers everything that depends on a code, for every way in together: wrong ones are counted and slowed. */
export interface Doorkeeper {
  /** The workshop behind a code, as one outside may see it. */
  look(request: Request, typed: string): Promise<Door | Refusal>;
  /** Lets the device in, and keeps its token in its cookie. */
  letIn(request: Request, response: Response, call: unknown): Promise<JoinAnswer>;
  /** The same by an emergency code: as the person who made it, whose other devices are out. */
  letInByEmergency(request: Request, response: Response, call: unknown): Promise<EmergencyAnswer>;
}

const wrongCodes: ReadonlySet<unknown> = new Set<RefusalCode>(['code-unknown', 'emergency-unknown']);

export const doorkeeper = (tools: DoorkeeperTools): Doorkeeper => {
  const { store, clock, identity } = tools;
  const guesses = slowLane({ most: limits.wrongCodesPerMinute, inSeconds: 60 });
  const newcomers = slowLane(rates.newDevicesByAddress);
  const byCode = async <T extends object>(
    guesser: string,
    answer: () => Promise<T | Refusal>,
  ): Promise<T | Refusal> => {
    // Right codes are slowed as well: else the quick answers would tell which they are.
    if (!(await guesses.wait(guesser))) return refuse('too-fast');
    const said = await answer();
    if ('code' in said && wrongCodes.has(said.code)) await guesses.count(guesser);
    return said;
  };
  /** Who guesses: the device when we know it, so that one who is in slows nobody but herself. */
  const guesserOf = (request: Request, asker: Identified | undefined): string =>
    asker ? `device ${asker.deviceId}` : addressKey(request.socket.remoteAddress);
  return {
    look: async (request, typed) => {
      const asker = await identity.whoIs(request.headers.cookie);
      return byCode(guesserOf(request, asker), async () => {
        const code = readJoinCode(typed);
        const meetings = code === null ? [] : await store.register((register) => register.meetingsByCode(code));
        const row = meetingOn(meetings, clock.now());
        return row ? tools.doorOf(row.workshopId) : refuse('code-unknown');
      });
    },
    letIn: async (request, response, call) => {
      const asker = await identity.whoIs(request.headers.cookie);
      const address = addressKey(request.socket.remoteAddress);
      if (!asker && !(await newcomers.wait(address))) return refuse('too-fast');
      const answer = await byCode(guesserOf(request, asker), () => join(tools, call, asker));
      if (!answer.ok) return answer;
      if (answer.token !== null) {
        await newcomers.count(address);
        response.append('Set-Cookie', writeCookie(answer.token, tools.isHttps(request)));
      }
      if (asker) await tools.rightsChanged(asker.personId);
      return answer;
    },
    letInByEmergency: async (request, response, call) => {
      const asker = await identity.whoIs(request.headers.cookie);
      const answer = await byCode(guesserOf(request, asker), () => useEmergencyCode(tools, call, asker));
      if (!answer.ok) return answer;
      if (answer.token !== null) response.append('Set-Cookie', writeCookie(answer.token, tools.isHttps(request)));
      for (const personId of new Set([answer.personId, asker?.personId ?? answer.personId]))
        await tools.rightsChanged(personId);
      return answer;
    },
  };
};
