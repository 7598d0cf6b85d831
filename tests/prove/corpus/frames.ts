import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import type { Random } from '../kit/random.ts';

const message = (type: number, write: (encoder: encoding.Encoder) => void): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type);
    write(encoder);
  });
const update = (bytes: Uint8Array): Uint8Array => message(0, (encoder) => syncProtocol.writeUpdate(encoder, bytes));
const step1 = (bytes: Uint8Array): Uint8Array =>
  message(0, (encoder) => {
    encoding.writeVarUint(encoder, syncProtocol.messageYjsSyncStep1);
    encoding.writeVarUint8Array(encoder, bytes);
  });

/** A document somebody made who would like to write on the board. */
const aWrite = (random: Random): Uint8Array => {
  const doc = new Y.Doc();
  doc.clientID = 1 + random.below(2 ** 31 - 2);
  const rows = doc.getMap(random.pick(['statements', 'run', 'numbers', 'clusters', 'x']));
  for (let count = random.below(20); count >= 0; count -= 1)
    rows.set(`${random.below(1e9)}`, { text: 'x'.repeat(random.below(300)) });
  return Y.encodeStateAsUpdate(doc);
};

/** No structs, and everything of so many clients deleted. */
const wideDelete = (random: Random): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0);
    const clients = 1 + random.below(50);
    encoding.writeVarUint(encoder, clients);
    for (let client = 0; client < clients; client += 1) {
      encoding.writeVarUint(encoder, random.below(2 ** 31));
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint(encoder, 2 ** 30);
    }
  });

/** A few bytes that claim very many. */
const bomb = (random: Random): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, random.pick([1, 2 ** 20, 2 ** 31, 2 ** 40]));
    encoding.writeVarUint(encoder, random.pick([1, 4_000_000, 2 ** 31]));
    encoding.writeVarUint(encoder, random.below(2 ** 31));
    encoding.writeVarUint(encoder, random.pick([0, 2 ** 31, 2 ** 50]));
  });

const mutated = (random: Random, bytes: Uint8Array): Uint8Array => {
  const changed = Uint8Array.from(bytes);
  for (let count = 1 + random.below(4); count > 0 && changed.length > 0; count -= 1)
    changed[random.below(changed.length)] = random.below(256);
  return random.below(3) === 0 ? changed.subarray(0, random.below(changed.length + 1)) : changed;
};

const presence = (random: Random): Uint8Array =>
  message(1, (encoder) =>
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((inner) => {
        const count = 1 + random.below(200);
        encoding.writeVarUint(inner, count);
        for (let index = 0; index < count; index += 1) {
          encoding.writeVarUint(inner, random.below(2 ** 31));
          encoding.writeVarUint(inner, random.below(1000));
          encoding.writeVarString(
            inner,
            random.pick(['null', '{"hand":{"key":"x"}}', '{"__proto__":{"role":"x"}}', '[', '7']),
          );
        }
      }),
    ),
  );

/** What somebody may send where only reading is allowed: categories Y1 to Y8. */
export const badFrame = (random: Random): Uint8Array => {
  switch (random.below(8)) {
    case 0:
      return update(aWrite(random));
    case 1:
      return mutated(random, update(aWrite(random)));
    case 2:
      return update(wideDelete(random));
    case 3:
      return update(bomb(random));
    case 4:
      return step1(random.bytes(random.below(200)));
    case 5:
      return step1(bomb(random));
    case 6:
      return presence(random);
    default:
      return mutated(random, random.below(2) === 0 ? presence(random) : random.bytes(1 + random.below(400)));
  }
};
