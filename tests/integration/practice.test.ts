import { readdirSync, readFileSync, rmSync, statSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deskRoutes, type PracticeBegun } from '@skab/shared/protocol/deskHttp.ts';
import { routes, type SessionListed, type WorkshopDoor, type WorkshopListed } from '@skab/shared/protocol/http.ts';
import { afterEach, expect, it } from 'vitest';
import { granted, joinByCode, newId, redeemLink, visitor, type Visitor } from '../harness/visitor.ts';
import { aReplica } from '../harness/replica.ts';
import { sitDown, type ASocket } from './aPhone.ts';
import { aServer, storages, type AServer } from './aServer.ts';
import { aWorkshop, type AWorkshop } from './aWorkshop.ts';
import { until } from './until.ts';

const question = 'Hvad fik du til aftensmad?';
const eaten = 'FRIKADELLER-MED-KARTOFLER';

let server: AServer;
let folder: string | undefined;
const sockets: ASocket[] = [];
const folders = (): string => (folder = mkdtempSync(path.join(tmpdir(), 'skab-practice-')));
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.leave();
  await server.stop();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
});

const seat = async (...args: Parameters<typeof sitDown>): Promise<ASocket> => {
  const socket = await sitDown(...args);
  sockets.push(socket);
  return socket;
};

/** An evening that is on, between two steps. */
const betweenSteps = async (): Promise<AWorkshop & { readonly desk: ASocket }> => {
  const workshop = await aWorkshop(server);
  const desk = await seat(workshop.leader, workshop.workshopId, 'desk');
  await desk.send('startStep', { stepId: workshop.steps[0], seen: null });
  await desk.send('endStep', { stepId: workshop.steps[0] });
  return { ...workshop, desk };
};

const begin = async (who: Visitor, workshopId: string): Promise<string> =>
  granted(await who.post<PracticeBegun>(deskRoutes.practice(workshopId), { question })).practiceId;

const isGone = (practiceId: string) => async (): Promise<boolean> =>
  (await server.ports.store.log.load(practiceId)) === undefined;

/** The same device, at the server as it is now. */
const sameOn = async (who: Visitor): Promise<Pick<Visitor, 'origin' | 'post'>> => ({
  origin: server.origin,
  post: async <Answer>(address: string, body: unknown) => {
    const answer = await fetch(new URL(address, server.origin), {
      method: 'POST',
      headers: { cookie: who.cookie(), origin: server.origin, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as Answer; // our own server's answer
  },
});

const filesWith = (words: string): readonly string[] => {
  const found: string[] = [];
  const look = (at: string): void => {
    for (const name of readdirSync(at)) {
      const file = path.join(at, name);
      if (statSync(file).isDirectory()) look(file);
      else if (readFileSync(file).includes(words)) found.push(file);
    }
  };
  look(server.dataFolder);
  return found;
};

it.each(storages)(
  '[PR1][PR2][PR4] everybody in the evening writes in a scratch copy, nobody else comes to it, and it is gone when it ends (%s)',
  async (storage) => {
    server = await aServer({ storage });
    const { leader, workshopId, code, desk, steps } = await betweenSteps();
    const guest = visitor(server.origin);
    await joinByCode(guest, code);
    const phone = await seat(guest, workshopId, 'phone');
    expect(await guest.post(deskRoutes.practice(workshopId), { question })).toMatchObject({ code: 'not-allowed' });
    expect(await leader.post(deskRoutes.practice(workshopId), { question: ' ' })).toMatchObject({ code: 'malformed' });
    const before = granted(await leader.get<readonly WorkshopListed[]>(routes.workshops));
    const practiceId = await begin(leader, workshopId);
    // Who asks again, or at the same time, gets the one that is on.
    expect(await Promise.all([begin(leader, workshopId), begin(leader, workshopId)])).toEqual([practiceId, practiceId]);
    await until('the phone is told', () => phone.heard.scene?.practice?.workshopId === practiceId);
    // The evening knows that it is on, and not a word of it.
    expect(JSON.stringify(phone.heard.scene)).not.toContain(question);
    expect(granted(await leader.get<readonly WorkshopListed[]>(routes.workshops))).toEqual(before);

    const there = await seat(guest, practiceId, 'phone');
    await until('the question is asked', () => there.heard.scene?.step?.prompt === question);
    expect(there.heard.scene).toMatchObject({ scratch: 'practice', phase: 'open' });
    const stepId = there.heard.scene?.step?.stepId ?? '';
    const said = { statementId: newId(), stepId, text: eaten };
    expect(await there.send('postStatement', said)).toMatchObject({ ok: true });
    await until('it is received', () => there.heard.mine?.[0]?.text === eaten);
    // In the evening there is no such step.
    expect(await phone.send('postStatement', { ...said, statementId: newId() })).toMatchObject({
      code: 'unknown-step',
    });
    const later = visitor(server.origin);
    await joinByCode(later, code);
    const lateThere = await seat(later, practiceId, 'phone');
    await until('who comes later sees it', () => lateThere.heard.feed.length > 0);
    const wall = await aReplica(leader, practiceId);
    await until('the wall has it', () => [...wall.board.all('statements')].length === 1);
    wall.leave();

    const stranger = visitor(server.origin);
    const elsewhere = await aWorkshop(server);
    await joinByCode(stranger, elsewhere.code);
    const door = granted(await leader.get<WorkshopDoor>(routes.workshop(practiceId)));
    expect(await stranger.post(routes.join, { code: door.code })).toMatchObject({ code: 'code-unknown' });
    expect((await seat(stranger, practiceId, 'phone')).entered).toMatchObject({ code: 'not-allowed' });
    expect(await stranger.get(routes.workshop(practiceId))).toMatchObject({ code: 'not-allowed' });
    // Nor one with a right of her own to it, who has not asked before.
    const invited = visitor(server.origin);
    const { actorId } = await joinByCode(invited, elsewhere.code);
    await server.ports.store.register(async (register) => {
      const { personId = '' } = (await register.actorById(elsewhere.workshopId, actorId)) ?? {};
      const where = { kind: 'workshop', workshopId: practiceId } as const;
      await register.addGrant({ grantId: newId(), personId, role: 'member', where, until: null, createdAt: 1 });
    });
    const again = await seat(invited, practiceId, 'phone');
    expect(again.entered).toMatchObject({ ok: false, code: 'not-allowed' });

    const minutes = async (): Promise<string> =>
      (
        await fetch(new URL(routes.minutes(workshopId, 'md', 'da'), server.origin), {
          headers: { cookie: leader.cookie(), origin: server.origin },
        })
      ).text();
    expect(await minutes()).not.toContain(eaten);
    expect(await phone.send('endPractice', { practiceId })).toMatchObject({ code: 'not-allowed' });
    expect(await desk.send('endPractice', { practiceId })).toMatchObject({ ok: true });
    await until('the phone is back', () => phone.heard.scene?.practice === undefined);
    await until('it is gone', isGone(practiceId));
    await until(
      'nobody knows of it',
      async () => (await server.ports.store.register((r) => r.scratches())).length === 0,
    );
    expect(await guest.get(routes.workshop(practiceId))).toMatchObject({ code: 'unknown-workshop' });
    // She is in the evening as she was, and what she writes there is the first.
    await desk.send('startStep', { stepId: steps[1], seen: null });
    expect(
      await phone.send('postStatement', { ...said, statementId: newId(), stepId: steps[1], text: 'Rigtigt' }),
    ).toMatchObject({ ok: true });
    await until('it is number one', () => phone.heard.mine?.[0]?.number === 1);
    expect(await minutes()).not.toContain(eaten);
  },
  60_000,
);

it('[PR4] no byte of a practice round is left in any file', async () => {
  server = await aServer({ storage: 'embedded' });
  const { leader, workshopId, desk } = await betweenSteps();
  const practiceId = await begin(leader, workshopId);
  const there = await seat(leader, practiceId, 'phone');
  await until('it is asked', () => Boolean(there.heard.scene?.step));
  const stepId = there.heard.scene?.step?.stepId ?? '';
  await there.send('postStatement', { statementId: newId(), stepId, text: eaten });
  expect(filesWith(eaten)).not.toEqual([]);
  await desk.send('endPractice', { practiceId });
  await until('it is gone', isGone(practiceId));
  await until('its bytes are', () => filesWith(eaten).length === 0 && filesWith(question).length === 0);
});

it('[PR3] it begins only when nobody has anything else to do, and ends when something real begins', async () => {
  server = await aServer({ storage: 'memory' });
  const { leader, workshopId, steps, desk } = await betweenSteps();
  const refused = async (code: string): Promise<void> =>
    expect(await leader.post(deskRoutes.practice(workshopId), { question })).toMatchObject({ code });
  const first = await begin(leader, workshopId);
  await desk.send('startStep', { stepId: steps[1], seen: null });
  await until('a step ends it', isGone(first));
  await refused('practice-not-now');
  await desk.send('endStep', { stepId: steps[1] });
  const second = await begin(leader, workshopId);
  expect(second).not.toBe(first);
  // An end that was sent for another one, and comes late, ends nothing.
  await desk.send('endPractice', { practiceId: first });
  await desk.send('haltEvening', { kind: 'stop', untilAt: null });
  await until('a stop ends it', isGone(second));
  await refused('practice-not-now');
  await desk.send('resumeEvening', {});
  const third = await begin(leader, workshopId);
  await desk.send('closeWorkshop', {});
  await until('closing ends it', isGone(third));
  await refused('workshop-closed');
});

it('[PR5] a server that stops in the middle comes back with it on, and whoever was in it goes on', async () => {
  const dataFolder = folders();
  server = await aServer({ storage: 'embedded', dataFolder });
  const { leader, workshopId, code } = await betweenSteps();
  const guest = visitor(server.origin);
  await joinByCode(guest, code);
  const practiceId = await begin(leader, workshopId);
  const there = await seat(guest, practiceId, 'phone');
  await until('it is asked', () => Boolean(there.heard.scene?.step));
  const stepId = there.heard.scene?.step?.stepId ?? '';
  await there.send('postStatement', { statementId: newId(), stepId, text: eaten });
  await server.stop();
  server = await aServer({ storage: 'embedded', dataFolder });
  const { origin } = server;
  const phone = await seat({ ...guest, origin }, workshopId, 'phone');
  await until('it is on', () => phone.heard.scene?.practice?.workshopId === practiceId);
  const back = await seat({ ...guest, origin }, practiceId, 'phone');
  await until('her words are there', () => back.heard.mine?.[0]?.text === eaten);
  const desk = await seat({ ...leader, origin }, workshopId, 'desk');
  await desk.send('endPractice', { practiceId });
  await until('it is gone', isGone(practiceId));
});

it('[PR5] what was ended, or half founded, when the server stopped is gone when it is back', async () => {
  const dataFolder = folders();
  const broken = { isBroken: true };
  server = await aServer({
    storage: 'embedded',
    dataFolder,
    around: (store) => ({
      ...store,
      discardScratch: (workshopId) =>
        broken.isBroken ? Promise.reject(new Error('the disk is busy')) : store.discardScratch(workshopId),
    }),
  });
  const { leader, workshopId, desk } = await betweenSteps();
  const ended = await begin(leader, workshopId);
  await desk.send('endPractice', { practiceId: ended });
  const halfFounded = newId();
  await server.ports.store.register(async (register) => {
    const series = { seriesId: newId(), joinCode: newId(), createdAt: 1 };
    await register.addSeries(series);
    const row = { seriesId: series.seriesId, createdAt: 1, title: '', date: '2027-02-09', phase: 'before' } as const;
    await register.addWorkshop({ ...row, workshopId: halfFounded, closedAt: null });
    await register.addScratch({ workshopId: halfFounded, ofId: workshopId, kind: 'practice' });
  });
  await server.stop();
  server = await aServer({ storage: 'embedded', dataFolder });
  await until('what was ended is gone', isGone(ended));
  await until('what was half founded is', isGone(halfFounded));
  expect(await server.ports.store.register((register) => register.scratches())).toEqual([]);
  const again = await begin({ ...leader, ...(await sameOn(leader)) }, workshopId);
  expect(again).not.toBe(ended);
});

it('[PR5] what cannot be thrown away at once is thrown away when it can', async () => {
  let failures = 0;
  server = await aServer({
    storage: 'embedded',
    around: (store) => ({
      ...store,
      discardScratch: (workshopId) => {
        failures += 1;
        return failures < 2 ? Promise.reject(new Error('the disk is full')) : store.discardScratch(workshopId);
      },
    }),
  });
  const { leader, workshopId, desk } = await betweenSteps();
  const practiceId = await begin(leader, workshopId);
  await desk.send('endPractice', { practiceId });
  await until('it is gone', isGone(practiceId));
  expect(failures).toBe(2);
});

it('[PR2] who is sent out of the evening is out of its practice round', async () => {
  server = await aServer({ storage: 'memory' });
  const { leader, workshopId } = await betweenSteps();
  const { link } = granted(
    await leader.post<{ readonly link: string }>(routes.invitations(workshopId), { role: 'member' }),
  );
  const member = visitor(server.origin);
  await redeemLink(member, link);
  const practiceId = await begin(leader, workshopId);
  const there = await seat(member, practiceId, 'phone');
  expect(there.entered).toMatchObject({ ok: true, roles: ['member'] });
  const sessions = granted(await leader.get<readonly SessionListed[]>(routes.sessions(workshopId)));
  const one = sessions.find(({ role }) => role === 'member');
  await fetch(new URL(routes.endSession(workshopId, one?.sessionId ?? ''), server.origin), {
    method: 'DELETE',
    headers: { cookie: leader.cookie(), origin: server.origin },
  });
  await until('she is out', () => there.heard.ended !== undefined);
});
