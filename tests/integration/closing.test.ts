import { only } from '@skab/shared/board/collections.ts';
import type { Minutes } from '@skab/shared/minutes/compose.ts';
import { routes, type Door } from '@skab/shared/protocol/http.ts';
import { publishedRoute } from '@skab/shared/protocol/publishedHttp.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPdf } from '../../server/src/testing/readPdf.ts';
import { granted, newId, visitor, type Visitor } from '../harness/visitor.ts';
import { storages } from './aServer.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { until } from './until.ts';

const decided = 'Udvalget afprøver et hjørne på biblioteket.';

describe.each(storages)('the end of a meeting, kept in %s', (storage) => {
  let room: ARoom;
  beforeEach(async () => {
    room = await aRoom({ storage });
  });
  afterEach(() => room.end());

  const pageFor = (who: Visitor): Promise<Response> =>
    fetch(new URL(routes.upshot(room.workshopId, 'da'), who.origin), { headers: { cookie: who.cookie() } });

  it('[UP1][UP2][UP5] is decided on the desk, shown to every screen by the chair, adjourned by the secretary, and opened again', async () => {
    const secretary = await room.sit(await room.invited('secretary'), 'desk');
    const chair = await room.sit(await room.invited('chair'), 'desk');
    const screen = await room.replica(await room.invited('screen'));
    await until('the board is here', () => screen.board.get('workshop', only) !== undefined);
    const agendaItemId = [...screen.board.all('agendaItems')][0]?.[0] ?? '';
    const upshot = () => screen.board.get('upshot', only);
    await secretary.send('writeItemMinutes', { agendaItemId, field: 'decisions', text: decided });
    expect((await chair.send('showUpshot', { isShown: true })).ok).toBe(true);
    await until('the wall has it', () => upshot()?.decisions[0]?.text === decided);
    expect((await secretary.send('closeWorkshop', { adjourns: true })).ok).toBe(true);
    await until('the wall has the time', () => /^\d\d\.\d\d$/.test(upshot()?.adjournedAt ?? ''));
    expect((await room.desk.send('reopenWorkshop', {})).ok).toBe(true);
    await until('the wall goes on', () => upshot() === undefined);
  });

  it('[PU2] everybody with the link reads the minutes once they are public, and nothing of a closed point', async () => {
    const secretary = await room.sit(await room.invited('secretary'), 'desk');
    const stranger = visitor(room.server.origin);
    const address = publishedRoute(room.workshopId, 'da');
    const door = async (): Promise<Door> => granted(await stranger.get<Door>(routes.door(room.code)));
    const closedId = newId();
    await secretary.send('writeAgendaItem', { agendaItemId: closedId, title: 'En personsag', isClosed: true });
    await secretary.send('writeItemMinutes', { agendaItemId: closedId, field: 'decisions', text: 'Hemmeligt.' });
    expect(await stranger.get(address)).toEqual({ ok: false, code: 'minutes-unpublished' });
    expect((await secretary.send('closeWorkshop', {})).ok).toBe(true);
    expect(await stranger.get(address)).toEqual({ ok: false, code: 'minutes-unpublished' });
    expect((await door()).hasMinutes).toBeUndefined();
    expect((await secretary.send('publishMinutes', { isPublished: true })).ok).toBe(true);
    const read = JSON.stringify(granted(await stranger.get<Minutes>(address)));
    expect(read).toContain('Referat');
    expect(read).not.toMatch(/Hemmeligt|personsag|actorId/);
    expect((await door()).hasMinutes).toBe(true);
    await secretary.send('publishMinutes', { isPublished: false });
    expect(await stranger.get(address)).toEqual({ ok: false, code: 'minutes-unpublished' });
  });

  it('[UP7] the page is for who may take the minutes, and nobody else', async () => {
    const leader = await room.invited('facilitator');
    const answer = await pageFor(leader);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^inline; filename="det-kom-vi-frem-til-\d{4}-\d\d-\d\d\.pdf"$/,
    );
    expect((await readPdf(new Uint8Array(await answer.arrayBuffer()))).pages[0]).toContain('Det kom vi frem til');
    for (const role of ['member', 'screen', 'chair'] as const)
      expect((await pageFor(await room.invited(role))).status).toBe(403);
  });
});
