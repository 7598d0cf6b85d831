/**
 * `pnpm prove soak`: evening after evening on one server, whose clock goes 24 times as fast: a hall joins, leaves and comes back, posts,
 * clusters, writes descriptions, reads minutes, its wall is loaded anew, and the workshop is closed. When all have gone the server has let
 * go of everything: documents, sockets, listeners, timers. How its memory grows decides at full size only: a short run is all warming up.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { routes, type Invited } from '@skab/shared/protocol/http.ts';
import { deskSocket } from '../harness/deskSocket.ts';
import { writtenWords } from '../harness/fullBoard.ts';
import { aReplica } from '../harness/replica.ts';
import { granted, joinByCode, newId, redeemLink, visitor, type Visitor } from '../harness/visitor.ts';
import { aWriter } from '../harness/writer.ts';
import { until } from '../integration/until.ts';
import { startHall } from './kit/hall.ts';
import { hallPhone } from './kit/hallPhone.ts';
import { runProof } from './kit/proof.ts';

const speed = 24;
const phoneCount = 20;
/** An evening of so many turns: in each somebody posts, places and writes, and somebody comes or goes. */
const turns = 25;
const turnMs = 400;
/** Looking through what is open takes half a minute of the machine's own time; limits are remembered a little. */
const lettingGoMs = 120_000;
/** Timers that may be left: those of limits by address, which last, and of the last sockets to be asked. */
const mostTimers = 10;
const mostMbPerHour = 1;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The slope of a line through points, by least squares. */
const slopeOf = (points: readonly (readonly [x: number, y: number])[]): number => {
  const mean = (of: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / Math.max(1, points.length);
  const [x, y] = [mean(([one]) => one), mean(([, one]) => one)];
  const over = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  const under = points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
  return under === 0 ? 0 : over / under;
};

await runProof('soak', { forSeconds: { ci: 45, full: 3600 } }, async (proof) => {
  const { random } = proof;
  const shim = pathToFileURL(path.join(import.meta.dirname, 'kit/fastClock.mjs')).href;
  const hall = await startHall({ NODE_OPTIONS: `--import ${shim}`, CLOCK_SPEED: String(speed) });
  const { leader } = hall;
  const { origin } = hall.server();
  const metrics = async (): Promise<string> => (await fetch(new URL('/metrics', origin))).text();
  const figure = (text: string, name: string): number =>
    Number(new RegExp(`^${name.replaceAll(/[{}]/g, '\\$&')} (\\S+)$`, 'm').exec(text)?.[1] ?? 0);
  const leftovers = {
    workshops: 'skab_open_workshops',
    drafts: 'skab_open_drafts',
    seats: 'skab_sockets',
    replicas: 'skab_replicas',
    writers: 'skab_writers',
    followers: 'skab_followers',
  } as const;
  const listeners = 'skab_server_listeners';
  const timers = 'nodejs_active_resources{type="Timeout"}';
  const sockets = 'nodejs_active_resources{type="TCPSocketWrap"}';
  const atFirst = await metrics();
  const hours = (): number => ((performance.now() - from) / 3_600_000) * speed;
  const from = performance.now();
  const memory: (readonly [number, number])[] = [];
  const heap: (readonly [number, number])[] = [];
  let [evenings, statements, written, leftAndBack] = [0, 0, 0, 0];

  const invited = async (workshopId: string, role: string): Promise<Visitor> => {
    const { link } = granted(await leader.post<Invited>(routes.invitations(workshopId), { role }));
    const who = visitor(origin);
    await redeemLink(who, link);
    return who;
  };
  const evening = async (): Promise<void> => {
    const workshop = await hall.workshop();
    const { workshopId, code } = workshop;
    const people = await Promise.all(
      Array.from({ length: phoneCount }, async () => {
        const who = visitor(origin);
        await joinByCode(who, code);
        return who;
      }),
    );
    const phones = people.map((who) => hallPhone(who, workshop));
    const desk = await deskSocket(leader, workshopId);
    const screen = await invited(workshopId, 'screen');
    const [statementId, clusterId, draftId] = [newId(), newId(), newId()];
    await desk.send('postStatement', { statementId, stepId: workshop.stepId, text: writtenWords(0) });
    await desk.send('startCluster', { clusterId, statements: [{ statementId, seen: null }], x: 0, y: 0 });
    await desk.send('beginDraft', { clusterId, draftId });
    const place = { workshopId, draftId };
    const writers = [aWriter(leader, place), aWriter(await invited(workshopId, 'member'), place)];
    let wall = await aReplica(screen, workshopId);
    for (let turn = 0; turn < turns; turn += 1) {
      const index = random.below(phoneCount);
      const id = phones[random.below(phoneCount)]?.post(writtenWords(turn));
      statements += 1;
      if (turn % 3 === 0 && id) {
        const at = turn;
        await until('the statement is there', () => wall.board.get('statements', id) !== undefined, 60_000);
        await desk.send('placeStatement', { statementId: id, clusterId, seen: null });
        if (at % 2 === 0) await desk.send('renameCluster', { clusterId, title: `Klynge ${at}` });
      }
      const writer = writers[turn % writers.length];
      if (writer?.draft.view().state === 'writing') {
        writer.insert(random.below(2) * writer.words().length, `ord${turn} `);
        if (turn % 4 === 3) writer.cut(0, 3);
        written += 1;
      }
      if (turn % 2 === 0) {
        const who = people[index];
        phones[index]?.leave();
        if (who) phones[index] = hallPhone(who, workshop);
        leftAndBack += 1;
      }
      if (turn % 5 === 4) {
        wall.leave();
        wall = await aReplica(screen, workshopId);
        for (const format of ['docx', 'md'] as const) {
          const headers = { cookie: leader.cookie() };
          const answer = await fetch(new URL(routes.minutes(workshopId, format, 'da'), origin), { headers });
          proof.holds(answer.ok && (await answer.arrayBuffer()).byteLength > 0, () => `minutes: ${answer.status}`);
        }
      }
      await pause(turnMs);
    }
    await until('all is received', () => phones.every(({ outbox }) => outbox.queue().length === 0), 60_000);
    const kept = writers[0]?.words().slice(0, 500) ?? '';
    await desk.send('keepVersion', { draftId, text: kept, why: '' });
    await desk.send('closeWorkshop', {});
    for (const one of [...phones, ...writers, wall, desk]) one.leave();
    evenings += 1;
  };

  while (performance.now() - from < proof.sizes.forSeconds * 1000) {
    await evening();
    const text = await metrics();
    memory.push([hours(), figure(text, 'process_resident_memory_bytes') / 2 ** 20]);
    heap.push([hours(), figure(text, 'nodejs_heap_size_used_bytes') / 2 ** 20]);
  }
  const ended = performance.now();
  let last = await metrics();
  const isLetGo = async (): Promise<boolean> => {
    last = await metrics();
    const timersMore = figure(last, timers) - figure(atFirst, timers);
    return Object.values(leftovers).every((name) => figure(last, name) === 0) && timersMore <= mostTimers;
  };
  while (!(await isLetGo()) && performance.now() - ended < lettingGoMs) await pause(2000);
  for (const [what, name] of Object.entries(leftovers))
    proof.holds(figure(last, name) === 0, () => `${figure(last, name)} ${what} are left`);
  for (const [what, name, most] of [
    ['timers', timers, mostTimers],
    ['listeners', listeners, 0],
    // The one that asks, and what Node keeps for the next.
    ['connections', sockets, 5],
  ] as const) {
    const more = figure(last, name) - figure(atFirst, name);
    proof.figure(`${what}More`, more);
    proof.holds(more <= most, () => `${more} ${what} more than at the beginning`);
  }
  const { exitCode } = hall.server().process;
  proof.holds(exitCode === null, () => 'the server ended');
  // What it takes to warm up is not what an hour costs.
  const warm = <T>(points: readonly T[]): readonly T[] => points.slice(Math.floor(points.length / 4));
  const mbPerHour = Math.round(slopeOf(warm(memory)) * 100) / 100;
  if (proof.isFull) proof.holds(mbPerHour <= mostMbPerHour, () => `memory grows by ${mbPerHour} MB an hour`);
  proof.figure('hours', Math.round(hours() * 10) / 10);
  proof.figure('evenings', evenings);
  proof.figure('statements', statements);
  proof.figure('wordsInDrafts', written);
  proof.figure('leftAndBack', leftAndBack);
  proof.figure('letGoSeconds', Math.round((performance.now() - ended) / 1000));
  proof.figure('mbPerHour', mbPerHour);
  proof.figure('heapMbPerHour', Math.round(slopeOf(warm(heap)) * 100) / 100);
  proof.figure('serverMb', Math.round(memory.at(-1)?.[1] ?? 0));
  await hall.server().stop();
});
