import { publishedText } from '@skab/shared/board/equality.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultyStore, type Fault } from '../../server/src/testing/faultyStore.ts';
import { newId } from '../harness/visitor.ts';
import { storages } from './aServer.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { until } from './until.ts';

describe.each(storages)('a disk that fails, kept in %s', (storage) => {
  let room: ARoom;
  /** What becomes of the next turns. */
  let plan: (Fault | undefined)[] = [];
  beforeEach(async () => {
    plan = [];
    room = await aRoom({ storage, around: (store) => faultyStore(store, () => plan.shift()) });
  });
  afterEach(() => room.end());
  const aPost = (text: string) => ({ statementId: newId(), stepId: room.steps[0], text });

  it('[UL16] a commit that surely failed is answered as not saved and leaves no trace', async () => {
    const wall = await room.replica();
    const anna = await room.phone();
    await until('the wall is up', () => wall.seq() >= 2);
    plan = ['failed'];
    const lost = aPost('Blev ikke til noget');
    expect(await anna.send('postStatement', lost)).toEqual({ ok: false, code: 'not-saved' });
    const kept = aPost('Blev til noget');
    expect(await anna.send('postStatement', kept)).toEqual({ ok: true, seq: 3 });
    await until('the wall has the second', () => wall.seq() >= 3);
    expect([...wall.board.all('statements')].map(([id]) => id)).toEqual([kept.statementId]);
    expect(wall.board.get('numbers', kept.statementId)).toEqual({ number: 1 });
    const joiner = await room.replica();
    await until('the joiner is up', () => joiner.seq() >= 3);
    expect(publishedText(joiner.board)).toBe(publishedText(wall.board));
  });

  it.each(['unknown-written', 'unknown-not-written'] as const)(
    '[UL17] after a commit nobody knows the end of (%s) nothing is answered; sent again it is there once, for everybody',
    async (fault) => {
      const wall = await room.replica();
      const anna = await room.phone();
      await until('the wall is up', () => wall.seq() >= 2);
      plan = [fault];
      const post = aPost('Måske på disken');
      const id = newId();
      const call = { workshopId: room.workshopId, id, name: 'postStatement', args: post };
      await expect(anna.socket.timeout(300).emitWithAck('command', call)).rejects.toThrow('timed out');
      expect(await anna.send('postStatement', post, id)).toEqual({ ok: true, seq: 3 });
      await until(
        'the wall has it',
        () => wall.seq() >= 3 && wall.board.get('statements', post.statementId) !== undefined,
      );
      await until('the phone has it', () => anna.heard.mine?.length === 1);
      const events = await room.server.ports.store.log.events(room.workshopId, 0, 10);
      expect(events.filter(({ name }) => name === 'postStatement')).toHaveLength(1);
      const joiner = await room.replica();
      await until('the joiner is up', () => joiner.seq() >= 3);
      expect(publishedText(joiner.board)).toBe(publishedText(wall.board));
    },
  );
});
