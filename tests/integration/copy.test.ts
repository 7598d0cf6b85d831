import type { WorkshopCopy } from '@skab/shared/commands/workshopCopy.ts';
import { routes, type WorkshopListed } from '@skab/shared/protocol/http.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Visitor } from '../harness/visitor.ts';
import { anAdministrator } from './aWorkshop.ts';
import { aRoom, type ARoom } from './aRoom.ts';

let room: ARoom;
beforeAll(async () => {
  room = await aRoom({ storage: 'embedded' });
  const anna = await room.phone();
  for (const text of ['En bænk ved søen', 'Skjult for nu', 'Tak 😊 for "kaffen"'])
    await anna.send('postStatement', { statementId: newId(), stepId: room.steps[0], text });
});
afterAll(() => room.end());

const download = (who: Visitor, workshopId = room.workshopId): Promise<Response> =>
  fetch(new URL(routes.copy(workshopId), room.server.origin), { headers: { cookie: who.cookie() } });

const upload = async (who: Visitor, file: string, ids = [newId(), newId()] as const): Promise<unknown> => {
  const answer = await fetch(new URL(routes.copies(...ids), room.server.origin), {
    method: 'POST',
    body: new Blob([file]),
    headers: { cookie: who.cookie(), origin: room.server.origin, 'content-type': 'application/octet-stream' },
  });
  return answer.json();
};

describe('a workshop as a file', () => {
  it('[CO1][CO2] is taken in as a new workshop whose board is equal, on every screen', async () => {
    const file = await (await download(room.leader)).text();
    const ids = [newId(), newId()] as const;
    // The shape is the protocol's.
    const made = (await upload(room.leader, file, ids)) as WorkshopListed;
    expect(made).toMatchObject({ workshopId: ids[0], title: 'Aften på biblioteket', date: '2027-02-09' });
    expect(made.code).not.toBe(room.code);
    expect(await upload(room.leader, file, ids)).toMatchObject({ workshopId: ids[0] });
    const copy = JSON.parse(await (await download(room.leader, ids[0])).text()) as WorkshopCopy;
    const was = JSON.parse(file) as WorkshopCopy;
    const { imports = [], origins = [], ...rows } = copy.rows;
    expect({ ...rows, imports: [], origins: [] }).toEqual(was.rows);
    expect(imports).toEqual([
      { id: ids[1], row: expect.objectContaining({ source: 'Aften på biblioteket, 2027-02-09' }) },
    ]);
    expect(origins).toHaveLength(3);
    const store = room.server.ports.store.log;
    const [event] = await store.events(ids[0], 0, 5);
    expect(event?.name).toBe('foundFromCopy');
    expect((await store.events(ids[0], 0, 5)).length).toBe(1);
  });

  it('[CO1] holds two thousand statements and is taken in within seconds', { timeout: 60_000 }, async () => {
    const copy = JSON.parse(await (await download(room.leader)).text()) as {
      rows: Record<'statements' | 'numbers', { id: string; row: Record<string, unknown> }[]>;
    };
    const [pattern] = copy.rows.statements;
    for (let at = 0; at < 2000; at += 1) {
      const id = newId();
      copy.rows.statements.push({ id, row: { ...pattern?.row, text: `Udsagn nummer ${at}` } });
      copy.rows.numbers.push({ id, row: { number: at + 100 } });
    }
    const from = performance.now();
    expect(await upload(room.leader, JSON.stringify(copy))).toHaveProperty('workshopId');
    console.log(`a copy of 2,003 statements taken in: ${Math.round(performance.now() - from)} ms`);
  });

  it('[CO3] is for those who write the minutes, and holds what each may read', async () => {
    const secretary = await room.invited('secretary');
    expect((await download(secretary)).status).toBe(200);
    expect(await (await download(secretary)).text()).not.toContain('scriptNotes');
    expect((await download(await room.invited('member'))).status).toBe(403);
    expect((await download((await room.phone()).who)).status).toBe(403);
    expect(await upload(secretary, await (await download(room.leader)).text())).toEqual({
      ok: false,
      code: 'not-allowed',
    });
  });

  it('[CO4] that is wrong leaves no workshop behind, and says where it is wrong', async () => {
    const file = await (await download(room.leader)).text();
    const list = async (): Promise<number> =>
      ((await (await anAdministrator(room.server)).get(routes.workshops)) as []).length;
    const before = await list();
    expect(await upload(room.leader, file.slice(0, 40))).toMatchObject({ ok: false, code: 'copy-unreadable' });
    expect(await upload(room.leader, file.replace('"isLate": false', '"isLate": 7'))).toEqual({
      ok: false,
      code: 'copy-wrong',
      about: { what: 'statements 1: isLate' },
    });
    expect(await upload(room.leader, file.replaceAll('"steps"', '"noget"'))).toMatchObject({ code: 'copy-wrong' });
    expect(await upload(room.leader, ' '.repeat(17 * 1024 * 1024))).toEqual({ ok: false, code: 'too-large' });
    expect(await list()).toBe(before);
  });
});
