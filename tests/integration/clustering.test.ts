import { randomInt } from 'node:crypto';
import { applyChanges, type Board, type Change } from '@skab/shared/board/board.ts';
import { publishedText } from '@skab/shared/board/equality.ts';
import { clustersOf } from '@skab/shared/board/clusters.ts';
import { unsoundness } from '@skab/shared/board/invariants.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { callOf, handOf } from '@skab/shared/testing/handsAtBoard.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../harness/visitor.ts';
import { anOverlayDesk, type AnOverlayDesk } from './aClient.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { until } from './until.ts';

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));
const members = 12;
const handsEach = 25;

const aHand = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat()).map(handOf);

let room: ARoom;
const texts = Array.from({ length: 143 }, (_, index) => `Udsagn ${index + 1}: mød os, hvor vi er.`);
const statementIds = texts.map(() => newId());

beforeAll(async () => {
  console.log(`clustering: SEED=${seed}`);
  room = await aRoom({ storage: 'embedded' });
  const importId = newId();
  for (const from of [0, 100]) {
    const statements = texts
      .slice(from, from + 100)
      .map((text, index) => ({ statementId: statementIds[from + index] ?? '', text }));
    await room.desk.send('importStatements', { importId, source: 'Prøven', stepId: room.steps[0], statements });
  }
});
afterAll(() => room.end());

const wordsOf = (board: Board): readonly string[] =>
  [...board.all('statements')].map(([id, { text }]) => `${id} ${text}`).sort();

it(`[CL17][UL19] twelve who cluster 143 statements at once end on one sound board, and every word is on it (seed ${seed})`, async () => {
  const everybody: AnOverlayDesk[] = [];
  for (let index = 0; index < members; index += 1)
    everybody.push(await anOverlayDesk(await room.invited('member'), room.workshopId, () => {}));
  await until('all see all of it', () => everybody.every((one) => wordsOf(one.view()).length === texts.length));

  const hands = fc.sample(aHand, { seed, numRuns: members * handsEach });
  const done = await Promise.all(
    everybody.map(async ({ outbox, view }, index) => {
      const made: string[] = [newId()];
      let accepted = 0;
      for (const hand of hands.slice(index * handsEach, (index + 1) * handsEach)) {
        const { name, args } = callOf(view(), hand, { statementIds, made, freshId: newId() });
        const { id } = outbox.add({ name, args, makes: [] });
        made.push(id);
        // Half of them go on before they are answered, as people do.
        const answered = outbox.answer(id).then(({ ok }) => void (accepted += ok ? 1 : 0));
        if (hand.c % 2 === 0) await answered;
      }
      await until('all has been answered', () => outbox.queue().every(({ standing }) => standing.state === 'refused'));
      return accepted;
    }),
  );
  // A run in which nearly everything was refused would say nothing.
  expect(done.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(members * 4);

  const { store } = room.server.ports;
  const folded = plainBoard();
  for (const { content } of await store.log.events(room.workshopId, 0, 2000)) {
    applyChanges(folded, (JSON.parse(content ?? '') as { changes: Change[] }).changes);
    expect(unsoundness(folded)).toBeNull();
  }
  const seq = (await store.log.load(room.workshopId))?.seq ?? 0;
  await until('everybody has everything', () => everybody.every((one) => one.seq() >= seq));
  const expected = wordsOf(folded);
  expect(expected).toEqual(texts.map((text, index) => `${statementIds[index]} ${text}`).sort());
  for (const one of everybody) {
    expect(publishedText(one.base())).toBe(publishedText(folded));
    expect(publishedText(one.view())).toBe(publishedText(folded));
  }
  for (const id of statementIds)
    for (const clusterId of clustersOf(folded, id)) expect(folded.get('clusters', clusterId)).toBeDefined();
  for (const one of everybody) one.leave();
}, 120_000);
