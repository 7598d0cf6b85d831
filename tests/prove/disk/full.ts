import { routes, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { ledger } from '../kill/ledger.ts';
import type { Proof } from '../kit/proof.ts';
import { aStage, type Stage } from './stage.ts';
import { faultsAfter, otherWords, post } from './troubled.ts';

const casesPerStage = 25;
const roomAgain = 1_000_000;

const pages = (stage: Stage): number => Number(stage.driver.pragma('page_count')[0]?.['page_count']);

/** Posts until the disk is full, and a little more; whether it came to that. */
const fillUp = async (stage: Stage, known: ReturnType<typeof ledger>, told: string, proof: Proof<string>) => {
  for (let round = 0; round < 12; round += 1) {
    const refusals = await post(stage, known, 4, `${told} ${'ord '.repeat(60)}`);
    const others = otherWords(refusals);
    proof.holds(others.length === 0, () => `${told}: refused as ${others.join(', ')}`);
    if (refusals.includes('not-saved')) return true;
  }
  return false;
};

/** The file may not grow beyond a few pages more; then it may again. Between the two everything can be read. */
export const fullDisk = async (
  proof: Proof<string>,
  cases: number,
  parent: string,
): Promise<Record<string, number>> => {
  const seen = { full: 0, acknowledged: 0, refused: 0 };
  for (let done = 0; done < cases;) {
    const stage = await aStage(parent, (driver) => driver);
    const known = ledger();
    try {
      const upTo = Math.min(cases, done + casesPerStage);
      for (; done < upTo; done += 1) {
        const told = `case ${done}`;
        stage.driver.pragma(`max_page_count = ${pages(stage) + proof.random.below(4)}`);
        if (await fillUp(stage, known, told, proof)) seen.full += 1;
        const door = await stage.leader.get<WorkshopDoor>(routes.workshop(stage.workshopId));
        proof.holds(!('ok' in door), () => `${told}: the workshop cannot be read on a full disk`);
        stage.driver.pragma(`max_page_count = ${roomAgain}`);
        const after = await post(stage, known, 1, `${told}, plads igen`);
        proof.holds(after.length === 0, () => `${told}: still refused when there is room again, as ${after.join()}`);
        for (const fault of await faultsAfter(stage, known)) proof.holds(false, () => `${told}: ${fault}`);
      }
      seen.acknowledged += known.counts.acknowledged;
      seen.refused += known.counts.refused;
    } finally {
      await stage.end();
    }
  }
  return seen;
};
