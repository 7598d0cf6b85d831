import type { Refused, SessionView } from '@skab/shared/protocol/http.ts';
import { routes } from '@skab/shared/protocol/http.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import {
  ownRoutes,
  type Moved,
  type Numbered,
  type OwnLink,
  type OwnStatements,
} from '@skab/shared/protocol/ownHttp.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { granted, joinByCode, newId, visitor, type Visitor } from '../harness/visitor.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { storages } from './aServer.ts';
import { until } from './until.ts';

const refused = (code: string) => ({ ok: false, code });
const words = 'Et nej er fint, når der står hvorfor.';

describe.each(storages)('the private link, kept in %s', (storage) => {
  let room: ARoom;
  let now: number;
  beforeEach(async () => {
    now = Date.parse('2027-02-09T18:00:00Z');
    room = await aRoom({ storage, clock: { now: () => now } });
  });
  afterEach(() => room.end());

  const stranger = (): Visitor => visitor(room.server.origin);
  const post = async (who: Visitor): Promise<string> => {
    const statementId = newId();
    const seat = await room.sit(who, 'phone');
    const reply = await seat.send('postStatement', { statementId, stepId: room.steps[0], text: words });
    expect(reply.ok).toBe(true);
    return statementId;
  };
  const joined = async (): Promise<{ readonly who: Visitor; readonly key: string; readonly statementId: string }> => {
    const who = stranger();
    const { followKey } = await joinByCode(who, room.code);
    return { who, key: followKey ?? '', statementId: await post(who) };
  };
  const look = (key: string, who = stranger()): Promise<OwnStatements | Refused> =>
    who.post<OwnStatements>(ownRoutes.statements, { key });
  const move = (who: Visitor, key: string): Promise<Moved | Refused> => who.post<Moved>(ownRoutes.move, { key });

  it('[OW1] shows its owner her own statements and no others, to somebody signed in nowhere', async () => {
    const { key, statementId } = await joined();
    await joined();
    const own = granted(await look(key));
    expect(own).toMatchObject({ code: room.code, until: now + limits.followKeyMs });
    expect(own.meetings.map(({ workshopId }) => workshopId)).toEqual([room.workshopId]);
    expect(own.meetings[0]?.statements).toMatchObject([{ statementId, text: words, number: 1, clusters: [] }]);
    expect(JSON.stringify(own)).not.toMatch(/actorId|personId|"name"/);
  });

  it('[OW3] holds for a year, and is worth nothing once another was made', async () => {
    const { who, key } = await joined();
    expect(await look(newId())).toEqual(refused('link-expired'));
    expect(await look('x'.repeat(201))).toEqual(refused('malformed'));
    const made = granted(await who.post<OwnLink>(ownRoutes.link(room.workshopId), {}));
    expect(await look(key)).toEqual(refused('link-expired'));
    expect(granted(await look(made.key)).until).toBe(made.until);
    now = made.until;
    expect(await look(made.key)).toEqual(refused('link-expired'));
    expect(await move(stranger(), made.key)).toEqual(refused('link-expired'));
  });

  it('[OW3] is made by who is in the workshop, and by nobody else', async () => {
    expect(await stranger().post(ownRoutes.link(room.workshopId), {})).toEqual(refused('signed-out'));
    const elsewhere = await room.invited('facilitator');
    expect(await elsewhere.post(ownRoutes.link(newId()), {})).toEqual(refused('unknown-workshop'));
  });

  it('[OW5] lets its owner go on from another phone, with her statements, and her first phone is out', async () => {
    const { who, key, statementId } = await joined();
    const seat = await room.sit(who, 'phone');
    const phone = stranger();
    expect(granted(await move(phone, key))).toEqual<Moved>({ code: room.code, key });
    const there = await room.sit(phone, 'phone');
    await until(
      'her statements are here',
      () => there.heard.mine?.some((one) => one.statementId === statementId) === true,
    );
    expect((await there.send('withdrawStatement', { statementId })).ok).toBe(true);
    await until('the first phone is out', () => seat.heard.ended === 'signed-out');
    expect(granted(await who.get<SessionView>(routes.session)).grants).toEqual([]);
    expect(granted(await look(key)).meetings[0]?.statements).toMatchObject([{ standing: 'withdrawn', text: null }]);
  });

  it('[OW5] takes the place of what the new phone was before, and is done once more without harm', async () => {
    const { key, statementId } = await joined();
    const phone = stranger();
    const fresh = await joinByCode(phone, room.code);
    granted(await move(phone, key));
    granted(await move(phone, key));
    const there = await room.sit(phone, 'phone');
    await until(
      'her statements are here',
      () => there.heard.mine?.some((one) => one.statementId === statementId) === true,
    );
    expect(fresh.followKey).not.toBeNull();
  });

  it('[OW5] gives nothing but a participant’s rights: who helps is a participant again', async () => {
    const helper = await room.invited('member');
    const { followKey } = await joinByCode(helper, room.code);
    const phone = stranger();
    granted(await move(phone, followKey ?? ''));
    const { grants } = granted(await phone.get<SessionView>(routes.session));
    expect(grants.map(({ role }) => role)).toEqual(['participant']);
  });

  it.each(['facilitator', 'secretary', 'chair'] as const)(
    '[OW5] moves nobody who is %s too, and makes nobody who is that another person',
    async (role) => {
      const colleague = await room.invited(role);
      const { followKey } = await joinByCode(colleague, room.code);
      expect(await move(stranger(), followKey ?? '')).toEqual(refused('more-than-participant'));
      const { key } = await joined();
      expect(await move(colleague, key)).toEqual(refused('more-than-participant'));
      expect(granted(await look(followKey ?? '')).meetings).toHaveLength(1);
      const { grants } = granted(await colleague.get<SessionView>(routes.session));
      expect(grants.map((grant) => grant.role)).toContain(role);
    },
  );

  it('[OW4] a number tells with the code what became of a statement, and not whose it is', async () => {
    await joined();
    const found = granted(await stranger().get<Numbered>(ownRoutes.numbered(room.code, 1)));
    expect(found.fate).toMatchObject({ text: words, number: 1 });
    expect(await stranger().get(ownRoutes.numbered(room.code, 2))).toEqual(refused('unknown-statement'));
    expect(await stranger().get(ownRoutes.numbered('ABCD2345', 1))).toEqual(refused('code-unknown'));
  });

  it('[OW2] what somebody said is there long after the evening, when nothing of it can be changed', async () => {
    const { who, key } = await joined();
    await room.desk.send('closeWorkshop', {});
    now += 30 * 24 * 60 * 60 * 1000;
    expect(granted(await look(key)).meetings[0]).toMatchObject({ phase: 'closed', statements: [{ text: words }] });
    const phone = stranger();
    granted(await move(phone, key));
    expect((await room.sit(phone, 'phone')).entered).toEqual(refused('too-late'));
    expect(granted(await who.get<SessionView>(routes.session)).grants).toEqual([]);
  });
});
