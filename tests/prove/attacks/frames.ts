import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write);

/** The ways a client may hand an update over: as news, or as the answer to a question. */
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(2, update);
export const answerFrame = (update: Uint8Array): Uint8Array => syncFrame(1, update);
/** Asks for everything this state vector lacks. */
export const askFrame = (vector: Uint8Array = Uint8Array.of(0)): Uint8Array => syncFrame(0, vector);

const syncFrame = (kind: number, payload: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, payload);
  });

/** An update that takes a client's clocks, from one on, with nothing in them. */
export const occupying = (client: number, clock: number, length: number): Uint8Array =>
  frame((encoder) => {
    for (const number of [1, 1, client, clock]) encoding.writeVarUint(encoder, number);
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, length);
    encoding.writeVarUint(encoder, 0);
  });

/** An update that deletes everything a client has written. */
export const deletingAll = (client: number): Uint8Array =>
  frame((encoder) => {
    for (const number of [0, 1, client, 1, 0, 1_000_000]) encoding.writeVarUint(encoder, number);
  });

/** An update by this client that begins far beyond what anybody has. */
export const withGap = (client: number, clock: number): Uint8Array =>
  frame((encoder) => {
    for (const number of [1, 1, client, clock]) encoding.writeVarUint(encoder, number);
    encoding.writeUint8(encoder, 4);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, 'text');
    encoding.writeVarString(encoder, 'x'.repeat(1000));
    encoding.writeVarUint(encoder, 0);
  });

type Id = readonly [client: number, clock: number];

/** One struct of words as it stands in an update: after another, or at the beginning of a root. */
export interface Words {
  readonly words: string;
  readonly after?: Id;
  readonly root?: string;
}

/** An update of words by writers, each from a clock on, as no editor would put them together; and what it deletes. */
export const writing = (
  writers: readonly { readonly client: number; readonly clock: number; readonly structs: readonly Words[] }[],
  deletes: readonly (readonly [client: number, ranges: readonly (readonly [clock: number, length: number])[]])[] = [],
): Uint8Array =>
  frame((encoder) => {
    const write = (...numbers: readonly number[]): void =>
      numbers.forEach((number) => encoding.writeVarUint(encoder, number));
    write(writers.length);
    for (const { client, clock, structs } of writers) {
      write(structs.length, client, clock);
      for (const { words, after, root = 'text' } of structs) {
        encoding.writeUint8(encoder, after ? 4 | 128 : 4);
        if (after) write(...after);
        else {
          write(1);
          encoding.writeVarString(encoder, root);
        }
        encoding.writeVarString(encoder, words);
      }
    }
    write(deletes.length);
    for (const [client, ranges] of deletes) write(client, ranges.length, ...ranges.flat());
  });

/** A few bytes in the run-length form that claim so many structs. */
export const claiming = (structs: number): Uint8Array => {
  const encoder = new Y.UpdateEncoderV2();
  encoding.writeVarUint(encoder.restEncoder, 1);
  encoding.writeVarUint(encoder.restEncoder, structs);
  encoder.writeClient(1);
  encoding.writeVarUint(encoder.restEncoder, 0);
  for (let made = 0; made < structs; made += 1) {
    encoder.writeInfo(0);
    encoder.writeLen(1);
  }
  encoding.writeVarUint(encoder.restEncoder, 0);
  return encoder.toUint8Array();
};

/** An update whose one value is an object in an object, so deep. */
export const nested = (depth: number): Uint8Array => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = { a: value };
  const doc = new Y.Doc();
  doc.getMap('notes').set('deep', value);
  return Y.encodeStateAsUpdate(doc);
};

/** An object with a `__proto__` of its own, as JSON makes one. */
export const poisoned = (): Record<string, unknown> =>
  JSON.parse('{"__proto__":{"role":"facilitator","isAdmin":true},"constructor":{"prototype":{"role":"x"}}}') as Record<
    string,
    unknown
  >; // what JSON makes of it is what is tried

/** The same for Yjs, which takes plain objects only. */
export const poisonedValue = (): unknown => JSON.parse('{"__proto__":{"role":"facilitator"}}');

/** Says of so many others who they are. */
export const awareness = (states: readonly (readonly [client: number, clock: number, state: unknown])[]): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, 1);
    const inner = encoding.encode((entries) => {
      encoding.writeVarUint(entries, states.length);
      for (const [client, clock, state] of states) {
        encoding.writeVarUint(entries, client);
        encoding.writeVarUint(entries, clock);
        encoding.writeVarString(entries, JSON.stringify(state));
      }
    });
    encoding.writeVarUint8Array(encoder, inner);
  });
