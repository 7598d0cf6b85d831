/**
 * `pnpm prove slow`: some phones and screens of a hall read nothing more, and some of those go on asking, while the others post. The
 * others are served, the server keeps little for those who do not read, lets them go, and tells them everything when they are back.
 */
import { percentile } from '../bench/percentile.ts';
import { aReplica, type AReplica } from '../harness/replica.ts';
import { stall, stallReplica } from '../harness/stall.ts';
import { joinByCode, visitor } from '../harness/visitor.ts';
import { until } from '../integration/until.ts';
import { startHall } from './kit/hall.ts';
import { hallPhone, type HallPhone } from './kit/hallPhone.ts';
import { inParallel } from '../harness/inParallel.ts';
import { runProof } from './kit/proof.ts';

const atTheDoor = 40;
const patienceMs = 120_000;
/** One in so many of those who stall goes on asking for the whole board. */
const oneAsks = 4;
const stalledScreens = 5;
const mostMb = 100;
const goalP99Ms = 300;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

await runProof(
  'slow',
  {
    phones: { ci: 200, full: 1000 },
    stalled: { ci: 20, full: 100 },
    busySeconds: { ci: 15, full: 60 },
    perSecond: { ci: 20, full: 30 },
  },
  async (proof) => {
    const { phones: count, stalled: stalledCount, busySeconds: seconds, perSecond } = proof.sizes;
    const hall = await startHall();
    const workshop = await hall.workshop();
    const phones: HallPhone[] = [];
    await inParallel(Array.from({ length: count }), atTheDoor, async () => {
      const who = visitor(hall.server().origin);
      await joinByCode(who, workshop.code);
      phones.push(hallPhone(who, workshop));
    });
    await until('every phone is in', () => phones.every((phone) => phone.isIn()), patienceMs);
    const order = proof.random.shuffled(phones);
    const [stalled, others] = [order.slice(0, stalledCount), order.slice(stalledCount)];
    const screens: AReplica[] = [];
    for (let made = 0; made < stalledScreens + 1; made += 1)
      screens.push(await aReplica(hall.leader, workshop.workshopId));
    await until('the screens are up', () => screens.every((screen) => screen.seq() > 0));
    const [wall, ...blind] = screens;

    let written = 0;
    const ackMs: number[] = [];
    const post = async (phone: HallPhone): Promise<void> => {
      const from = performance.now();
      written += 1;
      const { outbox } = phone;
      const { id } = outbox.add({
        name: 'postStatement',
        args: phone.statement(`Udsagn ${written}: ${'mød os, hvor vi er i forvejen. '.repeat(8)}`),
        makes: [],
      });
      const reply = await outbox.answer(id);
      proof.holds(reply.ok, () => `a statement of a phone that reads was refused`);
      ackMs.push(performance.now() - from);
    };
    const busy = async (forSeconds: number): Promise<void> => {
      const posts: Promise<void>[] = [];
      for (let tick = 0; tick < forSeconds * perSecond; tick += 1) {
        const phone = others[proof.random.below(others.length)];
        if (phone) posts.push(post(phone));
        await pause(1000 / perSecond);
      }
      await Promise.all(posts);
    };

    await busy(Math.ceil(seconds / 3));
    proof.figure('calmP99Ms', Math.round(percentile(ackMs, 0.99)));
    const mbBefore = hall.server().memoryMb();
    let mbMost = mbBefore;
    const looking = setInterval(() => (mbMost = Math.max(mbMost, hall.server().memoryMb())), 250);
    ackMs.length = 0;

    const goOn = stalled.flatMap(({ socket }) => {
      const open = socket();
      return open ? [stall(open)] : [];
    });
    for (const screen of blind) stallReplica(screen);
    proof.holds(goOn.length === stalled.length, () => 'a phone was away before it was stalled');
    const askers = stalled.filter((_phone, index) => index % oneAsks === 0).flatMap((phone) => phone.socket() ?? []);
    const asking = setInterval(() => {
      for (const socket of askers) socket.emit('followBoard', { follows: true, since: null });
    }, 250);
    await busy(seconds);
    clearInterval(asking);
    const hearing = performance.now();
    await until(
      'the others show everything',
      () =>
        others.every((phone) => phone.shown() === written) &&
        wall !== undefined &&
        [...wall.board.all('statements')].length === written,
      30_000,
    ).catch(() => proof.holds(false, () => 'those who read do not show everything'));
    proof.figure('lastSeenByAllMs', Math.round(performance.now() - hearing));
    clearInterval(looking);
    mbMost = Math.max(mbMost, hall.server().memoryMb());
    const p99 = percentile(ackMs, 0.99);
    proof.figure('othersP99Ms', Math.round(p99));
    proof.figure('isGoalMet', p99 <= goalP99Ms);
    proof.figure('memoryMoreMb', Math.round(mbMost - mbBefore));
    proof.holds(mbMost - mbBefore <= mostMb, () => `the server took ${Math.round(mbMost - mbBefore)} MB more`);

    // Who does not answer is let go of, however little waits for it.
    await until(
      'those who do not read are let go of',
      // Who was cut while asking notices it, and is back already.
      async () => (await hall.metric('skab_sockets')) <= others.length + askers.length,
      90_000,
    ).catch(async () => {
      const open = await hall.metric('skab_sockets');
      proof.holds(false, () => `${open} sockets are open, and ${others.length} phones read`);
    });
    await until('and the screens', async () => (await hall.metric('skab_replicas')) === 1, 60_000).catch(() =>
      proof.holds(false, () => 'screens that do not read are kept'),
    );
    for (const resume of goOn) resume();
    await until(
      'they are back and show everything',
      () => stalled.every((phone) => phone.isIn() && phone.shown() === written),
      patienceMs,
    ).catch(() => proof.holds(false, () => 'a phone that stalled did not get everything when it was back'));
    proof.figure('statements', written);
    for (const phone of phones) phone.leave();
    for (const screen of screens) screen.leave();
    await hall.server().stop();
  },
);
