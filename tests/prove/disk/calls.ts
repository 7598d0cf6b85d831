import { tmpdir } from 'node:os';
import { faultyDriver, type DriverFault } from '../../../server/src/testing/faultyDriver.ts';
import { ledger } from '../kill/ledger.ts';
import type { Proof } from '../kit/proof.ts';
import { aStage } from './stage.ts';
import { faultsAfter, otherWords, post } from './troubled.ts';

const codes = [
  'SQLITE_FULL',
  'SQLITE_IOERR_WRITE',
  'SQLITE_IOERR_FSYNC',
  'SQLITE_READONLY',
  'SQLITE_IOERR_READ',
] as const;

/** Calls that a group of posts and a join make, about. */
const callsInReach = 60;
/** A server serves this many cases: what is read after each grows with them. */
const casesPerStage = 25;

/** The n-th call to the database fails, and some after it, done or not; the next ones work again. */
export const failingCalls = async (
  { random, holds }: Proof<string>,
  cases: number,
): Promise<Record<string, number>> => {
  const seen = { failed: 0, acknowledged: 0, refused: 0, unheard: 0, notJoined: 0 };
  for (let done = 0; done < cases;) {
    let next: { countdown: number; left: number; fault: DriverFault } | undefined;
    const stage = await aStage(tmpdir(), (driver) =>
      faultyDriver(driver, () => {
        if (!next || next.left === 0) return undefined;
        if (next.countdown > 0) return void (next.countdown -= 1);
        next.left -= 1;
        seen.failed += 1;
        return next.fault;
      }),
    );
    const known = ledger();
    try {
      const upTo = Math.min(cases, done + casesPerStage);
      for (; done < upTo; done += 1) {
        const fault = { code: random.pick(codes), isDone: random.below(3) === 0 };
        const left = random.pick([1, 1, 1, 2, 5, 40]);
        next = { countdown: random.below(callsInReach), left, fault };
        const told = `case ${done}: ${left} calls fail as ${fault.code}${fault.isDone ? ', done' : ''}`;
        const newcomer = stage.newcomer();
        const [refusals, isIn] = await Promise.all([post(stage, known, 6, `Udsagn ${done}`), stage.join(newcomer)]);
        if (!isIn) seen.notJoined += 1;
        holds(otherWords(refusals).length === 0, () => `${told}: refused as ${otherWords(refusals).join(', ')}`);
        next = undefined;
        holds(isIn || (await stage.join(newcomer)), () => `${told}: the newcomer cannot join afterwards`);
        const after = await post(stage, known, 1, `Efter ${done}`);
        holds(after.length === 0, () => `${told}: still refused afterwards as ${after.join()}`);
        for (const fault2 of await faultsAfter(stage, known)) holds(false, () => `${told}: ${fault2}`);
      }
      seen.acknowledged += known.counts.acknowledged;
      seen.refused += known.counts.refused;
      seen.unheard += known.counts.unknown;
    } finally {
      await stage.end();
    }
  }
  return seen;
};
