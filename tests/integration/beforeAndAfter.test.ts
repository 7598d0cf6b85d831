import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { routes, type Door } from '@skab/shared/protocol/http.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { granted, visitor } from '../harness/visitor.ts';
import { sitDown } from './aPhone.ts';
import { aServer, type AServer } from './aServer.ts';
import { aWorkshop, scriptNote, type AWorkshop } from './aWorkshop.ts';

describe('the code of a meeting, before it and after', () => {
  let server: AServer;
  let workshop: AWorkshop;
  let clientFolder: string;
  beforeEach(async () => {
    clientFolder = mkdtempSync(path.join(tmpdir(), 'skab-client-'));
    writeFileSync(path.join(clientFolder, 'index.html'), '<!doctype html><body><div id="root"></div></body>');
    server = await aServer({ storage: 'memory', clientFolder });
    workshop = await aWorkshop(server);
  });
  afterEach(async () => {
    await server.stop();
    rmSync(clientFolder, { recursive: true, force: true });
  });

  const look = async (): Promise<Door> => granted(await visitor(server.origin).get<Door>(routes.door(workshop.code)));
  const page = async (language: string): Promise<string> => {
    const answer = await fetch(new URL(`/m/${workshop.code}`, server.origin), {
      headers: { 'accept-language': language },
    });
    return answer.text();
  };

  it('[AR4] shows day, place and programme beforehand, and nothing that only those who lead may read', async () => {
    const door = await look();
    expect(door).toMatchObject({
      date: '2027-02-09',
      place: 'Salen',
      phase: 'before',
      evening: { ladder: 'dialogue' },
    });
    expect(door.evening?.thread.map(({ title, plannedFrom }) => [title, plannedFrom])).toEqual([
      ['torvet', '19.00'],
      ['havnen', '19.20'],
    ]);
    expect(JSON.stringify(door)).not.toContain(scriptNote);
  });

  it('[AR4] shows them without script too, in the language the browser asks for', async () => {
    const danish = await page('da');
    expect(danish).toContain('tirsdag 9. februar 2027, Salen');
    expect(danish).toContain('Vi begynder kl. 19.00. Ingen app og ingen konto.');
    expect(danish).toContain('<li>19.20 havnen</li>');
    expect(await page('en')).toContain('We begin at 19:00.');
  });

  it('[AR6] shows a question that was opened ahead without script too, and no other', async () => {
    const desk = await sitDown(workshop.leader, workshop.workshopId, 'desk');
    await desk.send('openAhead', { stepId: workshop.steps[1], isOpen: true });
    const danish = await page('da');
    expect(danish).toContain('<li>19.20 havnen<p>Tænk over før mødet: Hvad siger I om havnen?</p></li>');
    expect(danish.match(/Tænk over/g)).toHaveLength(1);
    await desk.send('startStep', { stepId: workshop.steps[0], seen: null });
    expect(await page('da')).not.toContain('Tænk over');
    desk.leave();
  });

  it('[AR4] tells no programme at the door once the meeting is on, and afterwards that it is over', async () => {
    const desk = await sitDown(workshop.leader, workshop.workshopId, 'desk');
    await desk.send('startStep', { stepId: workshop.steps[0], seen: null });
    expect(await look()).not.toHaveProperty('evening');
    await desk.send('closeWorkshop', {});
    expect(await look()).toMatchObject({ phase: 'closed' });
    expect(await page('da')).toContain('Mødet er slut.');
    desk.leave();
  });
});
