/**
 * `pnpm prove herd`: every phone of a hall loses the line for a while, writes meanwhile, and all come back at once; then the server is
 * killed under them and started again. All are back, as who they were, none is there twice, and what each wrote stands once.
 */
import type { RoomFrame } from '@skab/shared/protocol/socket.ts';
import { percentile } from '../bench/percentile.ts';
import { aReplica } from '../harness/replica.ts';
import { joinByCode, visitor } from '../harness/visitor.ts';
import { aLine } from '../integration/aLine.ts';
import { sitDown } from '../integration/aPhone.ts';
import { until } from '../integration/until.ts';
import { startHall } from './kit/hall.ts';
import { hallPhone, type HallPhone } from './kit/hallPhone.ts';
import { inParallel } from '../harness/inParallel.ts';
import { runProof } from './kit/proof.ts';

/** Phones that come in at the door at the same time. */
const atTheDoor = 40;
const patienceMs = 120_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

await runProof('herd', { phones: { ci: 200, full: 1000 }, awaySeconds: { ci: 5, full: 60 } }, async (proof) => {
  const { phones: count, awaySeconds } = proof.sizes;
  const hall = await startHall();
  const workshop = await hall.workshop();
  const { workshopId, code } = workshop;
  const line = await aLine(hall.server().port);
  const phones: HallPhone[] = [];
  const joining = performance.now();
  await inParallel(Array.from({ length: count }), atTheDoor, async () => {
    const who = visitor(line.origin);
    await joinByCode(who, code);
    phones.push(hallPhone(who, workshop));
  });
  const allIn = (): Promise<void> =>
    until('every phone is in', () => phones.every((phone) => phone.isIn()), patienceMs);
  await allIn();
  proof.figure('joinedMs', Math.round(performance.now() - joining));
  const actors = phones.map((phone) => phone.actorId());
  proof.holds(new Set(actors).size === count, () => `${count} phones are ${new Set(actors).size} people`);
  const written: string[] = [];

  /** CPU time of the server and of this program, in ms. */
  const cpuMs = (): readonly [number, number] => {
    const { user, system } = process.cpuUsage();
    return [hall.server().cpuMs(), Math.round((user + system) / 1000)];
  };
  const judge = async (round: string, backFrom: number): Promise<void> => {
    const backMs = phones.map((phone) => Math.max(0, phone.inSince() - backFrom));
    proof.figure(`${round}BackP50Ms`, Math.round(percentile(backMs, 0.5)));
    proof.figure(`${round}BackP99Ms`, Math.round(percentile(backMs, 0.99)));
    await until(
      `${round}: everything written has come`,
      () => phones.every(({ outbox }) => outbox.queue().length === 0),
      patienceMs,
    );
    proof.figure(`${round}AllReceivedMs`, Math.round(performance.now() - backFrom));
    await until(
      `${round}: every phone shows every statement`,
      () => phones.every((phone) => phone.shown() === written.length),
      patienceMs,
    ).catch(() => undefined);
    const short = phones.filter((phone) => phone.shown() !== written.length);
    proof.holds(
      short.length === 0,
      () => `${round}: ${short.length} phones do not show all ${written.length}, one ${short[0]?.shown()}`,
    );
    const changed = phones.filter((phone, index) => phone.actorId() !== actors[index]);
    proof.holds(changed.length === 0, () => `${round}: ${changed.length} phones came back as somebody else`);
    const wall = await aReplica(hall.leader, workshopId);
    await until(`${round}: the wall is up`, () => wall.seq() >= written.length);
    const there = new Set([...wall.board.all('statements')].map(([id]) => id));
    const missing = written.filter((id) => !there.has(id));
    proof.holds(missing.length === 0, () => `${round}: ${missing.length} statements are lost`);
    proof.holds(there.size === written.length, () => `${round}: ${there.size} statements, ${written.length} written`);
    wall.leave();
    const desk = await sitDown(hall.leader, workshopId, 'desk');
    const counted = (): RoomFrame | undefined => desk.heard.room;
    await until(`${round}: all are counted`, () => counted()?.phones === count, 60_000).catch(() => undefined);
    proof.holds(counted()?.phones === count, () => `${round}: ${counted()?.phones ?? 0} phones are counted`);
    desk.leave();
    await until(
      `${round}: no socket is left over`,
      async () => (await hall.metric('skab_sockets')) === count,
      60_000,
    ).catch(async () => proof.holds(false, () => `${round}: more sockets are open than there are phones`));
  };

  line.cut();
  await until('all have noticed', () => phones.every((phone) => !phone.isIn()), 60_000);
  for (const [index, phone] of phones.entries()) written.push(phone.post(`Uden linje ${index}`));
  await pause(awaySeconds * 1000);
  line.mend();
  const mendedAt = performance.now();
  const [serverFrom, ownFrom] = cpuMs();
  for (const phone of phones) phone.retry();
  await allIn();
  const [serverTo, ownTo] = cpuMs();
  proof.figure('lineServerCpuMs', serverTo - serverFrom);
  proof.figure('lineOwnCpuMs', ownTo - ownFrom);
  await judge('line', mendedAt);
  const wholes = phones.filter((phone) => phone.wholes() > 1).length;
  proof.holds(wholes === 0, () => `${wholes} phones were told everything anew instead of what they missed`);

  for (const [index, phone] of phones.entries()) written.push(phone.post(`Da serveren døde ${index}`));
  const restartMs = await hall.killAndRestart();
  const startedAt = performance.now();
  proof.figure('restartMs', Math.round(restartMs));
  await allIn();
  await judge('kill', startedAt);

  for (const phone of phones) phone.leave();
  await line.close();
  proof.figure('serverMb', Math.round(hall.server().memoryMb()));
  await hall.server().stop();
});
