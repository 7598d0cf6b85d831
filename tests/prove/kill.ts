/**
 * `pnpm prove kill`: the built server is killed at random moments while people post, edit, withdraw, hide and cluster, and started again
 * on what it left. After each kill the files it left are copied and read: every acknowledged command is there exactly once, at the seq it
 * was acknowledged with; every one nothing was heard of 0 or 1 times; no other; the chain holds, and the events make the board. Most of
 * what nothing was heard of is sent again to the next one, with the same ids.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { routes, type WorkshopListed } from '@skab/shared/protocol/http.ts';
import { percentile } from '../bench/percentile.ts';
import { foundToCluster } from '../harness/fullBoard.ts';
import { startServer, type RunningServer } from '../harness/startServer.ts';
import { granted, joinByCode, newId, redeemLink, visitor } from '../harness/visitor.ts';
import { sitDown } from '../integration/aPhone.ts';
import { underLoad, type Crowd } from './kill/crowd.ts';
import { ledger, type Ledger } from './kill/ledger.ts';
import { ownProcess } from './kit/ownProcesses.ts';
import { runProof, type Proof } from './kit/proof.ts';
import { readLeft } from './kit/readLeft.ts';

/** A folder serves this many kills: what is read after each grows with them. */
const killsPerFolder = 10;
const goalRestartMs = 3000;

const started = async (dataFolder: string): Promise<RunningServer> => {
  const server = await startServer({ dataFolder, settings: { LOG_LEVEL: 'silent', PUBLIC_URL: '' } });
  ownProcess(server.process);
  return server;
};

/** A workshop under way, and the devices that will write in it. */
const gather = async (server: RunningServer, phones: number): Promise<Crowd> => {
  const leader = visitor(server.origin);
  await redeemLink(leader, await server.invite('administrator'));
  const stepId = newId();
  const call = { workshopId: newId(), commandId: newId(), found: foundToCluster(stepId, newId()) };
  const { workshopId, code } = granted(await leader.post<WorkshopListed>(routes.workshops, call));
  const desk = await sitDown(leader, workshopId, 'desk');
  await desk.send('startStep', { stepId, seen: null });
  desk.leave();
  const people = [leader];
  for (let index = 0; index < phones; index += 1) {
    const who = visitor(server.origin);
    await joinByCode(who, code);
    people.push(who);
  }
  return { workshopId, stepId, people };
};

interface Seen {
  kills: number;
  readonly restartMs: number[];
  acknowledged: number;
  refused: number;
  unknown: number;
  keptUnheard: number;
  events: number;
}

const killOnce = async (
  { random, sizes, holds }: Proof<'kills' | 'phones' | 'longestMs'>,
  seen: Seen,
  server: RunningServer,
  crowd: Crowd,
  known: Ledger,
): Promise<RunningServer> => {
  const afterMs = random.below(sizes.longestMs);
  const load = underLoad(random, crowd, known, server.origin);
  await load.seated;
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await server.kill();
  await load.gone;
  seen.kills += 1;
  const kept = await readLeft(server.dataFolder, crowd.workshopId);
  seen.events += kept.events.length;
  for (const fault of known.faults(kept)) holds(false, () => `kill ${seen.kills} after ${afterMs} ms: ${fault}`);
  const from = performance.now();
  const again = await started(server.dataFolder);
  const desk = await sitDown({ ...crowd.people[0]!, origin: again.origin }, crowd.workshopId, 'desk');
  const first = { statementId: newId(), stepId: crowd.stepId, text: 'Det første efter et drab' };
  const sent = known.note({ id: newId(), name: 'postStatement', args: first, from: 0 });
  sent.reply = await desk.send('postStatement', first, sent.id);
  seen.restartMs.push(performance.now() - from);
  holds(sent.reply.ok, () => `kill ${seen.kills}: the first after it was not taken`);
  desk.leave();
  return again;
};

await runProof(
  'kill',
  { kills: { ci: 20, full: 1000 }, phones: { ci: 20, full: 40 }, longestMs: { ci: 400, full: 800 } },
  async (proof) => {
    const seen: Seen = { kills: 0, restartMs: [], acknowledged: 0, refused: 0, unknown: 0, keptUnheard: 0, events: 0 };
    while (seen.kills < proof.sizes.kills) {
      const dataFolder = mkdtempSync(path.join(tmpdir(), 'skab-prove-kill-'));
      let server = await started(dataFolder);
      try {
        const crowd = await gather(server, proof.sizes.phones);
        const known = ledger();
        const upTo = Math.min(proof.sizes.kills, seen.kills + killsPerFolder);
        while (seen.kills < upTo) server = await killOnce(proof, seen, server, crowd, known);
        await server.kill();
        for (const fault of known.faults(await readLeft(dataFolder, crowd.workshopId)))
          proof.holds(false, () => `at the end: ${fault}`);
        const { acknowledged, refused, unknown, keptUnheard } = known.counts;
        seen.acknowledged += acknowledged;
        seen.refused += refused;
        seen.unknown += unknown;
        seen.keptUnheard += keptUnheard;
      } finally {
        await server.kill();
        rmSync(dataFolder, { recursive: true, force: true });
      }
      if (seen.kills % 100 === 0) proof.say(`${seen.kills} kills, ${seen.acknowledged} acknowledged`);
    }
    proof.holds(seen.acknowledged > seen.kills, () => 'hardly anything was acknowledged: the load is too small');
    proof.figure('acknowledged', seen.acknowledged);
    proof.figure('refused', seen.refused);
    proof.figure('unknown', seen.unknown);
    proof.figure('unknownKept', seen.keptUnheard);
    proof.figure('restartToAckMsP50', Math.round(percentile(seen.restartMs, 0.5)));
    proof.figure('restartToAckMsP99', Math.round(percentile(seen.restartMs, 0.99)));
    proof.figure('goalRestartMs', goalRestartMs);
  },
);
