import * as Y from 'yjs';
import * as frames from '../attacks/frames.ts';
import { mutate } from '../attacks/attack.ts';
import type { Random } from '../kit/random.ts';
import { badFrame } from './frames.ts';

/** Words at an honest writer's id, and how far she has come. */
interface Honest {
  readonly client: number;
  readonly clock: number;
}

const signs = ['x', 'æøå', '👍', '\u202E', 'ord ', '\n'] as const;

/** Legal syntax with a meaning nothing has: neighbours that are not there, circles, one's own shadow. */
const meaningless = (random: Random, own: number, { client, clock }: Honest): Uint8Array => {
  const after = random.pick<readonly [number, number]>([
    [own, 0],
    [own, random.below(2 ** 31)],
    [client, clock + random.below(1000)],
    [random.below(2 ** 31), random.below(100)],
    [2 ** 40, 2 ** 40],
  ]);
  return frames.writing([{ client: own, clock: random.below(3), structs: [{ words: random.pick(signs), after }] }]);
};

/** Clocks and ids that are somebody else's, taken, far ahead, or no numbers any more. */
const strangeClock = (random: Random, own: number, { client, clock }: Honest): Uint8Array =>
  random.pick([
    () => frames.occupying(client, clock + random.below(2), 1 + random.below(1000)),
    () => frames.occupying(own, random.below(10), random.pick([1, 2 ** 20, 2 ** 31, 2 ** 52])),
    () => frames.withGap(own, random.pick([50, 2 ** 31, 2 ** 40, 2 ** 52])),
    () => frames.writing([{ client, clock: random.below(clock + 2), structs: [{ words: random.pick(signs) }] }]),
    () => frames.writing([{ client: random.below(2 ** 31), clock: 0, structs: [{ words: random.pick(signs) }] }]),
  ])();

/** Deletions of what is not there: whoever may write may delete what is. */
const wideDeletion = (random: Random, { client, clock }: Honest): Uint8Array =>
  random.pick([
    () => frames.deletingAll(client),
    () => frames.writing([], [[client, [[clock + 1, 1 + random.below(2 ** 30)]]]]),
    () =>
      frames.writing(
        [],
        [
          [
            client,
            [
              [5, 10],
              [0, 2 ** 30],
            ],
          ],
        ],
      ),
    () => frames.writing([], [[random.below(2 ** 31), [[0, 2 ** 30]]]]),
  ])();

/** Another kind of content than words, or another root. */
const confusion = (random: Random, own: number): Uint8Array => {
  const root = random.pick(['__proto__', 'constructor', '', 'statements', 'x'.repeat(1000)]);
  const made = (edit: (doc: Y.Doc) => void): Uint8Array => {
    const doc = new Y.Doc();
    doc.clientID = own;
    edit(doc);
    return Y.encodeStateAsUpdate(doc);
  };
  return random.pick([
    () => frames.writing([{ client: own, clock: 0, structs: [{ words: 'x', root }] }]),
    () => made((doc) => doc.getMap('text').set('k', random.below(9))),
    () => made((doc) => doc.getArray('text').push([new Y.Map()])),
    () => made((doc) => doc.getText('text').insert(0, 'x', { bold: true })),
    // Yjs's own type asks for an object; this is one.
    () => made((doc) => doc.getText('text').insertEmbed(0, frames.poisonedValue() as object)),
    () => frames.nested(9 + random.below(2000)),
  ])();
};

/** What somebody who may write in a draft may send to it: categories Y1 to Y8. */
export const badDraftFrame = (random: Random, own: number, honest: Honest): Uint8Array => {
  const wrap = random.pick([frames.updateFrame, frames.answerFrame]);
  const valid = frames.writing([{ client: own, clock: 0, structs: [{ words: random.pick(signs) }] }]);
  return random.pick([
    () => mutate(wrap(valid), random),
    () => wrap(meaningless(random, own, honest)),
    () => wrap(strangeClock(random, own, honest)),
    () => wrap(wideDeletion(random, honest)),
    () => wrap(frames.claiming(random.below(20_000))),
    () => wrap(confusion(random, own)),
    () => badFrame(random),
  ])();
};
