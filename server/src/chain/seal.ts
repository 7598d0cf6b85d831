import { createHash } from 'node:crypto';
import type { StoredEvent } from '../ports/store.ts';
import { canonicalJson } from './canonicalJson.ts';

/** The seven chained fields. */
export type ChainedFields = Pick<
  StoredEvent,
  'seq' | 'commandId' | 'actorId' | 'at' | 'name' | 'contentHash' | 'prevHash'
>;

/** Where a chain stands: the seq and hash of its last event. */
export interface ChainEnd {
  readonly seq: number;
  readonly head: string;
}

/** How long the salt of an event's content is, in bytes. */
export const saltBytes = 16;

/** The register's own chain begins at the hash of this. */
export const registerChain = 'register';

const sha256 = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** Where a chain stands before its first event: a workshop's chain is named by its id. */
export const chainStart = (chain: string): ChainEnd => ({ seq: 0, head: sha256(chain) });

/** SHA-256(salt ‖ content), hex. */
export const contentHashOf = (salt: Uint8Array, content: string): string => sha256(salt, content);

/** SHA-256 of the seven chained fields as a JSON array, hex. */
export const eventHashOf = ({ seq, commandId, actorId, at, name, contentHash, prevHash }: ChainedFields): string =>
  sha256(canonicalJson([seq, commandId, actorId, at, name, contentHash, prevHash]));

/** What an event is sealed from. `content` becomes canonical JSON; the salt is fresh random bytes. */
export interface EventParts {
  readonly commandId: string;
  readonly actorId: string;
  readonly at: number;
  readonly name: string;
  readonly content: unknown;
  readonly salt: Uint8Array;
}

/** An event whose content is hashed, before it has its place in a chain. */
export type ClosedEvent = Omit<StoredEvent, 'seq' | 'prevHash' | 'hash'>;

/** Hashes the content of an event: what the register is handed, which finds the place itself. */
export const closeEvent = ({ content, salt, ...parts }: EventParts): ClosedEvent => {
  if (salt.length !== saltBytes) throw new RangeError(`A salt is ${saltBytes} bytes`);
  const text = canonicalJson(content);
  return { ...parts, contentHash: contentHashOf(salt, text), content: text, salt };
};

/** Puts a closed event at the end of a chain. */
export const chainEvent = (end: ChainEnd, event: ClosedEvent): StoredEvent => {
  const chained = { ...event, seq: end.seq + 1, prevHash: end.head };
  return { ...chained, hash: eventHashOf(chained) };
};

/** The event that follows `end`. */
export const sealEvent = (end: ChainEnd, parts: EventParts): StoredEvent => chainEvent(end, closeEvent(parts));
