import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deskRoutes, type PracticeBegun, type RehearsalStands } from '@skab/shared/protocol/deskHttp.ts';
import { routes, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { granted, newId, visitor } from '../harness/visitor.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { until } from './until.ts';

let clientFolder: string;
beforeAll(() => {
  clientFolder = mkdtempSync(path.join(tmpdir(), 'skab-client-'));
  writeFileSync(path.join(clientFolder, 'index.html'), '<!doctype html><body><div id="root"></div></body>');
});
afterAll(() => rmSync(clientFolder, { recursive: true, force: true }));

/** A browser without script: it keeps its cookie, fills in the form it was given, and follows where it is sent. */
const aPlainBrowser = (room: ARoom, language = 'da') => {
  let cookie = '';
  let page = '';
  const address = `/m/${room.code}`;
  const ask = async (
    to: string,
    init: { readonly method?: string; readonly body?: URLSearchParams; readonly headers?: Record<string, string> } = {},
  ): Promise<Response> => {
    const answer = await fetch(new URL(to, room.server.origin), {
      redirect: 'manual',
      ...init,
      headers: { cookie, 'accept-language': language, origin: room.server.origin, ...init.headers },
    });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    const next = answer.headers.get('location');
    if (next !== null) return ask(next);
    page = await answer.text();
    return answer;
  };
  const hidden = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  return {
    page: () => page,
    cookie: () => cookie,
    hidden,
    load: () => ask(address),
    send: (text: string, change: Record<string, string> = {}, headers: Record<string, string> = {}) => {
      const fields = ['stepId', 'statementId', 'commandId', 'naming'].map((name) => [name, hidden(name)] as const);
      const body = new URLSearchParams({ ...Object.fromEntries(fields), text, ...change });
      return ask(address, { method: 'POST', body, headers });
    },
  };
};

describe('the form without script', () => {
  let room: ARoom;
  beforeEach(async () => {
    room = await aRoom({ storage: 'memory', clientFolder });
  });
  afterEach(() => room.end());

  it('[PR7] says that the others practise, and takes no words for it', async () => {
    const browser = aPlainBrowser(room);
    await room.desk.send('endStep', { stepId: room.steps[0] });
    granted(await room.leader.post<PracticeBegun>(deskRoutes.practice(room.workshopId), { question: 'Prøv?' }));
    await browser.load();
    expect(browser.page()).toContain('øver de andre sig');
    expect(browser.page()).not.toContain('<form');
    await room.desk.send('startStep', { stepId: room.steps[1], seen: null });
    await browser.load();
    expect(browser.page()).toContain('<form');
  });

  it('[SL3][PF3] says beforehand that the room writes slowly, and when it refuses, in how many seconds, with the words in the field', async () => {
    const browser = aPlainBrowser(room);
    await room.desk.send('slowDown', { stepId: room.steps[0], seconds: 60 });
    await browser.load();
    expect(browser.page()).toContain('Langsomt tempo: hver telefon sender højst ét udsagn på 60 sekunder.');
    expect((await browser.send('Det første')).status).toBe(200);
    const refused = await browser.send('Det andet');
    expect(refused.status).toBe(429);
    expect(browser.page()).toMatch(/send dem igen om (5\d|60) sekunder\./);
    expect(browser.page()).toContain('Det andet</textarea>');
  });

  it('[PF1] shows the question that is on, and says what arrived', async () => {
    const browser = aPlainBrowser(room);
    expect((await browser.load()).status).toBe(200);
    expect(browser.page()).toContain('Hvad siger I om torvet?');
    const wall = (await room.replica()).board;
    expect((await browser.send('Sæt en bænk, & hold øje med <lyset>.\r\nTak!')).status).toBe(200);
    expect(browser.page()).toContain('Modtaget som nummer 1');
    expect(browser.page()).toContain('Sæt en bænk, &amp; hold øje med &lt;lyset&gt;.\nTak!');
    await until('the wall has it', () => [...wall.all('statements')].length === 1);
    expect([...wall.all('statements')][0]?.[1].text).toBe('Sæt en bænk, & hold øje med <lyset>.\nTak!');
    // And there is a fresh form for the next.
    await browser.send('Endnu et.');
    expect(browser.page()).toContain('Modtaget som nummer 2');
  });

  it('[NA5] says beside its button what stands under the words, which then stand so', async () => {
    const browser = aPlainBrowser(room);
    const stepId = room.steps[0];
    const step = { stepId, title: 'Udsagn', prompt: '', promptId: newId(), plannedMinutes: 5, note: '' };
    await room.desk.send('askAtDoor', { kinds: ['citizen'], councils: '', fromHome: false });
    await room.desk.send('writeStep', { ...step, naming: 'kind' });
    await browser.load();
    expect(browser.page()).toContain('Vises uden navn.');
    await browser.send('Før hun har sagt noget');
    const who = { ...visitor(room.server.origin), cookie: browser.cookie };
    const phone = await room.sit(who, 'phone');
    await phone.send('sayKind', { kind: 'citizen', isFromHome: false });
    await browser.load();
    expect(browser.page()).toContain('Vises som: borger.');
    await browser.send('Efter at hun har sagt det');
    await browser.load();
    // What a page did not say is not agreed to.
    await browser.send('Uden at være sagt', { naming: '' });
    const wall = (await room.replica()).board;
    await until('all are there', () => [...wall.all('statements')].length === 3);
    const signatures = [...wall.all('statements')]
      .sort(([a], [b]) => (wall.get('numbers', a)?.number ?? 0) - (wall.get('numbers', b)?.number ?? 0))
      .map(([, { signature }]) => signature);
    expect(signatures).toEqual([undefined, { kind: 'citizen' }, undefined]);
  });

  it('[RH1] marks a rehearsal before anything is written', async () => {
    const stands = granted(await room.leader.post<RehearsalStands>(deskRoutes.rehearsal(room.workshopId), {}));
    const door = granted(await room.leader.get<WorkshopDoor>(routes.workshop(stands.rehearsalId ?? '')));
    const page = await (await fetch(new URL(`/m/${door.code}`, room.server.origin))).text();
    expect(page).toContain('<strong>Generalprøve</strong>');
    const browser = aPlainBrowser(room);
    await browser.load();
    expect(browser.page()).not.toContain('Generalprøve');
  });

  it('[PF2] the same form sent twice is heard once; with other words it is another statement', async () => {
    const browser = aPlainBrowser(room);
    await browser.load();
    const ids = Object.fromEntries(['stepId', 'statementId', 'commandId'].map((name) => [name, browser.hidden(name)]));
    await browser.send('Kun én gang.', ids);
    await browser.send('Kun én gang.', ids);
    await browser.send('Noget andet.', ids);
    expect(browser.page()).toContain('Modtaget som nummer 2');
    const wall = (await room.replica()).board;
    await until('both are there', () => [...wall.all('statements')].length === 2);
  });

  it('[PF1] says of words that wait who sees them first', async () => {
    const browser = aPlainBrowser(room);
    for (const [publishing, told] of [
      ['whenRevealed', 'Ingen andre ser det, før det bliver vist for alle.'],
      ['whenSeen', 'Værterne ser det, før det kommer på væggen.'],
    ] as const) {
      const step = {
        stepId: room.steps[0],
        title: 'Udsagn',
        prompt: '',
        promptId: newId(),
        plannedMinutes: 5,
        note: '',
      };
      await room.desk.send('writeStep', { ...step, publishing });
      await browser.load();
      await browser.send(`Ord ${publishing}`);
      expect(browser.page()).toContain(told);
      expect(browser.page()).toContain(`<blockquote>Ord ${publishing}</blockquote>`);
    }
  });

  it('[PF3] a refusal says the way forward and keeps the words', async () => {
    const browser = aPlainBrowser(room);
    await browser.load();
    expect((await browser.send('For langt. '.repeat(40))).status).toBe(422);
    expect(browser.page()).toContain('Et udsagn kan have 280 tegn.');
    expect(browser.page()).toMatch(/<textarea[^>]*>\n(For langt\. ){40}<\/textarea>/);
    // No page can carry these signs: of words that are nothing else nothing comes back.
    expect((await browser.send('\u0000')).status).toBe(422);
    expect(browser.page()).toMatch(/<textarea[^>]*>\n<\/textarea>/);
    await room.desk.send('closeWorkshop', {});
    const [statementId, commandId] = [newId(), newId()];
    await browser.send('Kom det for sent?');
    expect(browser.page()).toContain('Trinnet var slut');
    expect(browser.page()).toContain('<blockquote>Kom det for sent?</blockquote>');
    // Where there is no form any more the words stand in the page.
    expect((await browser.send('Og det her?', { stepId: room.steps[1], statementId, commandId })).status).toBe(409);
    expect(browser.page()).toContain('Det trin er ikke begyndt.');
    expect(browser.page()).toContain('<blockquote>Og det her?</blockquote>');
  });

  it('[PF4] a page of somebody else posts nothing, and shows what it sent as words only', async () => {
    const browser = aPlainBrowser(room);
    await browser.load();
    const answer = await browser.send('<script>alert(1)</script>', {}, { origin: 'https://example.org' });
    expect(answer.status).toBe(403);
    expect(browser.page()).not.toContain('<script>');
    const wall = (await room.replica()).board;
    await browser.load();
    await browser.send('Herfra.');
    await until('the next is there', () => [...wall.all('statements')].length === 1);
    expect([...wall.all('statements')][0]?.[1].text).toBe('Herfra.');
  });

  it('[PF5] nobody sees another’s receipt, and it speaks the language the browser asks for', async () => {
    const [one, other] = [aPlainBrowser(room), aPlainBrowser(room, 'en-GB,en;q=0.9,da;q=0.8')];
    await one.load();
    const statementId = one.hidden('statementId');
    await one.send('Kun min.');
    await other.load();
    expect(other.page()).toContain('Send statement');
    const answer = await fetch(new URL(`/m/${room.code}?sendt=${statementId}`, room.server.origin));
    expect(await answer.text()).not.toContain('Kun min.');
  });

  it('[PF6] an unknown code is told in words, and between steps there is no form', async () => {
    const answer = await fetch(new URL('/m/22222222', room.server.origin));
    expect(await answer.text()).toContain('Den kode kender vi ikke.');
    await room.desk.send('endStep', { stepId: room.steps[0] });
    const browser = aPlainBrowser(room);
    await browser.load();
    expect(browser.page()).not.toContain('<form');
    expect(browser.page()).toContain('Lige nu kan der ikke skrives.');
  });
});
