import type { BallotReply, UrnFrame } from '@skab/shared/protocol/socket.ts';
import type { Ballot } from '@skab/shared/meeting/ballots.ts';
import { composePollOf } from '@skab/shared/scene/composePoll.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../harness/visitor.ts';
import { sitDown, type ASocket } from './aPhone.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { aServer, storages } from './aServer.ts';
import { until } from './until.ts';

const moodOf = (step: 1 | 2 | 3 | 4 | 5): Ballot => ({ kind: 'temperature', mood: `mood${step}` });
// The crossing's own type.
const cast = (phone: ASocket, pollId: string, ballot: Ballot | null, voter = 1): Promise<BallotReply> =>
  phone.sendRaw('ballot', { pollId, voter, ballot }) as Promise<BallotReply>;
const urnOf = ({ heard }: ASocket): UrnFrame | undefined =>
  (heard.frames as readonly { readonly event: string; readonly frame: UrnFrame }[]).findLast(
    ({ event }) => event === 'urn',
  )?.frame;

const inUrn = { ok: true, stands: 'urn' };
const counted = { ok: true, stands: 'counted' };

describe.each(storages)('a poll over the line, storage %s', (storage) => {
  let room: ARoom;
  let phones: ASocket[];
  beforeAll(async () => {
    room = await aRoom({ storage });
    phones = await Promise.all(Array.from({ length: 6 }, () => room.phone()));
  });
  afterAll(() => room.end());
  const open = async (voters = 1): Promise<string> => {
    const pollId = newId();
    const args = { pollId, kind: 'temperature', question: 'Hvordan har I det?', budget: 1, voters } as const;
    expect(await room.desk.send('openPoll', args)).toMatchObject({ ok: true });
    return pollId;
  };

  it('[VO2][VO8] ballots wait in the urn, can be changed there, and are counted once when the poll is closed', async () => {
    const pollId = await open();
    const replica = await room.replica();
    for (const phone of phones) expect(await cast(phone, pollId, moodOf(2))).toEqual(inUrn);
    expect(await cast(phones[0]!, pollId, moodOf(5))).toEqual(inUrn);
    await until('the desk is told how many', () => urnOf(room.desk)?.count === 6);
    const kept = await room.server.ports.store.log.load(room.workshopId);
    await until('the replica is there', () => replica.seq() >= (kept?.seq ?? 0));
    expect(composePollOf(replica.board, pollId)).not.toHaveProperty('cast');
    expect([...replica.board.all('pollCounts')]).toEqual([]);

    expect(await room.desk.send('closePoll', { pollId })).toMatchObject({ ok: true });
    await until('the board says so', () => composePollOf(replica.board, pollId)?.cast === 6);
    expect(composePollOf(replica.board, pollId)?.choices.map(({ count }) => count)).toEqual([0, 5, 0, 0, 1]);
    for (const phone of phones) expect(await cast(phone, pollId, null)).toEqual(counted);
    expect(await cast(await room.phone(), pollId, moodOf(1))).toMatchObject({ ok: false, code: 'poll-closed' });
    replica.leave();
  });

  it('[VO9] no event, answer or row is kept of one ballot', async () => {
    const pollId = await open();
    const { log } = room.server.ports.store;
    const seqBefore = (await log.load(room.workshopId))?.seq ?? 0;
    for (const phone of phones) await cast(phone, pollId, moodOf(3));
    expect((await log.load(room.workshopId))?.seq).toBe(seqBefore);
    await room.desk.send('closePoll', { pollId });
    const events = await log.events(room.workshopId, seqBefore, 100);
    expect(events.map(({ name }) => name)).toEqual(['closePoll']);
    const { content } = events[0] ?? {};
    expect(content).toContain('mood3');
    for (const phone of phones) if (phone.entered.ok) expect(content).not.toContain(phone.entered.actorId);
  });

  it('[VO10] those who share a phone have a ballot each, as many as the poll lets, and who only helps has none', async () => {
    const pollId = await open(3);
    const [table, other] = phones as [ASocket, ASocket];
    for (const voter of [1, 2, 3]) expect(await cast(table, pollId, moodOf(1), voter)).toEqual(inUrn);
    expect(await cast(table, pollId, moodOf(1), 4)).toMatchObject({ code: 'malformed' });
    await until('three are counted', () => urnOf(room.desk)?.count === 3);
    expect(await room.desk.send('breakOffPoll', { pollId })).toMatchObject({ ok: true });
    expect(await cast(table, pollId, moodOf(1))).toMatchObject({ ok: false, code: 'poll-closed' });

    await room.desk.send('askAtDoor', { kinds: ['citizen', 'helper'], councils: '', fromHome: false });
    await other.send('sayKind', { kind: 'helper', isFromHome: false });
    const next = await open();
    expect(await cast(other, next, moodOf(1))).toMatchObject({ ok: false, code: 'no-ballot' });
    await room.desk.send('breakOffPoll', { pollId: next });
  });

  it('[VO5] an objection is read by those who lead, under no name, and not by who writes the minutes', async () => {
    const pollId = newId();
    const question = 'Kan vi leve med det?';
    await room.desk.send('openPoll', { pollId, kind: 'consent', question, budget: 1, voters: 1 });
    const objection = 'Der mangler en rampe';
    expect(await cast(phones[2]!, pollId, { kind: 'consent', answer: 'objects', objection })).toEqual(inUrn);
    const secretary = await room.sit(await room.invited('secretary'), 'desk');
    await room.desk.send('closePoll', { pollId });
    await until('the words are there', () => JSON.stringify(room.desk.heard.desk).includes(objection));
    expect(JSON.stringify(secretary.heard.desk)).not.toContain(objection);
    expect(JSON.stringify(phones[2]!.heard.frames)).not.toContain(objection);
  });

  it('[AC7][VO8] whatever is sent for a ballot is answered', async () => {
    const pollId = await open();
    const [phone] = phones as [ASocket];
    for (const payload of [null, 7, {}, { pollId }, { pollId, voter: 1, ballot: { kind: 'dots', itemIds: 'x' } }])
      expect(await phone.sendRaw('ballot', payload)).toMatchObject({ ok: false, code: 'malformed' });
    expect(await cast(phone, newId(), moodOf(1))).toMatchObject({ code: 'unknown-poll' });
    expect(await cast(room.desk, pollId, moodOf(1))).toMatchObject({ code: 'malformed' });
    await room.desk.send('breakOffPoll', { pollId });
  });
});

it('[VO8] a server that comes back has an empty urn; what phones hand in again is counted once', async () => {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'skab-urn-'));
  const room = await aRoom({ storage: 'embedded', dataFolder });
  const pollId = newId();
  await room.desk.send('openPoll', { pollId, kind: 'temperature', question: 'Nu?', budget: 1, voters: 1 });
  const phones = await Promise.all(Array.from({ length: 5 }, () => room.phone()));
  for (const phone of phones) expect(await cast(phone, pollId, moodOf(4))).toEqual(inUrn);
  await room.end();

  const server = await aServer({ storage: 'embedded', dataFolder });
  const again = async (who: ASocket['who'], seat: 'phone' | 'desk') => {
    const back = { ...who, origin: server.origin, saysOrigin: server.origin };
    return sitDown(back, room.workshopId, seat);
  };
  const desk = await again(room.desk.who, 'desk');
  await until('the urn is empty', () => urnOf(desk)?.count === 0);
  for (const { who } of phones) {
    const phone = await again(who, 'phone');
    for (const _ of [1, 2]) expect(await cast(phone, pollId, moodOf(4))).toEqual(inUrn);
    phone.leave();
  }
  expect(await desk.send('closePoll', { pollId })).toMatchObject({ ok: true });
  const { log } = server.ports.store;
  const events = await log.events(room.workshopId, 0, 100);
  expect(events.at(-1)).toMatchObject({ name: 'closePoll', content: expect.stringContaining('"cast":5') });
  desk.leave();
  await server.stop();
  rmSync(dataFolder, { recursive: true });
});
