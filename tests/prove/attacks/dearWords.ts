import { closeCodes, type CloseCode } from '@skab/shared/protocol/closeCodes.ts';
import { draftLimits, messageSaved } from '@skab/shared/protocol/draft.ts';
import { headersOf, type Attack, type Holds } from './attack.ts';
import type { AttackedDraft } from './draft.ts';
import * as frames from './frames.ts';
import type { House } from './house.ts';
import { knock, told } from './knock.ts';

/** `count` single signs, each after the one before, by one writer. */
const inARow = (client: number, count: number) => ({
  client,
  clock: 0,
  structs: Array.from({ length: count }, (_, at) =>
    at === 0 ? { words: 'x' } : { words: 'x', after: [client, at - 1] as const },
  ),
});
/** Two writers whose signs each wait for the other's. */
const leaning = (first: number, second: number, count: number) => [
  {
    client: first,
    clock: 0,
    structs: Array.from({ length: count }, (_, at) => ({ words: 'x', after: [second, at] as const })),
  },
  {
    client: second,
    clock: 0,
    structs: Array.from({ length: count }, (_, at) =>
      at === 0 ? { words: 'x' } : { words: 'x', after: [first, at - 1] as const },
    ),
  },
];
const atTheStart = (client: number, words: readonly string[]) => ({
  client,
  clock: 0,
  structs: words.map((one) => ({ words: one })),
});
const gone = (client: number, length: number): Uint8Array => frames.writing([], [[client, [[0, length]]]]);
const thrice = (bytes: Uint8Array): readonly Uint8Array[] => Array.from({ length: draftLimits.strikes }, () => bytes);

/** What costs much is judged when there is time for it. */
const patienceMs = 20_000;

type Send = (what: string, due: 'taken' | CloseCode, sent: readonly Uint8Array[]) => Promise<void>;

const sendingTo =
  (house: House, draft: AttackedDraft, holds: Holds): Send =>
  async (what, due, sent) => {
    let saved = 0;
    const end = await knock({
      url: draft.url,
      headers: headersOf(house.member, house.server.origin),
      frames: [frames.askFrame(), ...sent.map(frames.answerFrame)],
      patienceMs,
      isAnswered: (message) => {
        if (message[0] === messageSaved) saved = message[1] ?? 0;
        return saved === sent.length;
      },
    });
    const isDue =
      due === 'taken' ? end === 'open' && saved === sent.length : end !== 'open' && 'code' in end && end.code === due;
    holds(isDue, () => `${what}: ${told(end)}, ${saved} saved, not ${String(due)}`);
  };

/** Words of one's own that cost the server as much as words may; they are deleted again, so that there is room for others'. */
export const dearWords = (draft: AttackedDraft): readonly Attack[] => {
  const dear = (name: string, run: (send: Send, ids: readonly [number, number]) => Promise<void>): Attack => ({
    name: `a draft, ${name}`,
    run: async (house, { holds }) =>
      run(sendingTo(house, draft, holds), [await draft.idFor(house.member), await draft.idFor(house.member)]),
  });
  const { newStructs, textLength, refusals } = draftLimits;
  return [
    dear('as many new pieces as there may be', (send, [own]) =>
      send('all of them', 'taken', [frames.writing([inARow(own, newStructs)]), gone(own, newStructs)]),
    ),
    dear('one more', (send, [own]) =>
      send('one more', closeCodes.forbiddenContent, thrice(frames.writing([inARow(own, newStructs + 1)]))),
    ),
    dear('pieces that wait for each other', (send, [one, other]) =>
      send('they wait', 'taken', [
        frames.writing(leaning(one, other, newStructs / 2)),
        gone(one, newStructs / 2),
        gone(other, newStructs / 2),
      ]),
    ),
    dear('the same among many who say nothing', (send, ids) => {
      // So many that the three, all waiting at once, are still no more than may wait of one writer.
      const idle = Array.from({ length: 25_000 }, (_, at) => ({ client: 100_000 + at, clock: 0, structs: [] }));
      const bytes = frames.writing([...leaning(...ids, newStructs / 2), ...idle]);
      return send('among many', closeCodes.badFrame, thrice(bytes));
    }),
    dear('words that all want one place', (send, [one, other]) => {
      const signs = Array.from({ length: 1000 }, () => 'x');
      const bytes = frames.writing([atTheStart(one, signs), atTheStart(other, signs)]);
      return send('one place', closeCodes.forbiddenContent, thrice(bytes));
    }),
    dear('a text full of holes', (send, [own]) => {
      const holes = Array.from({ length: 3000 }, (_, at) => [at * 2, 1] as const);
      return send('holes', 'taken', [
        frames.writing([atTheStart(own, ['y'.repeat(6000)])]),
        frames.writing([], [[own, holes]]),
        gone(own, 6000),
      ]);
    }),
    dear('a text that is too long, again and again', (send, [own]) => {
      const long = frames.writing([atTheStart(own, ['z'.repeat(textLength)])]);
      return send(
        'too long',
        closeCodes.forbiddenContent,
        Array.from({ length: refusals }, () => long),
      );
    }),
  ];
};
