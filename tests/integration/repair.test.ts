import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openPorts } from '../../server/src/openPorts.ts';
import { keptWorkshop, type KeptWorkshop } from '../prove/kit/keptWorkshop.ts';
import { newId } from '../harness/visitor.ts';
import { aChild } from './aChild.ts';
import { aRoom } from './aRoom.ts';
import { builtServer, type BuiltServer } from './builtServer.ts';

const ends = ['', '-wal', '-shm'] as const;
const base = 'skab-sammen.db';

let built: BuiltServer;
let place: string;
/** A killed server's files, and what it had said was kept. */
let left: string;
let workshopId: string;
let whole: KeptWorkshop;

beforeAll(async () => {
  built = await builtServer();
  left = mkdtempSync(path.join(tmpdir(), 'skab-left-'));
  const room = await aRoom({ storage: 'embedded' });
  workshopId = room.workshopId;
  for (let at = 0; at < 20; at += 1)
    await room.desk.send('postStatement', {
      statementId: newId(),
      stepId: room.steps[0],
      text: `Udsagn ${at} ${'ord '.repeat(30)}`,
    });
  whole = await keptWorkshop(room.server.ports.store, workshopId);
  for (const end of ends)
    copyFileSync(path.join(room.server.dataFolder, `${base}${end}`), path.join(left, `${base}${end}`));
  await room.end();
}, 120_000);
afterAll(() => {
  built.remove();
  rmSync(left, { recursive: true });
});
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'skab-repair-'));
  for (const end of ends) copyFileSync(path.join(left, `${base}${end}`), path.join(place, `${base}${end}`));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const run = (file: string, dataFolder = place): Promise<readonly [code: number | null, said: string]> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [file], { env: { ...process.env, DATA_DIR: dataFolder, PORT: '0' } });
    let said = '';
    child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
    child.once('exit', (code) => resolve([code, said]));
  });

const read = async (): Promise<KeptWorkshop> => {
  const { store } = await openPorts({ storage: 'embedded', dataFolder: place });
  try {
    return await keptWorkshop(store, workshopId);
  } finally {
    await store.close();
  }
};

const keptAside = (): string =>
  path.join(place, readdirSync(place).find((name) => name.startsWith('damaged-')) ?? 'nothing was kept');

it('[UL45] after a damaged log the server says what to do, and does what is left of it under new epochs; the damaged files are kept', async () => {
  const log = path.join(place, `${base}-wal`);
  const bytes = readFileSync(log);
  const at = Math.floor(bytes.length * 0.9);
  writeFileSync(log, bytes.fill((bytes[at] ?? 0) ^ 1, at, at + 1));
  const [refused, why] = await run(built.main);
  expect([refused, why]).toEqual([1, expect.stringContaining('npm run repair')]);
  const [code, said] = await run(built.repair);
  expect([code, said]).toEqual([0, expect.stringContaining('Every row that is in the file was read.')]);
  expect(readFileSync(path.join(keptAside(), `${base}-wal`)).equals(bytes)).toBe(true);
  const kept = await read();
  expect(kept.faults).toEqual([]);
  expect(kept.seq).toBeLessThan(whole.seq);
  expect(kept.seq).toBeGreaterThan(2);
  expect(kept.events.map(({ hash }) => hash)).toEqual(whole.events.slice(0, kept.seq).map(({ hash }) => hash));
  expect(kept.epoch).toBeGreaterThan(whole.epoch + 1000);
  const server = await aChild(built.main, { DATA_DIR: place });
  expect(await server.stop()).toBe(0);
}, 60_000);

it('[UL45] with a page overwritten gives every workshop whole or closed, and says what is lost', async () => {
  // All of it in the database, with nothing in the log.
  const { store } = await openPorts({ storage: 'embedded', dataFolder: place });
  await store.close();
  const sound = readFileSync(path.join(place, base));
  const pages = sound.length / 4096;
  const came = { whole: 0, closed: 0, hopeless: 0 };
  for (let page = 3; page < pages; page += Math.ceil(pages / 8)) {
    const folder = path.join(place, `page-${page}`);
    mkdirSync(folder);
    writeFileSync(path.join(folder, base), Buffer.from(sound).fill(0xa5, page * 4096, (page + 1) * 4096));
    const [code, said] = await run(built.repair, folder);
    if (code !== 0) {
      expect(said).toContain('Nothing was repaired.');
      came.hopeless += 1;
      continue;
    }
    const opened = await openPorts({ storage: 'embedded', dataFolder: folder });
    const kept = await keptWorkshop(opened.store, workshopId).catch((error: unknown) => {
      expect(said).toMatch(/LOST|CHANGED/);
      expect(error).toBeInstanceOf(Error);
    });
    if (kept) expect(kept.text).toBe(whole.text);
    if (kept) came.whole += 1;
    else came.closed += 1;
    await opened.store.close();
  }
  // Where the list of the tables itself lay nothing can be read: only a backup helps.
  expect(came.whole).toBeGreaterThan(came.hopeless);
}, 120_000);

it('[UL45] a database in use is not repaired', async () => {
  const server = await aChild(built.main, { DATA_DIR: place });
  expect(await run(built.repair)).toEqual([1, expect.stringContaining('Stop the server first')]);
  expect(readdirSync(place).filter((name) => name.startsWith('damaged-'))).toEqual([]);
  expect(await server.stop()).toBe(0);
}, 60_000);
