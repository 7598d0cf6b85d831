import { closeCodes } from '@skab/shared/protocol/closeCodes.ts';
import { draftLimits, messageDraftRefused } from '@skab/shared/protocol/draft.ts';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { newId, type Visitor } from '../../harness/visitor.ts';
import { until } from '../../integration/until.ts';
import { headersOf, type Attack, type Holds } from './attack.ts';
import { changedWords } from './changedWords.ts';
import { dearWords } from './dearWords.ts';
import { honestId, type AttackedDraft } from './draft.ts';
import * as frames from './frames.ts';
import type { House } from './house.ts';
import { knock, told, type End } from './knock.ts';

/** How words sent to a draft ended: the socket, and how often they were refused. */
interface Ended {
  readonly end: End;
  readonly refused: number;
}

/** What is neither taken nor a fault gives no answer: one waits this long for one, and for a close that is due as long as it takes. */
const silenceMs = 400;
const patienceMs = 10_000;

const sendWords = async (
  { server }: House,
  { url }: AttackedDraft,
  who: Visitor | null,
  sent: readonly Uint8Array[],
  waitMs = silenceMs,
): Promise<Ended> => {
  let refused = 0;
  const end = await knock({
    url,
    headers: headersOf(who, server.origin),
    frames: [frames.askFrame(), ...sent],
    patienceMs: waitMs,
    isAnswered: (message) => {
      if (message[0] === messageDraftRefused) refused += 1;
      return false;
    },
  });
  return { end, refused };
};

/** The same words often enough for strikes to shut out who sends them. */
const thrice = (update: Uint8Array): readonly Uint8Array[] => Array.from({ length: draftLimits.strikes }, () => update);

/** Words by everybody: who may not write is shut out whatever they are, and who may is answered as is due, or not at all. */
const byAll =
  (house: House, draft: AttackedDraft, screen: Visitor, holds: Holds) =>
  async (what: string, bytesBy: (own: number) => readonly Uint8Array[], due: number | 'ignored'): Promise<void> => {
    const own = await draft.idFor(house.member);
    const people: readonly (readonly [string, Visitor | null, number | 'ignored'])[] = [
      ['a stranger', null, closeCodes.signedOut],
      ['a participant', house.participant, closeCodes.notAllowed],
      ['a screen', screen, closeCodes.notAllowed],
      ['a member', house.member, due],
    ];
    await Promise.all(
      people.flatMap(([who, visitor, expected]) =>
        [frames.updateFrame, frames.answerFrame].map(async (wrap) => {
          const { end, refused } = await sendWords(
            house,
            draft,
            visitor,
            bytesBy(own).map(wrap),
            expected === 'ignored' ? silenceMs : patienceMs,
          );
          const isDue =
            expected === 'ignored'
              ? end === 'open' && refused === 0
              : end !== 'open' && 'code' in end && end.code === expected;
          holds(isDue, () => `${what} by ${who}: ${told(end)}, ${refused} refused, not ${String(expected)}`);
        }),
      ),
    );
  };

/** Somebody asks for everything again and again, and reads nothing until all is asked; how the socket ended. */
const askAndNotRead = async (house: House, { url }: AttackedDraft, asks: number): Promise<number | undefined> => {
  const socket = new WebSocket(url, { headers: headersOf(house.member, house.server.origin) });
  socket.on('error', () => undefined);
  const code = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((resolve) => socket.once('open', resolve));
  socket.pause();
  for (let sent = 0; sent < asks; sent += 1) socket.send(frames.askFrame(), () => undefined);
  await new Promise((resolve) => setTimeout(resolve, 500));
  socket.resume();
  const patience = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patienceMs));
  const ended = await Promise.race([code, patience]);
  socket.terminate();
  return ended;
};

/** What can be done to a draft by anybody, and by those who may write in it. */
export const attacksOnDraft = (draft: AttackedDraft, screen: Visitor): readonly Attack[] => [
  {
    name: 'a draft, P1 two contents under one clock',
    run: async (house, { holds }) => {
      const all = byAll(house, draft, screen, holds);
      const { client, clock } = honestId(draft.ida);
      const under = (id: number, at: number, words: string) =>
        frames.writing([{ client: id, clock: at, structs: [{ words }] }]);
      await all('P1 at a clock that is taken', () => thrice(under(client, 0, 'Nej, det er jeg')), 'ignored');
      await all('P1 at the next', () => thrice(under(client, clock, 'Jeg er hende')), closeCodes.foreignId);
      const own = await draft.idFor(house.member);
      for (const words of ['AAAA', 'BBBB'])
        await sendWords(house, draft, house.member, [frames.updateFrame(under(own, 0, words))]);
      await until('one of the two stands', () => /AAAA|BBBB/.test(draft.per.words()));
      holds(!draft.per.words().includes('BBBB'), () => 'P1: words under a clock that was taken stand');
    },
  },
  {
    name: 'a draft, P2 future clocks occupied',
    run: async (house, { holds }) => {
      const all = byAll(house, draft, screen, holds);
      draft.line.cut();
      await until('her line is gone', () => !draft.ida.draft.view().isLive);
      const unsent = 'Skrevet uden linje. ';
      draft.ida.insert(0, unsent);
      const { client } = honestId(draft.ida);
      // As far as the others know her words.
      const doc = draft.per.draft.text().doc ?? new Y.Doc();
      const clock = Y.getState(doc.store, client);
      await all('P2', () => thrice(frames.occupying(client, clock, 1000)), closeCodes.foreignId);
      await all('P2 with one’s own', (own) => thrice(frames.occupying(own, 0, 1000)), 'ignored');
      draft.line.mend();
      draft.ida.draft.reconnect();
      await until('her words have come', () => draft.per.words().startsWith(unsent)).catch(() =>
        holds(false, () => 'P2: words written without a line are gone'),
      );
      draft.ida.cut(0, unsent.length);
    },
  },
  {
    name: 'a draft, P3 everything deleted, and more',
    run: (house, { holds }) => {
      const { client } = honestId(draft.ida);
      return byAll(house, draft, screen, holds)('P3', () => thrice(frames.deletingAll(client)), 'ignored');
    },
  },
  {
    name: 'a draft, P4 updates with gaps',
    run: async (house, { holds }) => {
      const before = await draft.newcomersBytes();
      const gaps = (own: number) =>
        Array.from({ length: 200 }, (_, index) => frames.withGap(own, 10_000 + index * 2000));
      await byAll(house, draft, screen, holds)('P4', gaps, 'ignored');
      const more = (await draft.newcomersBytes()) - before;
      holds(more < 1000, () => `P4: a newcomer is sent ${more} bytes more`);
    },
  },
  {
    name: 'a draft, P5 four million structs in a few bytes',
    run: async (house, { holds }) => {
      const all = byAll(house, draft, screen, holds);
      await all('P5', () => thrice(frames.claiming(4_000_000)), closeCodes.badFrame);
      const claim = Uint8Array.of(1, 0x80, 0x92, 0xf4, 0x01, 7, 0);
      await all('P5 (1)', () => thrice(claim), closeCodes.badFrame);
      const vectors = [Uint8Array.of(255, 255, 255, 127, 1, 1), Uint8Array.of(255, 255, 255, 255, 15), claim];
      const { end } = await sendWords(house, draft, house.member, vectors.map(frames.askFrame));
      holds(end === 'open' || 'code' in end, () => `P5: vectors: ${told(end)}`);
    },
  },
  {
    name: 'a draft, P6 values nested deep',
    run: async (house, { holds }) => {
      const all = byAll(house, draft, screen, holds);
      for (const depth of [1000, 3000])
        await all(`P6 (${depth})`, () => thrice(frames.nested(depth)), closeCodes.forbiddenContent);
    },
  },
  {
    name: 'a draft, P7 keys that mean something else',
    run: async (house, { holds }) => {
      const all = byAll(house, draft, screen, holds);
      const embedded = new Y.Doc();
      // Yjs's own type asks for an object; this is one.
      embedded.getText('text').insertEmbed(0, frames.poisonedValue() as object);
      await all('P7', () => thrice(Y.encodeStateAsUpdate(embedded)), closeCodes.forbiddenContent);
      for (const root of ['__proto__', 'constructor', ''])
        await all(
          `P7 under ${root}`,
          (own) => thrice(frames.writing([{ client: own, clock: 0, structs: [{ words: 'x', root }] }])),
          closeCodes.forbiddenContent,
        );
    },
  },
  {
    name: 'a draft, P8 others renamed, and twenty thousand ghosts',
    run: async (house, { holds }) => {
      const cursor = { key: newId(), from: 0, to: 0 };
      const forged = [
        { writer: { ...cursor, name: 'Borgmesteren' } },
        { writer: cursor, user: { name: 'Borgmesteren' } },
        { writer: { ...cursor, role: 'Borgmesteren', colour: -1 } },
      ];
      const seen: string[] = [];
      const looking = setInterval(() => seen.push(JSON.stringify(draft.per.draft.view().others)), 5);
      const clients = [honestId(draft.ida).client, honestId(draft.per).client, 2 ** 32, 1];
      for (const who of [house.member, screen])
        await sendWords(
          house,
          draft,
          who,
          forged.flatMap((state) => clients.map((client) => frames.awareness([[client, 99, state]]))),
        );
      const ghosts = frames.awareness(Array.from({ length: 20_000 }, (_, index) => [index + 5, 1, {}]));
      const { end } = await sendWords(house, draft, house.member, thrice(ghosts), patienceMs);
      holds(end !== 'open' && 'code' in end && end.code === closeCodes.badFrame, () => `P8: ghosts: ${told(end)}`);
      await sendWords(house, draft, screen, [frames.awareness([[1, 1, { writer: cursor }]])]);
      clearInterval(looking);
      holds(!seen.some((one) => one.includes('Borgmesteren')), () => 'P8: a forged name is shown');
      holds(
        seen.every((one) => one === '[]'),
        () => `P8: somebody is shown who only forged: ${seen.find((one) => one !== '[]')}`,
      );
    },
  },
  {
    name: 'a draft, P9 valid words with bytes changed',
    run: (house, tools) => changedWords(house, draft, tools),
  },
  {
    name: 'a draft, P11 somebody who asks and does not read',
    run: async (house, { holds }) => {
      const code = await askAndNotRead(house, draft, 2000);
      holds(code === closeCodes.tooFast, () => `P11: closed with ${String(code)}, not ${closeCodes.tooFast}`);
    },
  },
  ...dearWords(draft),
];
