import type { Visitor } from '../../harness/visitor.ts';
import type { Random } from '../kit/random.ts';
import type { House } from './house.ts';

export type Holds = (isTrue: boolean, sentence: () => string) => boolean;

/** An attack on our server. Whether the content is unchanged, and nobody was held up, is judged outside it. */
export interface Attack {
  readonly name: string;
  run(
    house: House,
    tools: { readonly holds: Holds; readonly random: Random; readonly mutations: number },
  ): Promise<void>;
}

/** What a browser sends along for this visitor. */
export const headersOf = (who: Visitor | null, origin: string): Record<string, string> => ({
  origin,
  ...(who?.cookie() ? { cookie: who.cookie() } : {}),
});

/** The address of the phones' sockets. */
export const phonesUrl = ({ boardUrl }: House): string =>
  `${boardUrl.split('/board')[0] ?? ''}/socket.io/?EIO=4&transport=websocket`;

/** Bytes that were valid, with one thing about them changed. */
export const mutate = (bytes: Uint8Array, random: Random): Uint8Array => {
  const at = random.below(bytes.length);
  const kind = random.below(4);
  if (kind === 0) return bytes.map((byte, index) => (index === at ? byte ^ (1 << random.below(8)) : byte));
  if (kind === 1) return bytes.slice(0, at);
  if (kind === 2)
    return Uint8Array.from([...bytes.slice(0, at), ...random.bytes(1 + random.below(8)), ...bytes.slice(at)]);
  return Uint8Array.from([...bytes.slice(at), ...bytes.slice(0, at), ...bytes.slice(at)]);
};
