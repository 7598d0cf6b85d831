/**
 * `pnpm prove corpus`: bad input of every kind, from strangers and from people in the hall, and to a draft from those who may write in it, while honest phones write. The server is the
 * same process afterwards, every answer was a listed one, the honest words are as they were, also after a restart, and it needs little more.
 */
import { createHash } from 'node:crypto';
import { isRefusalCode } from '@skab/shared/outcome.ts';
import { boardPath, boardRoom, socketPath } from '@skab/shared/protocol/socket.ts';
import { WebSocket } from 'ws';
import { percentile } from '../bench/percentile.ts';
import { aReplica } from '../harness/replica.ts';
import { deskSocket } from '../harness/deskSocket.ts';
import { granted, joinByCode, newId, visitor, type Visitor } from '../harness/visitor.ts';
import { routes, type Invited } from '@skab/shared/protocol/http.ts';
import { redeemLink } from '../harness/visitor.ts';
import { connect } from '../integration/aPhone.ts';
import { until } from '../integration/until.ts';
import { badCall, badPacket } from './corpus/calls.ts';
import { honestId, openDraft } from './attacks/draft.ts';
import { badDraftFrame } from './corpus/draftFrames.ts';
import { badFrame } from './corpus/frames.ts';
import { badRequest, badWebSocket, sayRaw } from './corpus/raw.ts';
import { startHall } from './kit/hall.ts';
import { hallPhone } from './kit/hallPhone.ts';
import { inParallel } from '../harness/inParallel.ts';
import { runProof } from './kit/proof.ts';

const honestCount = 20;
/** A device may send so many at once; then another takes over. */
const perDevice = 25;
const atOnce = 8;
const answerMs = 10_000;
const mostMb = 50;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

await runProof('corpus', { inputs: { ci: 6000, full: 50_000 } }, async (proof) => {
  const { random } = proof;
  const hall = await startHall();
  const workshop = await hall.workshop();
  const { workshopId, code } = workshop;
  const { port, origin } = hall.server();
  const { pid } = hall.server().process;
  const newcomer = async (): Promise<Visitor> => {
    const who = visitor(origin);
    await joinByCode(who, code);
    return who;
  };
  const honest = await Promise.all(
    Array.from({ length: honestCount }, async () => hallPhone(await newcomer(), workshop)),
  );
  await until('the honest are in', () => honest.every((phone) => phone.isIn()), 30_000);
  const invited = async (role: string): Promise<Visitor> => {
    const invitation = granted(await hall.leader.post<Invited>(routes.invitations(workshopId), { role }));
    const who = visitor(origin);
    await redeemLink(who, invitation.link);
    return who;
  };
  const screen = await invited('screen');

  const words = new Map<string, string>();
  const ackMs: number[] = [];
  let isOver = false;
  // About as many honest words at every size: what the server takes more is to be what the bad inputs cost.
  const betweenMs = Math.max(1000, proof.sizes.inputs / 6);
  const write = async (index: number): Promise<void> => {
    const phone = honest[index];
    while (!isOver && phone) {
      const args = phone.statement(`Ærlige ord ${words.size}`);
      const from = performance.now();
      const reply = await phone.outbox.answer(phone.outbox.add({ name: 'postStatement', args, makes: [] }).id);
      ackMs.push(performance.now() - from);
      if (proof.holds(reply.ok, () => `honest words were refused: ${reply.ok ? '' : reply.code}`))
        words.set(args.statementId, args.text);
      await pause(betweenMs);
    }
  };
  const writing = honest.map((_phone, index) => write(index));

  const codes = new Map<string, number>();
  const answered = (what: string, answer: unknown): void => {
    const reply = answer as { readonly ok?: unknown; readonly code?: unknown } | null;
    const isListed = reply?.ok === true || (reply?.ok === false && isRefusalCode(reply.code));
    const name = reply?.ok === true ? 'done' : String(reply?.code);
    codes.set(name, (codes.get(name) ?? 0) + 1);
    proof.holds(isListed, () => `${what} was answered ${JSON.stringify(answer)?.slice(0, 200) ?? 'with nothing'}`);
  };
  const slowMs: number[] = [];

  /** Calls over one socket of a person in the hall. */
  const sendCalls = async (count: number): Promise<void> => {
    const who = await newcomer();
    let socket = await connect(who);
    for (let sent = 0; sent < count; sent += 1) {
      if (!socket.connected) socket = await connect(who);
      const [event, ...payload] = badCall(random, workshop);
      const from = performance.now();
      const lost = new Promise<undefined>((resolve) => socket.once('disconnect', () => resolve(undefined)));
      const answer = await Promise.race([
        socket
          .timeout(answerMs)
          .emitWithAck(event, ...payload)
          .catch((error: unknown) => (socket.connected ? error : undefined)),
        lost,
      ]);
      slowMs.push(performance.now() - from);
      // A socket that was sent away, as for asking too often, gives no answer.
      if (answer !== undefined) answered(`${event} ${JSON.stringify(payload)?.slice(0, 300) ?? ''}`, answer);
    }
    socket.disconnect();
  };
  /** Bytes over a web socket until it is closed, as it must be when something was no message. */
  const sendBytes = async (
    path: string,
    who: Visitor,
    next: () => string | Uint8Array,
    count: number,
  ): Promise<void> => {
    let sent = 0;
    while (sent < count) {
      const socket = new WebSocket(`ws://localhost:${port}${path}`, { headers: { cookie: who.cookie(), origin } });
      socket.on('error', () => undefined);
      await new Promise((resolve) => {
        socket.once('open', resolve);
        socket.once('close', resolve);
      });
      if (socket.readyState !== WebSocket.OPEN) await pause(200);
      for (let here = 0; here < perDevice && sent < count && socket.readyState === WebSocket.OPEN; here += 1) {
        socket.send(next());
        sent += 1;
        await pause(1);
      }
      socket.terminate();
    }
  };
  const mbFrom = { value: 0 };
  const desk = await deskSocket(hall.leader, workshopId);
  const [statementId, clusterId] = [newId(), newId()];
  await desk.send('postStatement', { statementId, stepId: workshop.stepId, text: 'Det, der skrives om' });
  await desk.send('startCluster', { clusterId, statements: [{ statementId, seen: null }], x: 0, y: 0 });
  desk.leave();
  const draft = await openDraft({ server: hall.server(), workshopId, leader: hall.leader, invited }, clusterId);
  const draftWords = await draft.honestWords();
  const kinds: readonly ((count: number) => Promise<void>)[] = [
    async (count) => {
      const who = await invited('member');
      const own = await draft.idFor(who);
      const honest = [honestId(draft.ida), honestId(draft.per)] as const;
      await sendBytes(new URL(draft.url).pathname, who, () => badDraftFrame(random, own, random.pick(honest)), count);
    },
    sendCalls,
    sendCalls,
    async (count) => sendBytes(`${boardPath}/${boardRoom(workshopId, 1)}`, screen, () => badFrame(random), count),
    async (count) =>
      sendBytes(`${socketPath}/?EIO=4&transport=websocket`, await newcomer(), () => badPacket(random), count),
    async (count) => {
      for (let sent = 0; sent < count; sent += 1) {
        const says = badRequest(random, code, port);
        const told = await sayRaw(port, says);
        proof.holds(
          !/^HTTP\/1\.1 5|\bat \S+ \(|node_modules/.test(told),
          () => `${says.slice(0, 300)} was answered ${told.slice(0, 300)}`,
        );
      }
    },
    async (count) => {
      const { cookie } = await newcomer();
      for (let sent = 0; sent < count; sent += 1) {
        const path = random.pick([
          `${boardPath}/${boardRoom(workshopId, 1)}`,
          `${socketPath}/?EIO=4&transport=websocket`,
        ]);
        const told = await sayRaw(port, badWebSocket(random, port, path, cookie()));
        proof.holds(!told.startsWith('HTTP/1.1 5'), () => `a frame was answered ${told.slice(0, 200)}`);
      }
    },
  ];
  const rounds = Array.from({ length: Math.ceil(proof.sizes.inputs / perDevice) }, (_none, index) => index);
  await inParallel(rounds, atOnce, async (index) => {
    // What it takes to warm up is not what the inputs cost.
    if (index === Math.floor(rounds.length / 10)) mbFrom.value = hall.server().memoryMb();
    await kinds[index % kinds.length]?.(perDevice);
  });
  isOver = true;
  await Promise.all(writing);

  const honestHash = async (): Promise<string> => {
    const wall = await aReplica(hall.leader, workshopId);
    await until('the wall is up', () => wall.seq() > 0);
    const there = [...words.keys()].toSorted().map((id) => [id, wall.board.get('statements', id)?.text]);
    wall.leave();
    return createHash('sha256').update(JSON.stringify(there)).digest('hex');
  };
  const due = createHash('sha256')
    .update(JSON.stringify([...words].toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex');
  const { process: child } = hall.server();
  proof.holds(
    child.exitCode === null && child.signalCode === null && child.pid === pid,
    () => 'the server is not the process it was',
  );
  const moreMb = hall.server().memoryMb() - mbFrom.value;
  proof.holds(moreMb <= mostMb, () => `the server took ${Math.round(moreMb)} MB more`);
  proof.holds((await honestHash()) === due, () => 'the honest words are not as they were written');
  const isDraftWhole = async (): Promise<boolean> => (await draft.honestWords()) === draftWords;
  proof.holds(await isDraftWhole(), () => 'the honest words of the draft are others');
  const lag = await hall.metric('nodejs_eventloop_lag_p99_seconds');
  await hall.killAndRestart();
  proof.holds(await isDraftWhole(), () => 'after a restart the honest words of the draft are others');
  await draft.leave();
  proof.holds((await honestHash()) === due, () => 'after a restart the honest words are not as they were written');
  proof.figure('honestWords', words.size);
  proof.figure('honestAckP99Ms', Math.round(percentile(ackMs, 0.99)));
  proof.figure('answerP99Ms', Math.round(percentile(slowMs, 0.99)));
  proof.figure('lagP99Ms', Math.round(lag * 1000));
  proof.figure('memoryMoreMb', Math.round(moreMb));
  proof.figure(
    'answers',
    [...codes].toSorted(([, a], [, b]) => b - a).map(([name, count]) => `${name} ${count}`),
  );
  for (const phone of honest) phone.leave();
  await hall.server().stop();
});
