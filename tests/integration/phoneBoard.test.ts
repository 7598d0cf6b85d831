import { applyChanges } from '@skab/shared/board/board.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../harness/visitor.ts';
import type { ASocket } from './aPhone.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { storages } from './aServer.ts';
import { until } from './until.ts';

/** The board as a phone has put it together of what it heard. */
const copyOf = ({ heard }: ASocket) => {
  const copy = plainBoard();
  for (const { changes } of heard.board) applyChanges(copy, changes);
  return copy;
};
const clusterIn = (phone: ASocket, statementId: string): string | undefined => {
  const board = copyOf(phone);
  const [key] = [...board.all('places')].map(([id]) => id).filter((id) => id.startsWith(statementId));
  return key && board.get('clusters', key.slice(23))?.title;
};

describe.each(storages)('a phone that clusters, kept in %s', (storage) => {
  let room: ARoom;
  beforeEach(async () => {
    room = await aRoom({ storage });
  });
  afterEach(() => room.end());

  const follow = (phone: ASocket, since: number | null = null) =>
    phone.sendRaw('followBoard', { follows: true, since });
  const post = async (phone: ASocket, text: string): Promise<string> => {
    const statementId = newId();
    await phone.send('postStatement', { statementId, stepId: room.steps[0], text });
    return statementId;
  };
  const start = (statementId: string, clusterId: string, title: string) =>
    room.desk.send('startCluster', { clusterId, statements: [{ statementId, seen: null }], title, x: 0, y: 0 });

  it('[SC22] is told the board whole, then each change; after a sleep what it missed; and nothing once it no longer asks', async () => {
    const phone = await room.phone();
    const [one, clusterId] = [await post(phone, 'Mød os, hvor vi er'), newId()];
    expect(phone.heard.board).toEqual([]);
    expect(await follow(phone)).toEqual({ ok: true });
    await until('it has the board', () => phone.heard.board.length > 0);
    expect([phone.heard.board[0]?.isWhole, copyOf(phone).get('statements', one)?.text]).toEqual([
      true,
      'Mød os, hvor vi er',
    ]);
    await start(one, clusterId, 'Nærhed');
    await until('it is told', () => clusterIn(phone, one) === 'Nærhed');
    const { seq = 0 } = phone.heard.board.at(-1) ?? {};
    phone.leave();
    await room.desk.send('renameCluster', { clusterId, title: 'Tæt på' });
    const again = await room.sit(phone.who, 'phone');
    await follow(again, seq);
    await until('it is told', () => again.heard.board.length > 0);
    expect(again.heard.board[0]).toMatchObject({
      isWhole: false,
      changes: [{ collection: 'clusters', id: clusterId }],
    });
    expect(await again.sendRaw('followBoard', { follows: false, since: null })).toEqual({ ok: true });
    const told = again.heard.board.length;
    await room.desk.send('renameCluster', { clusterId, title: 'Nær' });
    await until('the own statement says so', () => again.heard.mine?.[0]?.stands.liesIn[0] === 'Nær');
    expect(again.heard.board).toHaveLength(told);
  });

  it('[SC22] is a phone: a desk has a replica, and whatever else is sent is answered', async () => {
    expect(await follow(room.desk)).toMatchObject({ code: 'malformed' });
    const phone = await room.phone();
    for (const odd of [null, {}, { follows: true }, { follows: true, since: -1 }, { follows: 1, since: null }, 'x'])
      expect(await phone.sendRaw('followBoard', odd)).toMatchObject({ code: 'malformed' });
    expect(phone.heard.board).toEqual([]);
  });

  it('[SC21] hears where its own statements stand as others lay them, and nobody else does', async () => {
    const [anna, bo] = [await room.phone(), await room.phone()];
    const [hers, clusterId] = [await post(anna, 'Spørg først'), newId()];
    await post(bo, 'Kom forbi');
    await until('both are here', () => bo.heard.mine?.length === 1 && anna.heard.mine?.length === 1);
    const before = bo.heard.mineSeq;
    await start(hers, clusterId, 'Bygger bro');
    await until('she hears', () => anna.heard.mine?.[0]?.stands.liesIn[0] === 'Bygger bro');
    await room.desk.send('makePrinciple', { principleId: newId(), clusterId, title: 'Vi spørger først' });
    await until('she hears', () => anna.heard.mine?.[0]?.stands.principles[0] === 'Vi spørger først');
    expect([bo.heard.mine?.[0]?.stands.liesIn, bo.heard.mineSeq]).toEqual([[], before]);
  });
});
