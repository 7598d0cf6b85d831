import { only } from '@skab/shared/board/collections.ts';
import { routes } from '@skab/shared/protocol/http.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newId } from '../harness/visitor.ts';
import type { AReplica } from '../harness/replica.ts';
import type { ASocket } from './aPhone.ts';
import { storages } from './aServer.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { until } from './until.ts';

const words = 'Udvalget afprøver et hjørne på biblioteket';
const told = ({ heard }: ASocket): string => JSON.stringify(heard.frames);
const held = ({ doc }: AReplica): string => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('utf8');

describe.each(storages)('the secretary, kept in %s', (storage) => {
  let room: ARoom;
  beforeEach(async () => {
    room = await aRoom({ storage });
  });
  afterEach(() => room.end());

  it('[MI23] what she types is on nobody’s screen but theirs who write the minutes, before it is shown and again after', async () => {
    const first = await room.replica();
    await until('the board is here', () => first.seq() > 0);
    const agendaItemId = [...first.board.all('agendaItems')][0]?.[0] ?? '';
    const secretary = await room.sit(await room.invited('secretary'), 'desk');
    const phone = await room.phone();
    await phone.sendRaw('followBoard', { follows: true, since: null });
    const [member, screen] = [await room.invited('member'), await room.invited('screen')];
    const sockets = [phone, await room.sit(member, 'desk'), await room.sit(screen, 'screen')];
    const replicas = [await room.replica(), await room.replica(member), await room.replica(screen)];
    const heardOf = async (seq: number): Promise<void> => {
      await until('the replicas have it', () => replicas.every((replica) => replica.seq() >= seq));
      await until('the desks have it', () =>
        sockets.slice(1).every(({ heard }) => (heard.desk.at(-1)?.seq ?? 0) >= seq),
      );
      await until('the phone has it', () => (phone.heard.board.at(-1)?.seq ?? 0) >= seq);
    };
    const seqOf = async (asked: ReturnType<ASocket['send']>): Promise<number> => {
      const reply = await asked;
      return reply.ok ? reply.seq : expect.fail(reply.code);
    };
    const field = { agendaItemId, field: 'decisions', text: words } as const;
    await heardOf(await seqOf(secretary.send('writeItemMinutes', field)));
    for (const text of [...sockets.map(told), ...replicas.map(held)]) expect(text).not.toContain(words);
    expect(told(room.desk)).toContain(words);

    await heardOf(await seqOf(secretary.send('showDecision', { shown: { agendaItemId, text: words } })));
    for (const replica of replicas)
      expect(replica.board.get('shownDecision', only)).toEqual({ agendaItemId, text: words });
    await heardOf(await seqOf(secretary.send('writeItemMinutes', { ...field, text: `${words} i maj` })));
    for (const text of [...sockets.map(told), ...replicas.map(held)]) expect(text).not.toContain(`${words} i maj`);
    await heardOf(await seqOf(secretary.send('showDecision', { shown: null })));
    for (const replica of replicas) expect(replica.board.get('shownDecision', only)).toBeUndefined();
  });

  it('[MI21][MI22] what was said in the room and what is starred stands in the file of the minutes', async () => {
    const secretary = await room.sit(await room.invited('secretary'), 'desk');
    const statementId = newId();
    await secretary.send('postSaidInRoom', { statementId, stepId: room.steps[1], text: 'Mere lys ved havnen' });
    await secretary.send('starStatement', { statementId, isStarred: true });
    const file = await fetch(
      new URL(`${routes.minutes(room.workshopId, 'md', 'da')}&form=short`, secretary.who.origin),
      { headers: { cookie: secretary.who.cookie() } },
    );
    const text = await file.text();
    expect(text).toContain('Mere lys ved havnen');
    expect(text).toContain('sagt i salen');
    expect(text).toMatch(/\(fra kl\. \d\d\.\d\d/);
  });

  it('[RC2][RC4] what is said at the door comes out as counts: all to those who lead, none under five to others', async () => {
    const secretary = await room.sit(await room.invited('secretary'), 'desk');
    const member = await room.sit(await room.invited('member'), 'desk');
    await room.desk.send('askAtDoor', { kinds: ['citizen', 'guest'], councils: '', fromHome: true });
    const phones = await Promise.all(Array.from({ length: 6 }, () => room.phone()));
    await until('the phones are asked', () => phones.every(({ heard }) => heard.scene?.asks?.fromHome === true));
    for (const [at, phone] of phones.entries())
      await phone.send('sayKind', { kind: at === 0 ? 'guest' : 'citizen', isFromHome: at === 1 });
    const citizens = { kind: 'citizen', council: null, people: 5 };
    await until(
      'the leader is told',
      () => room.desk.heard.arrivals?.kinds.at(-1)?.people === 1 && room.desk.heard.arrivals.kinds[0]?.people === 5,
    );
    expect(room.desk.heard.arrivals).toMatchObject({
      kinds: [citizens, { kind: 'guest', council: null, people: 1 }],
      fromHome: 1,
    });
    // Of the one guest no share is told, not even to those who lead.
    expect(room.desk.heard.arrivals?.balance?.groups.map(({ kind }) => kind)).toEqual(['citizen']);
    await until('the secretary is told', () => secretary.heard.arrivals?.kinds.length === 1);
    expect(secretary.heard.arrivals).toEqual({ kinds: [citizens], fromHome: 0 });
    expect(member.heard.arrivals).toBeUndefined();
    const actorIds = phones.map(({ entered }) => (entered.ok ? entered.actorId : 'none'));
    for (const socket of [room.desk, secretary, member, ...phones])
      for (const actorId of actorIds) expect(told(socket)).not.toContain(actorId);
    expect((await room.sit(room.leader, 'desk')).heard.arrivals?.fromHome ?? 1).toBe(1);
  });
});
