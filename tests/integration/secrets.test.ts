import { routes, type Invited } from '@skab/shared/protocol/http.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { granted, newId } from '../harness/visitor.ts';
import type { ASocket } from './aPhone.ts';
import type { AReplica } from '../harness/replica.ts';
import { storages } from './aServer.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { scriptNote } from './aWorkshop.ts';
import { until } from './until.ts';

const hidden = 'Taget ned igen';
const late = 'Kom for sent frem';

describe.each(storages)('what nobody is told, kept in %s', (storage) => {
  let room: ARoom;
  beforeEach(async () => {
    room = await aRoom({ storage });
  });
  afterEach(() => room.end());

  it('[SC13] no replica, scene, feed or desk frame of anybody holds an author, a link or words that are not for the reader', async () => {
    const { link } = granted(await room.leader.post<Invited>(routes.invitations(room.workshopId), { role: 'member' }));
    const [anna, bo] = [await room.phone(), await room.phone()];
    for (const phone of [anna, bo]) await phone.sendRaw('followBoard', { follows: true, since: null });
    const secretary = await room.sit(await room.invited('secretary'), 'desk');
    const member = await room.sit(await room.invited('member'), 'desk');
    const screenVisitor = await room.invited('screen');
    const screen = await room.sit(screenVisitor, 'desk');
    const replicas: readonly AReplica[] = [
      await room.replica(),
      await room.replica(member.who),
      await room.replica(screenVisitor),
    ];
    const hiddenId = newId();
    await anna.send('postStatement', { statementId: newId(), stepId: room.steps[0], text: 'Står på væggen' });
    await anna.send('postStatement', { statementId: hiddenId, stepId: room.steps[0], text: hidden });
    await room.desk.send('hideStatement', { statementId: hiddenId });
    await room.desk.send('endStep', { stepId: room.steps[0] });
    await anna.send('postStatement', { statementId: newId(), stepId: room.steps[0], text: late });
    const again = await room.sit(room.leader, 'desk');
    const board = await room.server.ports.store.log.load(room.workshopId);
    const seq = board?.seq ?? 0;
    await until('all have heard of it', () =>
      [again, secretary, member].every(({ heard }) => (heard.desk.at(-1)?.seq ?? 0) >= seq),
    );
    await until('the replicas have it', () => replicas.every((replica) => replica.seq() >= seq));
    await until('the author knows', () => anna.heard.mine?.length === 3);

    const told = ({ heard }: ASocket): string => JSON.stringify(heard.frames);
    const sockets = [anna, bo, secretary, member, screen, room.desk, again];
    const entered = anna.entered.ok ? anna.entered.actorId : 'none';
    const held = replicas.map(({ doc }) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('utf8'));
    const everything = [...sockets.map(told), ...held];
    for (const secret of [entered, new URL(link).hash.slice(1), anna.who.cookie().split('=')[1] ?? 'none'])
      expect(everything.filter((text) => text.includes(secret))).toEqual([]);

    // Words off the wall and the notes of the script: at the leader's desk and, of one's own, on one's phone.
    for (const text of [told(bo), told(secretary), told(member), told(screen), told(anna)])
      expect(text).not.toContain(scriptNote);
    for (const text of [told(secretary), told(screen)]) expect(text).not.toContain(hidden);
    for (const text of [told(bo), told(secretary), told(member), told(screen), ...held])
      expect(text).not.toContain(late);
    expect(told(again)).toContain(scriptNote);
    expect(told(again)).toContain(hidden);
    expect(told(again)).toContain(late);
    expect(told(anna)).toContain(late);
    const fresh = await room.replica();
    await until('a fresh one is up', () => fresh.seq() >= seq);
    const freshText = Buffer.from(Y.encodeStateAsUpdate(fresh.doc)).toString('utf8');
    for (const words of [hidden, late, scriptNote]) expect(freshText).not.toContain(words);
  });

  it('[ST15][ST17] words under seal are on no client but their author’s, and words to be seen first on no other', async () => {
    const [anna, bo] = [await room.phone(), await room.phone()];
    for (const phone of [anna, bo]) await phone.sendRaw('followBoard', { follows: true, since: null });
    const [secretary, member] = await Promise.all(
      (['secretary', 'member'] as const).map(async (role) => room.sit(await room.invited(role), 'desk')),
    );
    const screen = await room.sit(await room.invited('screen'), 'desk');
    const replica = await room.replica();
    const step = { stepId: room.steps[0], title: 'Udsagn', prompt: '', promptId: newId(), plannedMinutes: 5, note: '' };
    const [sealed, gated] = ['Skrevet i stilhed', 'Skal ses igennem'];
    const seenBy = async (text: string): Promise<readonly string[]> => {
      const seq = (await room.server.ports.store.log.load(room.workshopId))?.seq ?? 0;
      const fresh = await room.sit(room.leader, 'desk');
      await until('the replica has it', () => replica.seq() >= seq);
      await until('the desk has it', () => (fresh.heard.desk.at(-1)?.seq ?? 0) >= seq);
      const all = { anna, bo, secretary, member, screen, desk: room.desk, fresh };
      const told = Object.entries(all).filter(([, one]) => JSON.stringify(one?.heard.frames).includes(text));
      const held = Buffer.from(Y.encodeStateAsUpdate(replica.doc)).toString('utf8').includes(text) ? ['replica'] : [];
      return [...told.map(([name]) => name), ...held].sort();
    };
    await room.desk.send('writeStep', { ...step, publishing: 'whenRevealed' });
    await anna.send('postStatement', { statementId: newId(), stepId: room.steps[0], text: sealed });
    await until('the author knows', () => anna.heard.mine?.[0]?.standing === 'sealed');
    expect(await seenBy(sealed)).toEqual(['anna']);
    await room.desk.send('writeStep', { ...step, publishing: 'whenSeen' });
    await anna.send('postStatement', { statementId: newId(), stepId: room.steps[0], text: gated });
    await until('the author knows', () => anna.heard.mine?.some(({ standing }) => standing === 'gated') === true);
    expect(await seenBy(gated)).toEqual(['anna', 'desk', 'fresh']);
    await room.desk.send('revealStatements', { stepId: room.steps[0] });
    await until('it is on the phone', () => JSON.stringify(bo.heard.frames).includes(sealed));
    expect(await seenBy(sealed)).toContain('replica');
  });

  it('[SG2] those who lead are told how many are ready or need more time; nobody is told who, and nobody else anything', async () => {
    const [anna, bo] = [await room.phone(), await room.phone()];
    const secretary = await room.sit(await room.invited('secretary'), 'desk');
    const [stepId] = room.steps;
    await anna.send('signal', { stepId, kind: 'moreTime' });
    await bo.send('signal', { stepId, kind: 'ready' });
    const told = ({ heard }: ASocket): string => JSON.stringify(heard.frames);
    await until('who leads is told', () => told(room.desk).includes('{"ready":1,"moreTime":1}'));
    await until('she sees that it is said', () => told(anna).includes('"signal":"moreTime"'));
    expect(told(anna)).not.toContain('"signal":"ready"');
    expect(told(secretary)).not.toContain('moreTime');
    const entered = anna.entered.ok ? anna.entered.actorId : 'none';
    expect(told(room.desk)).not.toContain(entered);
    const late = await room.sit(room.leader, 'desk');
    await until('who comes later is told', () => told(late).includes('{"ready":1,"moreTime":1}'));
  });
});
