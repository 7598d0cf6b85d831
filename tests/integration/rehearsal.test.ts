import type { RehearsalStands } from '@skab/shared/protocol/deskHttp.ts';
import { deskRoutes } from '@skab/shared/protocol/deskHttp.ts';
import { routes, type WorkshopDoor, type WorkshopListed } from '@skab/shared/protocol/http.ts';
import { afterEach, expect, it } from 'vitest';
import { StorageError, type Store } from '../../server/src/ports/store.ts';
import { granted, joinByCode, visitor } from '../harness/visitor.ts';
import { sitDown } from './aPhone.ts';
import { aServer, storages, type AServer } from './aServer.ts';
import { aWorkshop } from './aWorkshop.ts';
import { until } from './until.ts';

let server: AServer;
afterEach(() => server.stop());

it.each(storages)(
  '[RH1][RH3][RH5] an evening is rehearsed in a copy with bots, which is then thrown away whole (%s)',
  async (storage) => {
    server = await aServer({ storage });
    const { leader, workshopId, code } = await aWorkshop(server);
    const path = deskRoutes.rehearsal(workshopId);
    const original = await server.ports.store.log.load(workshopId);
    const { rehearsalId } = granted(await leader.post<RehearsalStands>(path, {}));
    if (rehearsalId === null) throw new Error('There is no rehearsal');
    // Who asks again gets the one that is there.
    expect(granted(await leader.post<RehearsalStands>(path, {}))).toEqual({ ofId: null, rehearsalId });
    expect(granted(await leader.get<RehearsalStands>(path))).toEqual({ ofId: null, rehearsalId });
    expect(granted(await leader.get<RehearsalStands>(deskRoutes.rehearsal(rehearsalId)))).toEqual({
      ofId: workshopId,
      rehearsalId: null,
    });
    expect(await leader.post(deskRoutes.rehearsal(rehearsalId), {})).toMatchObject({ code: 'no-rehearsal' });
    const listed = granted(await leader.get<readonly WorkshopListed[]>(routes.workshops));
    expect(listed.map((row) => row.workshopId)).toEqual([workshopId]);

    const door = granted(await leader.get<WorkshopDoor>(routes.workshop(rehearsalId)));
    expect(door.code).not.toBe(code);
    const guest = visitor(server.origin);
    await joinByCode(guest, door.code);
    const phone = await sitDown(guest, rehearsalId, 'phone');
    await until('the phone is told', () => phone.heard.scene?.scratch === 'rehearsal');
    expect(await guest.post(path, {})).toMatchObject({ code: 'not-allowed' });
    const desk = await sitDown(leader, rehearsalId, 'desk');
    await until('bots are counted', () => desk.heard.room?.phones === 13);
    const steps = (await server.ports.store.log.load(rehearsalId))?.seq;
    expect(steps).toBe(2);
    const [first] = phone.heard.scene?.thread ?? [];
    await desk.send('startStep', { stepId: first?.stepId ?? '', seen: null });
    await until('bots write', () => phone.heard.feed.length > 0, 30_000);
    await desk.send('setBots', { areOn: false });
    await until('they are gone', () => desk.heard.room?.phones === 1);

    const remove = (id: string, cookie: string): Promise<Response> =>
      fetch(new URL(deskRoutes.rehearsal(id), server.origin), {
        method: 'DELETE',
        headers: { cookie, origin: server.origin },
      });
    expect((await remove(rehearsalId, guest.cookie())).status).toBe(403);
    expect((await remove(workshopId, leader.cookie())).status).toBe(409);
    expect((await remove(rehearsalId, leader.cookie())).status).toBe(204);
    expect((await remove(rehearsalId, leader.cookie())).status).toBe(204);
    expect(granted(await leader.get<RehearsalStands>(path))).toEqual({ ofId: null, rehearsalId: null });
    // The guest was nowhere else: she is nobody, and comes in again as somebody new.
    expect(await guest.get(routes.workshop(rehearsalId))).toMatchObject({ code: 'signed-out' });
    expect(await leader.get(routes.workshop(rehearsalId))).toMatchObject({ code: 'unknown-workshop' });
    expect(await server.ports.store.log.load(workshopId)).toEqual(original);
    await joinByCode(guest, code);
    phone.leave();
    desk.leave();
  },
  60_000,
);

it.each(storages)('[RH5] one whose files could not be wiped is gone all the same (%s)', async (storage) => {
  const around = (store: Store): Store => ({
    ...store,
    discardScratch: async (workshopId) => {
      await store.discardScratch(workshopId);
      throw new StorageError('full', 'Planned');
    },
  });
  server = await aServer({ storage, around });
  const { leader, workshopId } = await aWorkshop(server);
  const path = deskRoutes.rehearsal(workshopId);
  const { rehearsalId } = granted(await leader.post<RehearsalStands>(path, {}));
  if (rehearsalId === null) throw new Error('There is no rehearsal');
  const answer = await fetch(new URL(deskRoutes.rehearsal(rehearsalId), server.origin), {
    method: 'DELETE',
    headers: { cookie: leader.cookie(), origin: server.origin },
  });
  expect(answer.status).toBeGreaterThanOrEqual(500);
  expect(await leader.get(routes.workshop(rehearsalId))).toMatchObject({ code: 'unknown-workshop' });
  expect(granted(await leader.get<RehearsalStands>(path))).toEqual({ ofId: null, rehearsalId: null });
});
