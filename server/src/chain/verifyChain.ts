import type { StoredEvent } from '../ports/store.ts';
import { contentHashOf, eventHashOf, type ChainEnd } from './seal.ts';

/** What is wrong with a record, in the order it is looked for. */
type ChainFault = 'missing' | 'changed' | 'content changed';

/** A chain that holds, with the seqs that were erased; or the first record that is not what was written. */
export type ChainReport =
  | { readonly ok: true; readonly end: ChainEnd; readonly erased: readonly number[] }
  | { readonly ok: false; readonly seq: number; readonly fault: ChainFault };

const isErased = (event: StoredEvent): boolean => event.content === null && event.salt === null;

const faultOf = (event: StoredEvent, end: ChainEnd): ChainFault | undefined => {
  if (event.seq !== end.seq + 1) return 'missing';
  if (event.prevHash !== end.head || event.hash !== eventHashOf(event)) return 'changed';
  if (isErased(event)) return undefined;
  if (event.content === null || event.salt === null) return 'content changed';
  return contentHashOf(event.salt, event.content) === event.contentHash ? undefined : 'content changed';
};

/**
 * Walks the events that follow `start`, in order. An erased record holds: its content is gone, what was chained is not.
 * Whether the chain goes on after the last one is for the caller to know, who has the head.
 */
export const verifyChain = (start: ChainEnd, events: Iterable<StoredEvent>): ChainReport => {
  const erased: number[] = [];
  let end = start;
  for (const event of events) {
    const fault = faultOf(event, end);
    if (fault) return { ok: false, seq: end.seq + 1, fault };
    if (isErased(event)) erased.push(event.seq);
    end = { seq: event.seq, head: event.hash };
  }
  return { ok: true, end, erased };
};
