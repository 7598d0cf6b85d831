import assert from 'node:assert/strict';
import { mayReadDesk } from '@skab/shared/access/deskReaders.ts';
import { applyChanges, type Board, type Change } from '@skab/shared/board/board.ts';
import { boardCollections, deskCollections } from '@skab/shared/board/collections.ts';
import { publishedText } from '@skab/shared/board/equality.ts';
import { unsoundness } from '@skab/shared/board/invariants.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { composeMine } from '@skab/shared/scene/composeMine.ts';
import fc from 'fast-check';
import type { Outbox } from '../../../client/src/sync/outbox.ts';
import { aReplica } from '../../harness/replica.ts';
import { aServer, type AServer, type ServerOptions } from '../aServer.ts';
import { aWorld } from './aWorld.ts';
import { happeningAmong, type Happening } from './happening.ts';
import { patiently } from './patience.ts';
import { wrongClock, type WrongClock } from './wrongClock.ts';

const isSettled = (outbox: Outbox): boolean => outbox.queue().every(({ standing }) => standing.state === 'refused');

const readable = deskCollections.filter((name) => mayReadDesk(['administrator'], name));
const rows = (board: Board, collections: readonly ((typeof boardCollections)[number] | (typeof readable)[number])[]) =>
  Object.fromEntries(collections.map((name) => [name, Object.fromEntries(board.all(name))]));

/** Plays one evening and judges its end. Returns how many words of the description were found again. */
const play = async (
  { server, clock, peers }: { readonly server: AServer; readonly clock: WrongClock; readonly peers: number },
  events: readonly Happening[],
): Promise<number> => {
  const world = await aWorld(server, clock, peers);
  try {
    for (const event of events) await world.happen(event);
    await world.rest();
    const { store } = server.ports;
    const folded = plainBoard();
    const stored = await store.log.load(world.workshopId);
    for (const { content } of await store.log.events(world.workshopId, 0, 5000)) {
      applyChanges(folded, (JSON.parse(content ?? '') as { changes: Change[] }).changes);
      assert.equal(unsoundness(folded), null);
    }
    const seq = stored?.seq ?? 0;
    await patiently('both desks have everything', () => world.desks.every((desk) => desk.seq() >= seq));
    await patiently('nothing is on its way', () => world.desks.every((desk) => isSettled(desk.outbox)));
    const joiner = await aReplica(world.leader, world.workshopId);
    await patiently('a joiner has everything', () => joiner.seq() >= seq);
    joiner.leave();
    const expected = rows(folded, [...boardCollections, ...readable]);
    assert.equal(publishedText(joiner.board), publishedText(folded));
    for (const desk of world.desks) {
      assert.deepEqual(rows(desk.base(), [...boardCollections, ...readable]), expected);
      assert.deepEqual(rows(desk.view(), [...boardCollections, ...readable]), expected);
    }
    for (const phone of world.phones) {
      const own = [...folded.all('authors')].filter(([, author]) => author.actorId === phone.actorId).map(([id]) => id);
      const expectedOwn = composeMine(folded, own).map(({ statementId, text }) => ({ statementId, text }));
      const seen = (): unknown =>
        phone
          .view()
          .filter(({ stage }) => stage !== 'refused')
          .map(({ statementId, text }) => ({ statementId, text }));
      await patiently('the phone has its own', () => JSON.stringify(seen()) === JSON.stringify(expectedOwn));
      await patiently('nothing of the phone is on its way', () => isSettled(phone.outbox));
    }
    const isStanding = [...folded.all('drafts')].some(([, { draftId }]) => draftId === world.drafting.draftId);
    if (isStanding) assert.equal(await world.drafting.judge(), null);
    assert.deepEqual(world.faults, []);
    return isStanding ? world.drafting.wordCount() : 0;
  } finally {
    await world.leave();
  }
};

export interface Evenings {
  readonly storage: ServerOptions['storage'];
  readonly seed: number;
  readonly evenings: number;
  /** The path that was told with a fault: its one evening is played anew. */
  readonly path?: string;
  /** What happens in one evening; 0: from 15 to 45 things. */
  readonly operations: number;
  /** Two desks, two editors of one description, and phones. */
  readonly peers: number;
}

/**
 * Plays random evenings one after another on a server of their own: commands over cut and delayed lines, and clocks that jump. Throws with the
 * evening's happenings unless every replica, every overlay and the board made of the events end equal and sound, nothing acknowledged was
 * ever missing, and no word of the description is lost or doubled. Returns how many of those words were found again.
 */
export const playEvenings = async ({ storage, seed, evenings, path, operations, peers }: Evenings): Promise<number> => {
  const clock = wrongClock();
  const server = await aServer({ storage, clock });
  let words = 0;
  const happenings = fc.array(happeningAmong(peers), { minLength: operations || 15, maxLength: operations || 45 });
  try {
    await fc.assert(
      fc.asyncProperty(happenings, async (events) => {
        words += await play({ server, clock, peers }, events);
      }),
      { seed, numRuns: evenings, endOnFailure: true, ...(path === undefined ? {} : { path }) },
    );
  } finally {
    await server.stop();
  }
  return words;
};
