import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeCodes } from '@skab/shared/protocol/closeCodes.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aReplica } from '../harness/replica.ts';
import { newId, type Visitor } from '../harness/visitor.ts';
import { sitDown } from './aPhone.ts';
import { aChild } from './aChild.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { aServer } from './aServer.ts';
import { builtServer, type BuiltServer } from './builtServer.ts';
import { until } from './until.ts';

let built: BuiltServer;
let place: string;
let dataFolder: string;
let copy: string;
beforeAll(async () => {
  built = await builtServer();
});
afterAll(() => built.remove());
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'skab-backup-'));
  dataFolder = path.join(place, 'data');
  copy = path.join(place, 'copies/aften.db');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const run = (file: string, ...args: string[]): Promise<readonly [code: number | null, said: string]> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], { env: { ...process.env, DATA_DIR: dataFolder } });
    let said = '';
    child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
    child.once('exit', (code) => resolve([code, said]));
  });

const say = async (room: ARoom, texts: readonly string[]): Promise<void> => {
  const phone = await room.phone();
  for (const text of texts) {
    const reply = await phone.send('postStatement', { statementId: newId(), stepId: room.steps[0], text });
    expect(reply).toMatchObject({ ok: true });
  }
};

describe('a backup', { timeout: 120_000 }, () => {
  it('[UL28] is made while people post, is whole, and is written over nothing', async () => {
    const room = await aRoom({ storage: 'embedded', dataFolder });
    try {
      await say(room, ['Før kopien']);
      let isDone = false;
      const posting = (async () => {
        while (!isDone) await say(room, ['Under kopien']);
      })();
      const [code, said] = await run(built.backup, copy);
      isDone = true;
      await posting;
      expect([code, said]).toEqual([0, `${copy}\n1 workshops, every chain holds.\n`]);
      expect(statSync(copy).mode & 0o777).toBe(0o600);
      expect(readdirSync(path.dirname(copy))).toEqual(['aften.db']);
      const [again, why] = await run(built.backup, copy);
      expect([again, why]).toEqual([1, expect.stringContaining('is there already')]);
      const [named] = await run(built.backup);
      expect([named, readdirSync(path.join(dataFolder, 'backup')).length]).toEqual([0, 1]);
    } finally {
      await room.end();
    }
  });

  it('[UL28] of what is not there is none, and leaves nothing', async () => {
    const [code, said] = await run(built.backup, copy);
    expect([code, said]).toEqual([1, expect.stringContaining('No backup was made.')]);
    expect(readdirSync(path.dirname(copy))).toEqual([]);
  });

  it('[UL29] takes the place of data only when it is told to, never of what is in use, and keeps what was there', async () => {
    const room = await aRoom({ storage: 'embedded', dataFolder });
    await say(room, ['Før kopien']);
    expect((await run(built.backup, copy))[0]).toBe(0);
    await room.end();
    // A folder that only processes of their own have open.
    dataFolder = path.join(place, 'elsewhere');
    expect(await run(built.restore, copy)).toEqual([0, expect.stringContaining('1 workshops restored')]);
    const server = await aChild(built.main, { DATA_DIR: dataFolder });
    expect(await run(built.restore, copy)).toEqual([1, expect.stringContaining('add --replace')]);
    expect(await run(built.restore, copy, '--replace')).toEqual([1, expect.stringContaining('Stop the server first')]);
    expect((await fetch(`${server.origin}/readyz`)).status).toBe(200);
    await server.stop();
    expect(await run(built.restore, copy)).toEqual([1, expect.stringContaining('add --replace')]);
    expect(await run(built.restore, copy, '--replace')).toEqual([0, expect.stringContaining('1 workshops restored')]);
    expect(readdirSync(dataFolder).filter((name) => name.includes('.replaced-'))).toHaveLength(1);
    const again = await aChild(built.main, { DATA_DIR: dataFolder });
    expect(await again.stop()).toBe(0);
  });

  it('[UL29] that is damaged or changed is not taken, and what is there stays', async () => {
    const room = await aRoom({ storage: 'embedded', dataFolder });
    await say(room, ['Før kopien']);
    expect((await run(built.backup, copy))[0]).toBe(0);
    await room.end();
    truncateSync(copy, Math.floor(statSync(copy).size / 2));
    expect(await run(built.restore, copy, '--replace')).toEqual([1, expect.stringContaining('Nothing was restored.')]);
    writeFileSync(copy, 'not a database');
    expect(await run(built.restore, copy, '--replace')).toEqual([1, expect.stringContaining('Nothing was restored.')]);
    // What this very process had open goes in its own time.
    expect(readdirSync(dataFolder).filter((name) => !/-(wal|shm)$/.test(name))).toEqual(['skab-sammen.db']);
  });

  it('[UL30] that was put back has new epochs: every screen lets go of its copy, and every phone is told everything', async () => {
    const room = await aRoom({ storage: 'embedded', dataFolder });
    await say(room, ['Før kopien']);
    expect((await run(built.backup, copy))[0]).toBe(0);
    await say(room, ['Efter kopien', 'Også efter']);
    const { epoch, seq } = (await room.server.ports.store.log.load(room.workshopId)) ?? { epoch: 0, seq: 0 };
    await room.end();
    rmSync(dataFolder, { recursive: true });
    expect((await run(built.restore, copy))[0]).toBe(0);

    const server = await aServer({ storage: 'embedded', dataFolder });
    try {
      const moved = (who: Visitor): Visitor => ({ ...who, origin: server.origin, saysOrigin: server.origin });
      const restored = await server.ports.store.log.load(room.workshopId);
      expect(restored?.epoch).toBeGreaterThan(epoch + 1000);
      expect(restored?.seq).toBeLessThan(seq);
      const old = await aReplica(moved(room.leader), room.workshopId, epoch);
      await until('the old epoch is closed', () => old.closeCode() === closeCodes.epochChanged);
      old.leave();
      // More has happened since than was lost: by its seq alone a phone would think that it knows the beginning.
      const desk = await sitDown(moved(room.leader), room.workshopId, 'desk');
      for (let at = 0; at < 5; at += 1)
        await desk.send('postStatement', { statementId: newId(), stepId: room.steps[0], text: `Ny ${at}` });
      const phone = await sitDown(moved(room.leader), room.workshopId, 'phone', seq, epoch);
      await until('the feed comes', () => phone.heard.feed.length > 0);
      expect(phone.heard.feed[0]).toMatchObject({ isWhole: true });
      expect(phone.heard.feed[0]?.shown.map(({ text }) => text)).toContain('Før kopien');
      phone.leave();
      desk.leave();
    } finally {
      await server.stop();
    }
  });
});
