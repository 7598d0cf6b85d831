import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { closeCodes } from '@skab/shared/protocol/closeCodes.ts';
import { routes, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Store } from '../../server/src/ports/store.ts';
import { granted, newId } from '../harness/visitor.ts';
import { storages } from './aServer.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { until } from './until.ts';

const marker = 'Hemmeligt-MÆRKE-7f3a';
const changed = 'Rettet-MÆRKE-91cc';

describe.each(storages)('an erased statement, kept in %s', (storage) => {
  let room: ARoom;
  afterEach(() => room.end());

  /** Everything that is kept, as bytes. */
  const keptBytes = async (): Promise<readonly Buffer[]> => {
    const { store } = room.server.ports;
    const stored = await store.log.load(room.workshopId);
    const events = await store.log.events(room.workshopId, 0, 1000);
    const files = storage === 'embedded' ? readdirSync(room.server.dataFolder) : [];
    return [
      ...(stored?.updates ?? []).map((update) => Buffer.from(update)),
      Buffer.from(JSON.stringify(stored?.desk)),
      Buffer.from(JSON.stringify(events)),
      ...files.map((file) => readFileSync(path.join(room.server.dataFolder, file))),
    ];
  };
  const isKept = async (words: string): Promise<boolean> => (await keptBytes()).some((bytes) => bytes.includes(words));
  const epochOf = async (): Promise<number> =>
    granted(await room.leader.get<WorkshopDoor>(routes.workshop(room.workshopId))).epoch;

  const postAndEdit = async (): Promise<string> => {
    const anna = await room.phone();
    const statementId = newId();
    await anna.send('postStatement', { statementId, stepId: room.steps[0], text: `Først: ${marker}` });
    await anna.send('editStatement', { statementId, text: `Så: ${changed}` });
    await anna.send('postStatement', { statementId: newId(), stepId: room.steps[0], text: 'Bliver stående' });
    return statementId;
  };

  it('[ST13][UL7][UL20] leaves no byte in anything that is kept, and every replica lets go of its copy', async () => {
    room = await aRoom({ storage });
    const wall = await room.replica();
    const statementId = await postAndEdit();
    await until('the wall has it', () => wall.board.get('statements', statementId)?.text.includes(changed) === true);
    expect([await isKept(marker), await isKept(changed)]).toEqual([true, true]);
    const epoch = await epochOf();

    const reply = await room.desk.send('eraseStatement', { statementId });
    expect(reply).toEqual({ ok: true, seq: 6 });
    expect([await isKept(marker), await isKept(changed), await isKept(statementId)]).toEqual([false, false, false]);
    await until('the wall is told to let go', () => wall.closeCode() === closeCodes.epochChanged);
    expect(await epochOf()).toBe(epoch + 1);

    const fresh = await room.replica();
    await until('the fresh one is up', () => fresh.seq() >= 6);
    expect([...fresh.board.all('statements')].map(([, { text }]) => text)).toEqual(['Bliver stående']);
    expect(Buffer.from(Y.encodeStateAsUpdate(fresh.doc)).includes(marker)).toBe(false);
    await room.desk.send('endStep', { stepId: room.steps[0] });
    await until('it goes on', () => fresh.seq() >= 7);
  });

  it('[UL21] an erasure the disk did not carry through is not acknowledged, and is finished when it is asked for again', async () => {
    let failures = 1;
    const around = (store: Store): Store => ({
      ...store,
      log: {
        ...store.log,
        erase: (workshopId, erasure) =>
          failures-- > 0 ? Promise.reject(new Error('Planned')) : store.log.erase(workshopId, erasure),
      },
    });
    room = await aRoom({ storage, around });
    const statementId = await postAndEdit();
    const id = newId();
    expect(await room.desk.send('eraseStatement', { statementId }, id)).toEqual({ ok: false, code: 'failed' });
    expect(await isKept(marker)).toBe(true);
    expect(await room.desk.send('eraseStatement', { statementId }, id)).toEqual({ ok: true, seq: 6 });
    expect(await isKept(marker)).toBe(false);
  });
});
