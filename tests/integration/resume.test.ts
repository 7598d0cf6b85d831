import { boardRoom } from '@skab/shared/protocol/socket.ts';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import { boardAddress } from '../harness/replica.ts';
import { newId } from '../harness/visitor.ts';
import { storages } from './aServer.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { until } from './until.ts';

describe.each(storages)('coming back, kept in %s', (storage) => {
  let room: ARoom;
  beforeEach(async () => {
    room = await aRoom({ storage });
  });
  afterEach(() => room.end());
  const post = (text: string) => ({ statementId: newId(), stepId: room.steps[0], text });

  it('[UL32] a socket that dies late takes nothing from the one that came after it', async () => {
    const old = await room.phone();
    const bo = await room.phone();
    await old.sendRaw('askToHelp', { asks: true });
    await until('the number is told', () => old.heard.help !== undefined);
    const fresh = await room.sit(old.who, 'phone');
    await fresh.sendRaw('followBoard', { follows: true, since: null });
    await until('the desk counts two phones', () => room.desk.heard.room?.phones === 2);
    const ended = new Promise((resolve) => old.socket.once('disconnect', resolve));
    old.leave();
    await ended;
    await bo.send('postStatement', post('Fra en anden'));
    await fresh.send('postStatement', post('Fra den nye linje'));
    await until('it hears both', () => fresh.heard.feed.flatMap(({ shown }) => shown).length === 2);
    await until('it sees its own', () => fresh.heard.mine?.length === 1);
    await until('it follows the board', () => (fresh.heard.board.at(-1)?.seq ?? 0) >= 4);
    expect(room.desk.heard.room?.phones).toBe(2);
    expect(room.desk.heard.asking).toHaveLength(1);
    expect(fresh.heard.help).toBe(1);
  });

  it('[UL33] a screen that was away fetches what it lacks, and not the board anew', async () => {
    const anna = await room.phone();
    for (let count = 0; count < 25; count += 1)
      await anna.send('postStatement', post(`Udsagn ${count}: ${'mød os på torvet '.repeat(12)}`));
    const wall = await room.replica();
    await until('the wall is up', () => wall.seq() >= 27);
    wall.provider.disconnect();
    const vector = Y.encodeStateVector(wall.doc);
    await anna.send('postStatement', post('Mens skærmen var væk'));
    /** How many bytes the first answer has to somebody who has so much. */
    const answerTo = async (has: Uint8Array): Promise<number> => {
      const socket = new WebSocket(`${boardAddress(room.leader)}/${boardRoom(room.workshopId, 1)}`, {
        headers: { cookie: room.leader.cookie(), origin: room.leader.origin },
      });
      await new Promise((resolve) => socket.once('open', resolve));
      const answer = new Promise<Buffer>((resolve) => socket.once('message', resolve));
      socket.send(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, 0);
          encoding.writeVarUint(encoder, syncProtocol.messageYjsSyncStep1);
          encoding.writeVarUint8Array(encoder, has);
        }),
      );
      const { length } = await answer;
      socket.close();
      return length;
    };
    expect(await answerTo(vector)).toBeLessThan((await answerTo(Uint8Array.of(0))) / 5);
    wall.provider.connect();
    await until('the wall has it', () => wall.seq() >= 28);
    expect([...wall.board.all('statements')]).toHaveLength(26);
  });
});
