/**
 * `pnpm prove secondMachine`: a machine that keeps a copy is killed while a hall posts, edits, withdraws and clusters, and a second goes on from
 * the copy at the same address. Everything that any phone has shown as received is there, once; the chain holds, the events make the board,
 * replicas that had seen more let go of it, and the first machine, started again, writes nothing.
 */
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeCodes } from '@skab/shared/protocol/closeCodes.ts';
import { routes, type CreateWorkshopCall, type WorkshopDoor, type WorkshopListed } from '@skab/shared/protocol/http.ts';
import type { Change } from '@skab/shared/board/board.ts';
import { generationsIn, readGeneration } from '../../server/src/adapters/folder/generation.ts';
import { machinesIn } from '../../server/src/adapters/folder/machines.ts';
import { percentile } from '../bench/percentile.ts';
import { foundToCluster } from '../harness/fullBoard.ts';
import { aReplica } from '../harness/replica.ts';
import { startServer, type RunningServer } from '../harness/startServer.ts';
import { granted, joinByCode, newId, redeemLink, visitor, type Visitor } from '../harness/visitor.ts';
import { anOverlayDesk, inMemory } from '../integration/aClient.ts';
import { sitDown } from '../integration/aPhone.ts';
import { until } from '../integration/until.ts';
import type { HallWorkshop } from './kit/hall.ts';
import type { KeptWorkshop } from './kit/keptWorkshop.ts';
import { ownProcess } from './kit/ownProcesses.ts';
import { runProof, type Proof } from './kit/proof.ts';
import { readLeft } from './kit/readLeft.ts';
import { clusterer } from './secondMachine/clusterer.ts';
import { writer, type Writer } from './secondMachine/writer.ts';

type Sizes = 'rounds' | 'phones' | 'longestMs';

const patienceMs = 60_000;
const leastMs = 300;
const pauseMs = 40;
const goalBehindMs = 2000;

interface Seen {
  acknowledged: number;
  notInCopy: number;
  readonly behindMs: number[];
  readonly backMs: number[];
  deskToldAgain: number;
  joinedAgain: number;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const started = async (dataFolder: string, port: number, args: readonly string[]): Promise<RunningServer> => {
  const server = await startServer({ dataFolder, port, args, settings: { LOG_LEVEL: 'silent', PUBLIC_URL: '' } });
  ownProcess(server.process);
  return server;
};

/** A workshop whose collecting step is not on yet. */
const founded = async (server: RunningServer): Promise<HallWorkshop & { readonly leader: Visitor }> => {
  const leader = visitor(server.origin);
  await redeemLink(leader, await server.invite('administrator'));
  const stepId = newId();
  const call: CreateWorkshopCall = { workshopId: newId(), commandId: newId(), found: foundToCluster(stepId, newId()) };
  const { workshopId, code } = granted(await leader.post<WorkshopListed>(routes.workshops, call));
  return { leader, workshopId, code, stepId };
};

/** The files of the newest generation in a folder. */
const newestIn = (stick: string): string => {
  const homes = machinesIn(stick).map(({ name }) => path.join(stick, name));
  return homes.flatMap(generationsIn).at(-1) ?? '';
};

/** How far the copy in a folder is. */
const seqInCopy = async (stick: string, place: string, workshopId: string): Promise<number> => {
  const folder = path.join(place, 'looked-at');
  mkdirSync(folder);
  readGeneration(newestIn(stick), path.join(folder, 'skab-sammen.db'));
  return (await readLeft(folder, workshopId)).seq;
};

/** Where the words of each statement stand at the end, by the events; null when it is withdrawn. */
const wordsOf = ({ events }: KeptWorkshop): ReadonlyMap<string, string | null> => {
  const words = new Map<string, string | null>();
  for (const { content } of events) {
    // Content is JSON that a turn wrote: `{args, changes}`.
    const { changes } = JSON.parse(content ?? '{"changes":[]}') as { readonly changes: readonly Change[] };
    for (const change of changes) {
      if (change.collection === 'statements' && change.after) words.set(change.id, change.after.text);
      if (change.collection === 'withdrawn' && change.after) words.set(change.id, null);
    }
  }
  return words;
};

const judge = ({ holds }: Proof<Sizes>, round: string, kept: KeptWorkshop, writers: readonly Writer[]): void => {
  for (const fault of kept.faults) holds(false, () => `${round}: ${fault}`);
  const counts = new Map<string, number>();
  for (const { commandId } of kept.events) counts.set(commandId, (counts.get(commandId) ?? 0) + 1);
  for (const [id, count] of counts) holds(count === 1, () => `${round}: command ${id} stands ${count} times`);
  const words = wordsOf(kept);
  for (const one of writers) {
    for (const [statementId, text] of one.received)
      holds(
        words.get(statementId) === text,
        () => `${round}: shown as received: "${text ?? 'withdrawn'}", kept: "${words.get(statementId) ?? 'nothing'}"`,
      );
    // What was never received may be refused, if she is told: what it stands on may be on no device at all.
    const told = one.refused();
    for (const [statementId, text] of one.wanted)
      holds(
        words.get(statementId) === text || told.some((refusal) => refusal.startsWith(statementId)),
        () => `${round}: "${text ?? 'withdrawn'}" was asked for, is not there, and nobody was told`,
      );
    for (const { id, name, answers } of one.made)
      holds(
        answers.every(({ ok }) => !ok) || counts.get(id) === 1,
        () => `${round}: ${name} ${id} was acknowledged and is not there`,
      );
  }
  const posts = writers.flatMap(({ wanted }) => [...wanted.keys()]);
  const strangers = [...words.keys()].filter((id) => !posts.includes(id));
  holds(strangers.length === 0, () => `${round}: ${strangers.length} statements nobody wrote`);
};

const play = async (proof: Proof<Sizes>, round: string, seen: Seen): Promise<void> => {
  const { random, sizes, holds } = proof;
  const place = mkdtempSync(path.join(tmpdir(), 'skab-prove-second-'));
  const stick = path.join(place, 'stick');
  mkdirSync(stick);
  const [a, b] = [path.join(place, 'a'), path.join(place, 'b')];
  const here: { leave(): void }[] = [];
  let server = await started(a, 0, ['--copy-to', stick]);
  try {
    const { port, origin } = server;
    const workshop = await founded(server);
    const { leader, workshopId } = workshop;
    let due: { readonly seq: number; readonly at: number }[] = [];
    const watcher = await sitDown(leader, workshopId, 'desk');
    here.push(watcher);
    watcher.socket.on('copied', ({ seq }: { readonly seq: number }) => {
      const now = performance.now();
      seen.behindMs.push(...due.filter((one) => one.seq <= seq).map(({ at }) => now - at));
      due = due.filter((one) => one.seq > seq);
    });
    const writers: Writer[] = [];
    const people: Visitor[] = [];
    for (let index = 0; index < sizes.phones; index += 1) {
      const who = visitor(origin);
      await joinByCode(who, workshop.code);
      people.push(who);
      writers.push(writer(random, who, workshop, (seq) => void due.push({ seq, at: performance.now() })));
    }
    here.push(...writers);
    const deskKept = inMemory();
    const desk = clusterer(random, await anOverlayDesk(leader, workshopId, () => undefined, deskKept));
    const wall = await aReplica(leader, workshopId);
    const { epoch } = granted(await leader.get<WorkshopDoor>(routes.workshop(workshopId)));
    here.push(wall);
    const foundedSeq = watcher.entered.ok ? watcher.entered.seq : 0;
    await until('the workshop is in the copy', () => watcher.heard.copied >= foundedSeq, patienceMs);
    // Now and then what everything else stands on is not in the copy either.
    const isEarly = random.below(2) === 0;
    await desk.start(workshop.stepId);

    for (const one of writers) one.write();
    const killAt = performance.now() + leastMs + random.below(isEarly ? leastMs : sizes.longestMs);
    while (performance.now() < killAt) {
      for (const one of writers) if (random.below(4) === 0) one.write();
      desk.cluster();
      await pause(pauseMs);
    }
    await server.kill();
    const lastSeen = wall.seq();
    for (const one of writers) if (random.below(3) === 0) one.dies();
    for (const one of writers) if (random.below(3) === 0) one.write();
    desk.leave();
    const before = await readLeft(a, workshopId);
    seen.acknowledged += writers.flatMap(({ made }) => made.filter(({ answers }) => answers.length > 0)).length;
    // As a stick leaves it that was pulled out in the middle of a write.
    if (random.below(2) === 0) appendFileSync(newestIn(stick), random.bytes(1 + random.below(5000)));
    const copied = await seqInCopy(stick, place, workshopId);
    seen.notInCopy += before.seq - copied;

    const from = performance.now();
    server = await started(b, port, ['--from', stick, '--copy-to', stick]);
    for (const who of people) {
      // Who came in the last second is not in the copy, nor is anything of hers: she types the code again.
      const seat = await sitDown(who, workshopId, 'phone');
      seat.leave();
      if (seat.entered.ok) continue;
      await joinByCode(who, workshop.code);
      seen.joinedAgain += 1;
    }
    const again = await anOverlayDesk(leader, workshopId, () => undefined, deskKept);
    here.push(again);
    await until(
      `${round}: everything has come`,
      () =>
        [...writers.map((one) => one.phone()), again].every(({ outbox }) =>
          outbox.queue().every(({ standing }) => standing.state === 'refused'),
        ),
      patienceMs,
    ).catch((error: unknown) => holds(false, () => String(error)));
    seen.backMs.push(performance.now() - from);
    seen.deskToldAgain += again.outbox.queue().length;
    await until(
      'the replica of the first is sent away',
      () => wall.closeCode() === closeCodes.epochChanged,
      patienceMs,
    ).catch((error: unknown) => holds(false, () => `${round}: ${String(error)}, it had seen ${lastSeen}`));
    const fresh = await aReplica(leader, workshopId);
    here.push(fresh);
    await until('a fresh replica is whole', () => fresh.seq() > 0);
    const shown = new Set([...fresh.board.all('statements')].map(([id]) => id));
    const raised = granted(await leader.get<WorkshopDoor>(routes.workshop(workshopId))).epoch;
    holds(raised > epoch, () => `${round}: the epoch did not rise`);

    // The first machine comes back, beside the second.
    const back = await started(a, 0, ['--copy-to', stick]);
    const late = await sitDown({ ...leader, origin: back.origin, saysOrigin: back.origin }, workshopId, 'desk');
    const reply = await late.send('postStatement', { statementId: newId(), stepId: workshop.stepId, text: 'For sent' });
    holds(
      !reply.ok && reply.code === 'carried-on',
      () => `${round}: the first machine answered ${JSON.stringify(reply)}`,
    );
    late.leave();
    await back.kill();
    holds((await readLeft(a, workshopId)).seq === before.seq, () => `${round}: the first machine wrote`);

    for (const one of here.splice(0)) one.leave();
    await server.stop();
    const kept = await readLeft(b, workshopId);
    judge(proof, round, kept, writers);
    const standing = [...wordsOf(kept)].flatMap(([id, text]) => (text === null ? [] : id));
    holds(
      standing.length === shown.size && standing.every((id) => shown.has(id)),
      () => `${round}: a fresh replica shows ${shown.size} statements of ${standing.length}`,
    );
    holds(
      writers.every(({ made }) => made.length > 0),
      () => `${round}: somebody wrote nothing`,
    );
  } finally {
    for (const one of here) one.leave();
    await server.kill();
    rmSync(place, { recursive: true, force: true });
  }
};

await runProof(
  'secondMachine',
  { rounds: { ci: 2, full: 100 }, phones: { ci: 12, full: 40 }, longestMs: { ci: 2500, full: 5000 } },
  async (proof) => {
    const seen: Seen = { acknowledged: 0, notInCopy: 0, behindMs: [], backMs: [], deskToldAgain: 0, joinedAgain: 0 };
    for (let round = 1; round <= proof.sizes.rounds; round += 1) {
      await play(proof, `round ${round}`, seen);
      if (round % 10 === 0)
        proof.say(`${round} rounds, ${seen.acknowledged} acknowledged, ${seen.notInCopy} not in the copy`);
    }
    proof.holds(
      seen.acknowledged > 20 * proof.sizes.rounds,
      () => 'hardly anything was acknowledged: the load is too small',
    );
    proof.holds(seen.notInCopy > 0, () => 'the copy had everything each time: nothing was tried');
    proof.figure('acknowledged', seen.acknowledged);
    proof.figure('notInCopy', seen.notInCopy);
    proof.figure('deskStepsRefusedAgain', seen.deskToldAgain);
    proof.figure('joinedAgain', seen.joinedAgain);
    proof.figure('behindMsP50', Math.round(percentile(seen.behindMs, 0.5)));
    proof.figure('behindMsP99', Math.round(percentile(seen.behindMs, 0.99)));
    proof.figure('goalBehindMs', goalBehindMs);
    proof.figure('startToAllReceivedMsP50', Math.round(percentile(seen.backMs, 0.5)));
    proof.figure('startToAllReceivedMsP99', Math.round(percentile(seen.backMs, 0.99)));
  },
);
