import { applyChanges } from '@skab/shared/board/board.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { routes, type SessionListed, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import type { ScreensFrame } from '@skab/shared/protocol/socket.ts';
import { composeScene } from '@skab/shared/scene/composeScene.ts';
import { heldBoard } from '@skab/shared/scene/heldBoard.ts';
import { wallPicture } from '@skab/shared/scene/wallPicture.ts';
import type { Board } from '@skab/shared/board/board.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { granted, newId, type Visitor } from '../harness/visitor.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { storages } from './aServer.ts';
import { until } from './until.ts';

const pictured = (whole: Board) => {
  const board = heldBoard(whole);
  const scene = composeScene(board);
  return scene && wallPicture(board, scene, { bound: null, night: null });
};

describe.each(storages)('shared screens, kept in %s', (storage) => {
  let room: ARoom;
  let told: ScreensFrame['screens'] = [];
  beforeEach(async () => {
    room = await aRoom({ storage });
    room.desk.socket.on('screens', ({ screens }: ScreensFrame) => (told = screens));
  });
  afterEach(() => room.end());

  const screenIdOf = async (who: Visitor): Promise<string> =>
    granted(await who.get<WorkshopDoor>(routes.workshop(room.workshopId))).screenId;

  it('[SC27] are told to those who lead while they are on, and are the same when they come again', async () => {
    const [hall, other] = [await room.invited('screen'), await room.invited('screen')];
    const first = await room.sit(hall, 'screen');
    await room.sit(other, 'screen');
    await until('both are told', () => told.length === 2);
    expect(told.map(({ screenId }) => screenId)).toEqual([await screenIdOf(hall), await screenIdOf(other)]);
    expect(told.every(({ isOfDesk }) => !isOfDesk)).toBe(true);
    first.leave();
    await until('one is told', () => told.length === 1);
    await room.sit(hall, 'screen');
    await until('both are told', () => told.length === 2);
    expect(told[1]?.screenId).toBe(await screenIdOf(hall));
    // Her own window is known as a desk's, and has no name.
    await room.sit(room.leader, 'screen');
    await until('three are told', () => told.length === 3);
    expect(told[2]).toEqual({ screenId: await screenIdOf(room.leader), name: null, isOfDesk: true });
  });

  it('[SC27] are told to nobody else, and are found among the sessions, to be taken out', async () => {
    const [hall, secretary] = [await room.invited('screen'), await room.invited('secretary')];
    const desk = await room.sit(secretary, 'desk');
    const phone = await room.phone();
    const screen = await room.sit(hall, 'screen');
    await until('it is told', () => told.length === 1);
    const heard = [desk, phone, screen].flatMap(({ heard: { frames } }) => frames);
    expect(JSON.stringify(heard)).not.toContain(await screenIdOf(hall));
    const sessions = granted(await room.leader.get<readonly SessionListed[]>(routes.sessions(room.workshopId)));
    const own = sessions.filter(({ screenIds }) => screenIds?.includes(told[0]?.screenId ?? ''));
    expect(own).toMatchObject([{ role: 'screen' }]);
    expect(sessions.filter(({ role, screenIds }) => role !== 'screen' && screenIds)).toEqual([]);
  });

  it('[SC24][SC25][SC29] show the same on a replica and on a phone that follows the board, held or not', async () => {
    const phone = await room.phone();
    const replica = await room.replica(await room.invited('screen'));
    const statementId = newId();
    await phone.send('postStatement', { statementId, stepId: room.steps[0], text: 'Mød os, hvor vi er' });
    await phone.sendRaw('followBoard', { follows: true, since: null });
    const onPhone = (): Board => {
      const copy = plainBoard();
      for (const { changes } of phone.heard.board) applyChanges(copy, changes);
      return copy;
    };
    const both = async (kind: string): Promise<void> => {
      await until(
        `both show ${kind}`,
        () => pictured(onPhone())?.kind === kind && pictured(replica.board)?.kind === kind,
      );
      expect(pictured(onPhone())).toEqual(pictured(replica.board));
    };
    await both('collecting');
    await room.desk.send('showItem', { item: { kind: 'statement', id: statementId } });
    await both('thing');
    await room.desk.send('holdWall', { isHeld: true });
    await room.desk.send('endStep', { stepId: room.steps[0] });
    await both('thing');
    await room.desk.send('holdWall', { isHeld: false });
    await room.desk.send('showItem', { item: null });
    await both('between');
  });
});
