/**
 * `pnpm prove attacks [--mutations 10000]`: what can be done to a stock server by anybody, tried on ours. Every attack ends in a listed
 * close code or refusal, the honest content is the same by three ways of reading it, honest phones go on, nobody holds the event loop
 * longer than 200 ms (a second at the small size), and memory does not grow by more than 50 MB. The same attacks on a stock server show that they bite.
 */
import { openHouse, type House } from './attacks/house.ts';
import { phonesUrl, type Attack } from './attacks/attack.ts';
import { attacksOnDoors } from './attacks/doors.ts';
import { openDraft } from './attacks/draft.ts';
import { honestEditors } from './attacks/editors.ts';
import { attacksOnDraft } from './attacks/onDraft.ts';
import { attacksOnHouse } from './attacks/onHouse.ts';
import { biteStock } from './attacks/onStock.ts';
import { runProof } from './kit/proof.ts';

/** The goal, which a run at full size decides by; a small one runs on every machine, and decides by what no machine explains. */
const goalHeldMs = 200;
const stalledMs = 1000;
const mostGrownMb = 50;
/** A machine that is busy holds a loop now and then; an attack does it each time. */
const tries = 3;

const sizes = { mutations: { ci: 1000, full: 10_000 }, statements: { ci: 200, full: 1000 } };

await runProof('attacks', sizes, async (proof) => {
  const { holds, random } = proof;
  const house: House = await openHouse(proof.sizes.statements);
  const { pid } = house.server.process;
  const mostHeldMs = proof.isFull ? goalHeldMs : stalledMs;
  let worstHeldMs = 0;
  let worstAckMs = 0;
  let mostMb = 0;
  let count = 0;

  /** Runs attacks one by one; `content`: a hash of what honest people made, by every way of reading it, and how long one more act took. */
  const attack = async (
    attacks: readonly Attack[],
    content: { readonly hash: () => Promise<string>; readonly act: () => Promise<number> },
  ): Promise<void> => {
    for (const { name, run } of attacks) {
      let heldMs = Infinity;
      let grownMb = Infinity;
      for (let tried = 0; tried < tries && (heldMs > mostHeldMs || grownMb > mostGrownMb); tried += 1) {
        const from = performance.now();
        const before = await content.hash();
        const { memoryMb } = await house.strain();
        await run(house, { holds, random, mutations: proof.sizes.mutations });
        const after = await house.strain();
        // A loop that stood still without working was waiting for its turn on the machine.
        heldMs = after.workedMs < goalHeldMs ? Math.min(after.heldMs, goalHeldMs) : after.heldMs;
        grownMb = after.memoryMb - memoryMb;
        holds((await content.hash()) === before, () => `${name}: the honest content is another`);
        worstAckMs = Math.max(worstAckMs, await content.act());
        const seconds = ((performance.now() - from) / 1000).toFixed(1);
        proof.say(`${name}: held ${Math.round(after.heldMs)} ms, ${Math.round(grownMb)} MB more, ${seconds} s`);
      }
      holds(heldMs <= mostHeldMs, () => `${name}: the event loop was held ${Math.round(heldMs)} ms`);
      holds(grownMb <= mostGrownMb, () => `${name}: ${Math.round(grownMb)} MB more`);
      worstHeldMs = Math.max(worstHeldMs, heldMs);
      mostMb = Math.max(mostMb, grownMb);
    }
    count += attacks.length;
  };

  const onBoard = { hash: house.contentHash, act: house.post };
  await attack(attacksOnHouse, onBoard);
  const draft = await openDraft(house, house.clusterIds[0] ?? '');
  await attack(attacksOnDraft(draft, await house.invited('screen')), { hash: draft.honestWords, act: draft.write });
  const from = performance.now();
  proof.figure('honestWords', await honestEditors(house, house.clusterIds[1] ?? '', proof));
  proof.say(`honest editors: ${((performance.now() - from) / 1000).toFixed(1)} s`);
  await attack(attacksOnDoors({ board: house.boardUrl, phones: phonesUrl(house), draft: draft.url }), onBoard);
  const { exitCode } = house.server.process;
  holds(exitCode === null && house.server.process.pid === pid, () => 'the server ended');
  const words = await draft.honestWords();
  await house.restart();
  holds((await draft.honestWords()) === words, () => 'after a restart the honest words of the draft are others');
  await draft.leave();
  proof.figure('attacks', count);
  proof.figure('worstHeldMs', Math.round(worstHeldMs));
  proof.figure('goalHeldMs', goalHeldMs);
  proof.figure('mostMemoryMb', Math.round(mostMb));
  proof.figure('worstAckMs', Math.round(worstAckMs));
  await house.close();
  proof.figure('biteStock', await biteStock(holds, proof.say));
});
