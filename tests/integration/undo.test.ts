import { relationKey } from '@skab/shared/board/relations.ts';
import type { Board } from '@skab/shared/board/board.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../harness/visitor.ts';
import type { ASocket } from './aPhone.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { storages } from './aServer.ts';
import { until } from './until.ts';

describe.each(storages)('undo, kept in %s', (storage) => {
  let room: ARoom;
  let wall: Board;
  let member: ASocket;
  const [first, second, clusterId] = [newId(), newId(), newId()];

  beforeEach(async () => {
    room = await aRoom({ storage });
    for (const [statementId, text] of [
      [first, 'Mød os, hvor vi er'],
      [second, 'Spørg, før I beslutter'],
    ] as const)
      await room.desk.send('postStatement', { statementId, stepId: room.steps[0], text });
    member = await room.sit(await room.invited('member'), 'desk');
    wall = (await room.replica()).board;
    await until('both are there', () => [...wall.all('statements')].length === 2);
  });
  afterEach(() => room.end());

  const start = (by: ASocket, commandId: string) => {
    const statements = [{ statementId: first, seen: null }];
    return by.send('startCluster', { clusterId, statements, title: 'Mod til at prøve', x: 0, y: 0 }, commandId);
  };
  const place = (by: ASocket, commandId: string) =>
    by.send('placeStatement', { statementId: second, clusterId, seen: null }, commandId);
  const isPlaced = (statementId: string): boolean =>
    wall.get('places', relationKey(statementId, clusterId)) !== undefined;

  it('[CL11] takes a step back, and brings it again by taking that one back', async () => {
    const [step, undo] = [newId(), newId()];
    expect(await start(member, step)).toMatchObject({ ok: true });
    await until('it lies there', () => isPlaced(first));
    expect(await member.send('undo', { commandId: step }, undo)).toMatchObject({ ok: true });
    await until('it is gone', () => !isPlaced(first) && !wall.get('clusters', clusterId));
    expect(await member.send('undo', { commandId: undo })).toMatchObject({ ok: true });
    await until('it is there again', () => isPlaced(first));
  });

  it('[CL11] sees the step that was taken just before it, in the same turn', async () => {
    const step = newId();
    const replies = await Promise.all([start(member, step), member.send('undo', { commandId: step })]);
    expect(replies).toMatchObject([{ ok: true }, { ok: true }]);
    await until('it is gone', () => !wall.get('clusters', clusterId));
  });

  it('[CL12] of what another has moved since is refused, and nothing is changed', async () => {
    const [step, later] = [newId(), newId()];
    await start(member, step);
    await place(room.desk, later);
    await room.desk.send('renameCluster', { clusterId, title: 'Prøv det af' });
    expect(await member.send('undo', { commandId: step })).toEqual({
      ok: false,
      code: 'changed-since',
      about: { what: 'Prøv det af' },
    });
    await until('both lie there', () => isPlaced(first) && isPlaced(second));
  });

  it('[CL14] of another’s step is for those who lead', async () => {
    const [step, led] = [newId(), newId()];
    await start(member, step);
    await place(room.desk, led);
    expect(await member.send('undo', { commandId: led })).toMatchObject({ code: 'not-yours' });
    expect(await room.desk.send('undo', { commandId: led })).toMatchObject({ ok: true });
    expect(await room.desk.send('undo', { commandId: step })).toMatchObject({ ok: true });
    await until('nothing lies there', () => !wall.get('clusters', clusterId));
  });

  it('of what never was, or is no step on the board, is refused', async () => {
    expect(await member.send('undo', { commandId: newId() })).toMatchObject({ code: 'unknown-change' });
    const posting = newId();
    await room.desk.send('postStatement', { statementId: newId(), stepId: room.steps[0], text: 'Et til' }, posting);
    expect(await room.desk.send('undo', { commandId: posting })).toMatchObject({ code: 'cannot-be-undone' });
  });
});
