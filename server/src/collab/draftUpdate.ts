import * as decoding from 'lib0/decoding';
import { draftRoot } from '@skab/shared/protocol/draft.ts';

export interface StructId {
  readonly client: number;
  readonly clock: number;
}

/** One struct of an update: words, or words that are deleted already. `bytes` is how it was written. */
export interface DraftStruct extends StructId {
  readonly length: number;
  readonly origin: StructId | null;
  readonly rightOrigin: StructId | null;
  readonly bytes: Uint8Array;
}

/** An update that could have come from our own editor; nothing of it has been built. */
export interface DraftUpdate {
  /** The structs of each id, in their order. */
  readonly writers: ReadonlyMap<number, readonly DraftStruct[]>;
  readonly deletes: readonly (StructId & { readonly length: number })[];
  /** It says itself that something is left out. */
  readonly hasHole: boolean;
}

export type ReadUpdate = DraftUpdate | { readonly fault: 'malformed' | 'content' | 'too-large' };

// How Yjs 13 writes a struct, version 1: five bits of kind and three flags.
const kindBits = 31;
const hasOrigin = 128;
const hasRightOrigin = 64;
const hasKey = 32;
const kinds = { gc: 0, deleted: 1, string: 4, skip: 10 } as const;

/** No honest writer comes near; beyond it clocks would stop being whole numbers. */
const lastClock = 2 ** 31;

class Fault extends Error {
  readonly fault: 'malformed' | 'content' | 'too-large';
  constructor(fault: Fault['fault']) {
    super(fault);
    this.fault = fault;
  }
}

const readId = (decoder: decoding.Decoder): StructId => ({
  client: decoding.readVarUint(decoder),
  clock: decoding.readVarUint(decoder),
});

const readLength = (decoder: decoding.Decoder, kind: number): number => {
  if (kind === kinds.string) return decoding.readVarString(decoder).length;
  if (kind === kinds.deleted || kind === kinds.gc || kind === kinds.skip) return decoding.readVarUint(decoder);
  throw new Fault('content');
};

const checkSpan = (clock: number, length: number): void => {
  if (length < 1 || clock + length > lastClock) throw new Fault('malformed');
};

const readStruct = (decoder: decoding.Decoder, client: number, clock: number): DraftStruct & { isHole: boolean } => {
  const from = decoder.pos;
  const info = decoding.readUint8(decoder);
  const kind = info & kindBits;
  const isBare = kind === kinds.gc || kind === kinds.skip;
  if (isBare && info !== kind) throw new Fault('malformed');
  if (!isBare && (info & hasKey) !== 0) throw new Fault('content');
  const origin = !isBare && (info & hasOrigin) !== 0 ? readId(decoder) : null;
  const rightOrigin = !isBare && (info & hasRightOrigin) !== 0 ? readId(decoder) : null;
  if (!isBare && !origin && !rightOrigin) {
    const isRoot = decoding.readVarUint(decoder) === 1;
    if (!isRoot || decoding.readVarString(decoder) !== draftRoot) throw new Fault('content');
  }
  const length = readLength(decoder, kind);
  checkSpan(clock, length);
  const bytes = decoder.arr.subarray(from, decoder.pos);
  return { client, clock, length, origin, rightOrigin, bytes, isHole: kind === kinds.skip };
};

const readWriters = (decoder: decoding.Decoder, mostStructs: number) => {
  const writers = new Map<number, DraftStruct[]>();
  let hasHole = false;
  let count = 0;
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const structCount = decoding.readVarUint(decoder);
    const client = decoding.readVarUint(decoder);
    let clock = decoding.readVarUint(decoder);
    if (structCount === 0 || writers.has(client) || client >= 2 ** 32) throw new Fault('malformed');
    const structs: DraftStruct[] = [];
    writers.set(client, structs);
    for (let n = 0; n < structCount; n++) {
      if (decoder.pos >= decoder.arr.length) throw new Fault('malformed');
      if (++count > mostStructs) throw new Fault('too-large');
      const { isHole, ...struct } = readStruct(decoder, client, clock);
      clock += struct.length;
      if (isHole) hasHole = true;
      else structs.push(struct);
    }
  }
  return { writers, hasHole };
};

const readDeletes = (decoder: decoding.Decoder) => {
  const deletes: (StructId & { readonly length: number })[] = [];
  const met = new Set<number>();
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder);
    if (met.has(client)) throw new Fault('malformed');
    met.add(client);
    let end = 0;
    for (let ranges = decoding.readVarUint(decoder); ranges > 0; ranges--) {
      const clock = decoding.readVarUint(decoder);
      const length = decoding.readVarUint(decoder);
      checkSpan(clock, length);
      // Yjs writes them in order and apart. Wide ones over each other would cost the whole document each.
      if (clock < end) throw new Fault('malformed');
      end = clock + length;
      deletes.push({ client, clock, length });
    }
  }
  return deletes;
};

/**
 * Reads an update as bytes, before Yjs sees it: what it costs is bounded by its size. Only words, deleted words and what is left of them
 * under the root of a draft are let through.
 */
export const readDraftUpdate = (bytes: Uint8Array, mostStructs: number): ReadUpdate => {
  try {
    const decoder = decoding.createDecoder(bytes);
    const { writers, hasHole } = readWriters(decoder, mostStructs);
    const deletes = readDeletes(decoder);
    if (decoder.pos !== bytes.length) return { fault: 'malformed' };
    return { writers, deletes, hasHole };
  } catch (error) {
    // Whatever reading throws on is no update: bytes that end early, numbers too large, text that is none.
    return { fault: error instanceof Fault ? error.fault : 'malformed' };
  }
};
