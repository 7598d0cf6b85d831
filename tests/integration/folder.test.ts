import { deskRoutes, type EmergencyCodesLeft, type EmergencyUsed } from '@skab/shared/protocol/deskHttp.ts';
import { folderRoute, type FolderCall } from '@skab/shared/protocol/folderHttp.ts';
import { routes, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { showJoinCode } from '@skab/shared/protocol/joinCode.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { every, readPdf, squeezed } from '../../server/src/testing/readPdf.ts';
import { qrInPdf } from '../harness/qrInPdf.ts';
import { granted, newId, visitor, type Visitor } from '../harness/visitor.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { storages } from './aServer.ts';

const odd = [
  'Speciallægepraksisplanlægningsstabiliseringsperioden',
  '<b>»citat«</b> & "det" \\ (parentes)',
  'Tak 👩‍👩‍👧‍👦 for 漢字',
];

describe.each(storages)('the evening’s folder, kept in %s', (storage) => {
  let room: ARoom;
  beforeEach(async () => {
    room = await aRoom({ storage });
  });
  afterEach(() => room.end());

  const ask = (who: Visitor, call: Partial<FolderCall> = {}): Promise<Response> =>
    fetch(new URL(folderRoute(room.workshopId), who.origin), {
      method: 'POST',
      headers: { cookie: who.cookie(), origin: who.saysOrigin, 'content-type': 'application/json' },
      body: JSON.stringify({ language: 'da', tables: 3, withCodes: false, ...call }),
    });
  const folderFor = async (who: Visitor, call: Partial<FolderCall> = {}): Promise<Uint8Array> => {
    const answer = await ask(who, call);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    return new Uint8Array(await answer.arrayBuffer());
  };
  const codesLeft = async (who: Visitor): Promise<number> =>
    granted(await who.get<EmergencyCodesLeft>(deskRoutes.emergencyCodes(room.workshopId))).left;

  it.each(['da', 'en'] as const)(
    '[EF1][EF3] is one tagged document with everything on it, and every code on it leads in (%s)',
    async (language) => {
      const leader = await room.invited('facilitator');
      for (const [at, title] of odd.entries())
        expect(
          (
            await room.desk.send('addStep', {
              stepId: newId(),
              promptId: newId(),
              title: title.slice(0, 60),
              activity: 'collect',
              prompt: `${title}?`,
              plannedMinutes: 5 + at,
              note: title,
              who: '',
              afterId: null,
            })
          ).ok,
        ).toBe(true);
      await room.desk.send('writeAttendee', {
        attendeeId: newId(),
        name: 'Birgit Holm',
        title: 'formand',
        mark: 'unmarked',
      });
      const file = await folderFor(leader, { language });
      const { tree, pages, isMarked, artifacts, info } = await readPdf(file);
      expect(isMarked).toBe(true);
      expect(info['Language']).toBe(language === 'da' ? 'da-DK' : 'en-GB');
      const headings = every(tree, /^H[12]$/).map(({ words }) => squeezed(words));
      for (const heading of language === 'da'
        ? ['Drejebog', 'Program', 'Sådan er du med', 'Bord 1', 'Bord 3', 'Deltagerliste', 'Referat i hånden']
        : [
            'Running order',
            'Programme',
            'How to take part',
            'Table 1',
            'Table 3',
            'Attendance list',
            'Minutes by hand',
          ])
        expect(headings).toContain(heading);
      expect(headings.join()).not.toMatch(/Nødkoder|Emergency/);
      artifacts.forEach((foot, at) =>
        expect(foot).toContain(`${at + 1} ${language === 'da' ? 'af' : 'of'} ${pages.length}`),
      );
      const all = pages.join(' ');
      expect(all).toContain('Birgit Holm');
      expect(all.replace(/\s/g, '')).toContain(odd[0]);
      expect(all.replace(/\s/g, '')).toContain('<b>»citat«</b>&"det"\\(parentes)');
      const { code, addresses } = granted(await leader.get<WorkshopDoor>(routes.workshop(room.workshopId)));
      expect(all).toContain(showJoinCode(code));
      const link = `${addresses[0]}/m/${code}`;
      expect(qrInPdf(file)).toEqual([link, `${link}?bord=1`, `${link}?bord=2`, `${link}?bord=3`]);
    },
  );

  it('[EF4] has emergency codes only when they are asked for, told once, and those work while the old ones are void', async () => {
    const leader = await room.invited('facilitator');
    await folderFor(leader);
    expect(await codesLeft(leader)).toBe(0);
    const codesIn = async (): Promise<readonly string[]> => {
      const { tree } = await readPdf(await folderFor(leader, { withCodes: true, tables: 0 }));
      return every(tree, /^P$/)
        .map(({ words }) => squeezed(words))
        .filter((words) => /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(words));
    };
    const first = await codesIn();
    expect(first).toHaveLength(3);
    const [code = ''] = await codesIn();
    expect(await codesLeft(leader)).toBe(3);
    const type = (typed: string) =>
      visitor(room.server.origin).post<EmergencyUsed>(deskRoutes.emergency, { code: typed });
    expect(await type(first[0] ?? '')).toMatchObject({ ok: false });
    expect(granted(await type(code))).toEqual({ workshopId: room.workshopId });
  });

  it('[EF5] is for who leads, and changes nothing for anybody else', async () => {
    for (const role of ['secretary', 'chair', 'member', 'screen'] as const)
      expect((await ask(await room.invited(role), { withCodes: true })).status).toBe(403);
    expect((await ask(visitor(room.server.origin))).status).toBe(401);
    const leader = await room.invited('facilitator');
    expect((await ask(leader, { tables: 1000 })).status).toBe(400);
    expect((await ask(leader, { tables: -1 })).status).toBe(400);
  });
});
