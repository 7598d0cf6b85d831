import { randomBytes } from 'node:crypto';
import { idFromBytes } from '@skab/shared/ids.ts';
import { routes, type Joined, type Redeemed, type Refused } from '@skab/shared/protocol/http.ts';

export const newId = (): string => idFromBytes(randomBytes(16));

/** Somebody with a device: keeps the cookie that the server sets, as a browser would, and asks with the right Origin. */
export interface Visitor {
  readonly origin: string;
  /** Where it says it comes from. */
  readonly saysOrigin: string;
  cookie(): string;
  get<Answer>(address: string): Promise<Answer | Refused>;
  post<Answer>(address: string, body: unknown): Promise<Answer | Refused>;
}

/** A fresh device, known to nobody. `saysOrigin` is what it says it comes from, where the server goes by another name than it is reached by. */
export const visitor = (origin: string, saysOrigin: string = origin): Visitor => {
  let cookie = '';
  const ask = async <Answer>(address: string, method: 'GET' | 'POST', body?: unknown): Promise<Answer | Refused> => {
    const answer = await fetch(new URL(address, origin), {
      method,
      headers: {
        origin: saysOrigin,
        ...(cookie ? { cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (set) cookie = set;
    // Our own server's answer, by the address asked; null when there is nothing to say.
    return (answer.status === 204 ? null : await answer.json()) as Answer | Refused;
  };
  return {
    origin,
    saysOrigin,
    cookie: () => cookie,
    get: (address) => ask(address, 'GET'),
    post: (address, body) => ask(address, 'POST', body),
  };
};

/** What was answered, or an error that says which refusal came instead. */
export const granted = <Answer extends object>(answer: Answer | Refused): Answer => {
  if ('ok' in answer && answer.ok === false) throw new Error(`refused: ${answer.code}`);
  return answer as Answer; // a refusal is the only other form
};

export const joinByCode = async (who: Visitor, code: string): Promise<Joined> =>
  granted(await who.post<Joined>(routes.join, { code }));

export const redeemLink = async (who: Visitor, link: string): Promise<Redeemed> =>
  granted(await who.post<Redeemed>(routes.session, { token: new URL(link).hash.slice(1) }));
