import { randomInt } from 'node:crypto';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeCodes } from '@skab/shared/protocol/closeCodes.ts';
import { draftIdPath, draftPath, draftRoom, type DraftId } from '@skab/shared/protocol/draft.ts';
import { granted, newId, type Visitor } from '../harness/visitor.ts';
import { aDatabase, aWriter, type AWriter } from '../harness/writer.ts';
import { aLine, type ALine } from './aLine.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { until } from './until.ts';

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));
let room: ARoom;
let line: ALine;

beforeAll(async () => {
  room = await aRoom({ storage: 'embedded' });
  line = await aLine(Number(new URL(room.server.origin).port));
});
afterAll(async () => {
  await line.close();
  await room.end();
});

/** A cluster of its own with a draft. */
const aDraft = async () => {
  const [statementId, clusterId, draftId] = [newId(), newId(), newId()];
  const { workshopId, desk, steps } = room;
  for (const reply of [
    await desk.send('postStatement', { statementId, stepId: steps[0], text: 'Mød os, hvor vi er' }),
    await desk.send('startCluster', { clusterId, statements: [{ statementId, seen: null }], x: 0, y: 0 }),
    await desk.send('beginDraft', { clusterId, draftId }),
  ])
    expect(reply.ok).toBe(true);
  return { workshopId, clusterId, draftId };
};

const ready = (...writers: readonly AWriter[]): Promise<void> =>
  until('they may write', () => writers.every(({ draft }) => draft.view().state === 'writing' && draft.view().isLive));
const settled = (writers: readonly AWriter[]): Promise<void> =>
  until(
    'all is saved, and all read the same',
    () =>
      writers.every(({ draft }) => draft.view().isSaved && draft.view().isLive) &&
      new Set(writers.map((one) => one.words())).size === 1,
    20_000,
  );

/** A stranger's socket: sends bytes that no client of ours would. */
const aStranger = async (who: Visitor, place: { readonly workshopId: string; readonly draftId: string }) => {
  const { clientId, epoch } = granted(await who.post<DraftId>(draftIdPath(place.workshopId, place.draftId), {}));
  const address = `${who.origin.replace(/^http/, 'ws')}${draftPath}/${draftRoom(place.workshopId, epoch, place.draftId)}`;
  const socket = new WebSocket(address, { headers: { cookie: who.cookie(), origin: who.origin } });
  const code = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve) => socket.on('open', resolve));
  const send = (kind: number, bytes: Uint8Array): void =>
    socket.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarUint(encoder, kind);
        encoding.writeVarUint8Array(encoder, bytes);
      }),
    );
  send(0, Uint8Array.of(0));
  return { clientId, socket, send, code };
};

const updateBy = (clientId: number, edit: (doc: Y.Doc) => void): Uint8Array => {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  edit(doc);
  return Y.encodeStateAsUpdate(doc);
};

describe('a draft that several write in', () => {
  it('[DR3] what one writes the others read once it is on disk, and the writer is told so', async () => {
    const place = await aDraft();
    const [ida, per] = [aWriter(await room.invited('member'), place), aWriter(await room.invited('host'), place)];
    await ready(ida, per);
    ida.insert(0, 'Steder at mødes');
    expect(ida.draft.view().isSaved).toBe(false);
    await settled([ida, per]);
    expect(per.words()).toBe('Steder at mødes');
    const stored = await room.server.ports.store.drafts.load(place.workshopId, place.draftId);
    expect(stored?.updates.length).toBeGreaterThan(0);
    const late = aWriter(room.leader, place);
    await ready(late);
    await settled([ida, per, late]);
    for (const one of [ida, per, late]) one.leave();
  });

  it(
    `[DR3][DR4] over a slow line with forty breaks, in two tabs and through a reload nothing is lost (seed ${seed})`,
    { timeout: 120_000 },
    async () => {
      console.log(`draft: SEED=${seed}`);
      let state = seed;
      const random = (below: number): number => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
        return state % below;
      };
      line.delay(40);
      const place = await aDraft();
      const [asIda, asPer] = [await room.invited('member'), await room.invited('member')];
      const database = aDatabase();
      const writers = [
        aWriter(asIda, place, database, line.origin),
        // The same browser, another tab.
        aWriter(asIda, place, database, line.origin),
        aWriter(asPer, place, aDatabase(), line.origin),
      ];
      await ready(...writers);
      const typed: string[] = [];
      for (let turn = 0; turn < 40; turn++) {
        const writer = writers[turn % writers.length]!;
        const word = `<${turn}>`;
        typed.push(word);
        for (const sign of word) {
          writer.insert(turn === 0 ? 0 : writer.words().length, sign);
          if (random(3) === 0) await new Promise((resolve) => setTimeout(resolve, random(15)));
        }
        const victim = writers[random(writers.length)]!;
        victim.breakLine();
      }
      // A tab is closed with words that were never sent, and opened again: the browser has kept them.
      line.cut();
      writers[0]!.insert(0, '(uden linje) ');
      writers[0]!.leave();
      line.mend();
      writers[0] = aWriter(asIda, place, database, line.origin);
      await ready(...writers);
      await settled(writers);
      expect(writers[0].words()).toContain('(uden linje) ');
      const stripped = writers[0].words().replace('(uden linje) ', '');
      for (const sign of '<>') expect(stripped.split(sign).length - 1).toBe(typed.length);
      for (const { draft } of writers) expect(draft.view()).toMatchObject({ state: 'writing', leftOut: null });
      for (const one of writers) one.leave();
      line.delay(0);
    },
  );

  it('[DR5][DR6] three strikes and a stranger is out, and what honest people wrote stands', async () => {
    const place = await aDraft();
    const ida = aWriter(await room.invited('member'), place);
    await ready(ida);
    ida.insert(0, 'Det, vi er enige om');
    await settled([ida]);
    const idasId = ida.draft.text().doc!.clientID;
    const who = await room.invited('member');
    const attacks: [number, (own: number) => Uint8Array][] = [
      [closeCodes.foreignId, () => updateBy(idasId, (doc) => doc.getText('text').insert(0, 'x'.repeat(40)))],
      [closeCodes.foreignId, () => updateBy(4_000_000, (doc) => doc.getText('text').insert(0, 'x'))],
      [closeCodes.forbiddenContent, (own) => updateBy(own, (doc) => doc.getMap('text').set('role', 'facilitator'))],
      [closeCodes.badFrame, () => Uint8Array.of(255, 255, 255)],
    ];
    for (const [expected, bytesOf] of attacks) {
      const { clientId, send, code } = await aStranger(who, place);
      for (let strike = 0; strike < 3; strike++) send(2, bytesOf(clientId));
      expect(await code).toBe(expected);
    }
    expect(ida.words()).toBe('Det, vi er enige om');
    expect(ida.draft.view()).toMatchObject({ isSaved: true, isLive: true });
    ida.leave();
  });

  it('[DR4] two hundred updates with a gap are kept by nobody', async () => {
    const place = await aDraft();
    const ida = aWriter(await room.invited('member'), place);
    await ready(ida);
    const { clientId, socket, send } = await aStranger(await room.invited('member'), place);
    const doc = new Y.Doc();
    doc.clientID = clientId;
    doc.getText('text').insert(0, 'aldrig sendt');
    for (let at = 0; at < 200; at++) {
      const before = Y.encodeStateVector(doc);
      doc.getText('text').insert(0, 'b');
      send(2, Y.encodeStateAsUpdate(doc, before));
    }
    ida.insert(0, 'Ærligt');
    await settled([ida]);
    expect(socket.readyState).toBe(WebSocket.OPEN);
    const stored = await room.server.ports.store.drafts.load(place.workshopId, place.draftId);
    expect(stored!.updates.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(500);
    socket.terminate();
    ida.leave();
  });

  it('[DR5] words under an id of another device are kept as a copy, and the draft is fetched anew', async () => {
    const place = await aDraft();
    const database = aDatabase();
    const who = await room.invited('member');
    const first = aWriter(who, place, database, line.origin);
    await ready(first);
    first.insert(0, 'Fælles. ');
    await settled([first]);
    line.cut();
    first.insert(0, 'Kun her. ');
    first.leave();
    line.mend();
    // Another device with the same browser's data: somebody signed out and in again.
    const second = aWriter(await room.invited('member'), place, database, line.origin);
    await until('the words are left out', () => second.draft.view().leftOut !== null);
    expect(second.draft.view().leftOut).toBe('Kun her. Fælles. ');
    await ready(second);
    await settled([second]);
    expect(second.words()).toBe('Fælles. ');
    second.leave();
  });

  it('shows who writes here, by the session, whatever is said', async () => {
    const place = await aDraft();
    const [ida, lea] = [aWriter(await room.invited('member'), place), aWriter(room.leader, place)];
    await ready(ida, lea);
    lea.draft.point({ from: 0, to: 0 });
    await until('she is seen', () => ida.draft.view().others.length === 1);
    expect(ida.draft.view().others[0]).toMatchObject({ role: 'administrator', from: 0 });
    lea.leave();
    await until('she is gone', () => ida.draft.view().others.length === 0);
    ida.leave();
  });

  it('is not for participants, for other pages, or when the workshop is closed', async () => {
    const place = await aDraft();
    const phone = await room.phone();
    expect(await phone.who.post(draftIdPath(place.workshopId, place.draftId), {})).toMatchObject({
      code: 'not-allowed',
    });
    const room404 = await room.leader.post(draftIdPath(place.workshopId, newId()), {});
    expect(room404).toMatchObject({ code: 'unknown-draft' });
    const path = `${draftPath}/${draftRoom(place.workshopId, 1, place.draftId)}`;
    const refusedBy = (headers: Record<string, string>): Promise<number | string> =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${room.server.origin.replace(/^http/, 'ws')}${path}`, { headers });
        socket.on('unexpected-response', (_request, { statusCode = 0 }) => resolve(statusCode));
        socket.on('close', resolve);
        socket.on('error', () => undefined);
      });
    const cookie = room.leader.cookie();
    expect(await refusedBy({ cookie, origin: 'http://fremmed.example' })).toBe(403);
    expect(await refusedBy({ cookie: phone.who.cookie(), origin: room.server.origin })).toBe(closeCodes.notAllowed);
    expect(await refusedBy({ origin: room.server.origin })).toBe(closeCodes.signedOut);
  });

  it('begins with the description there is, and goes when its cluster does', async () => {
    const place = await aDraft();
    const { desk } = room;
    await desk.send('keepVersion', { draftId: place.draftId, text: 'Kendt i forvejen', why: '' });
    const ida = aWriter(await room.invited('member'), place);
    await ready(ida);
    await settled([ida]);
    expect(ida.words()).toBe('Kendt i forvejen');
    await desk.send('dissolveCluster', { clusterId: place.clusterId });
    ida.insert(0, 'For sent. ');
    await until('it is told', () => ida.draft.view().state === 'ended');
    ida.leave();
  });
});
