/**
 * `pnpm prove fuzz`: random commands of two desks and phones, and words of two editors of a description, over lines that are cut and
 * delayed, with clocks that jump (the server's by a day, the others' by a year), in each storage: every replica, overlay, phone, editor and
 * late joiner, and the board made of the events, end equal and sound. Evenings are played in batches, for a store in memory grows with every
 * workshop; and many batches at once, for an evening is mostly waiting.
 */
import { availableParallelism } from 'node:os';
import { inParallel } from '../harness/inParallel.ts';
import { storages } from '../integration/aServer.ts';
import { openPlayers } from './fuzz/players.ts';
import { runProof } from './kit/proof.ts';

const sizes = {
  /** In each of the two storages. */
  evenings: { ci: 100, full: 5000 },
  /** What happens in one evening; 0: from 15 to 45 things. */
  operations: { ci: 0, full: 500 },
  peers: { ci: 5, full: 12 },
  /** How many evenings one server serves. */
  batch: { ci: 25, full: 20 },
  atOnce: { ci: 8, full: 32 },
};

/** It says how far it is each time so many more evenings are played. */
const everySoMany = 500;

await runProof('fuzz', sizes, async (proof) => {
  const { evenings, operations, peers, batch, atOnce } = proof.sizes;
  const batches = Array.from({ length: Math.ceil(evenings / batch) }, (_none, index) =>
    storages.map((storage) => ({
      storage,
      seed: proof.seed + index,
      evenings: Math.min(batch, evenings - index * batch),
      operations,
      peers,
    })),
  ).flat();
  const players = openPlayers(Math.min(atOnce, availableParallelism()));
  let [played, written] = [0, 0];
  await inParallel(batches, atOnce, async (one, _index, lane) => {
    const { words, fault } = await players.play(lane, one);
    if (fault !== null) proof.say(fault);
    const isSound = proof.holds(
      fault === null,
      () => `${one.evenings} evenings kept in ${one.storage}, seed ${one.seed}: the evening stands above`,
    );
    if (!isSound) return;
    const before = played;
    played += one.evenings;
    written += words;
    if (Math.floor(before / everySoMany) < Math.floor(played / everySoMany)) proof.say(`${played} evenings played`);
  });
  players.leave();
  // Evenings in which nobody could write would show nothing.
  proof.holds(written > 0, () => 'no word of any description was judged');
  proof.figure('played', played);
  proof.figure('wordsInDrafts', written);
});
