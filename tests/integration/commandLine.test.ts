import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { linkPath, routes, type Door, type Redeemed } from '@skab/shared/protocol/http.ts';
import { readJoinCode } from '@skab/shared/protocol/joinCode.ts';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { granted, redeemLink, visitor } from '../harness/visitor.ts';
import { aChild } from './aChild.ts';
import { builtServer, type BuiltServer } from './builtServer.ts';

let built: BuiltServer;
let dataFolder: string;
beforeAll(async () => {
  built = await builtServer();
});
afterAll(() => built.remove());
beforeEach(() => {
  dataFolder = mkdtempSync(path.join(tmpdir(), 'skab-start-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

const run = (file: string, args: readonly string[], settings: Record<string, string>): Promise<[number, string]> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATA_DIR: dataFolder, HOST: '127.0.0.1', LOG_LEVEL: 'silent', ...settings };
    const child = spawn(process.execPath, [file, ...args], { env });
    let text = '';
    child.stdout.on('data', (bytes: Buffer) => (text += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (text += bytes.toString()));
    child.once('exit', (code) => resolve([code ?? -1, text]));
  });

it('[SE15] a new installation prints one administrator’s link and a demo; links are printed again on request, and a taken port is said', async () => {
  const first = await aChild(built.main, { DATA_DIR: dataFolder });
  try {
    const { origin, port } = first;
    const link = new RegExp(`${origin}${linkPath}#[\\w-]{22}`).exec(first.printed())?.[0] ?? '';
    expect(await redeemLink(visitor(origin), link)).toEqual({ role: 'administrator', workshopId: null });
    const code = readJoinCode(/code (\w{4} \w{4})/.exec(first.printed())?.[1] ?? '') ?? '';
    const door = granted(await visitor(origin).get<Door>(routes.door(code)));
    expect(door).toMatchObject({ title: 'Vi skaber sammen', phase: 'open' });

    const settings = { PORT: String(port) };
    const [done, printed] = await run(built.invite, ['secretary', '--workshop', code], settings);
    expect(done).toBe(0);
    const invited = new RegExp(`${origin}${linkPath}#[\\w-]{22}`).exec(printed)?.[0] ?? '';
    const who = visitor(origin);
    expect(await redeemLink(who, invited)).toEqual({ role: 'secretary', workshopId: door.workshopId });
    expect(await who.post<Redeemed>(routes.session, { token: new URL(link).hash.slice(1) })).toMatchObject({
      code: 'link-used',
    });
    const [refused, sentence] = await run(built.invite, ['screen', '--workshop', 'nowhere'], settings);
    expect([refused, sentence.trim()]).toEqual([1, 'There is no workshop "nowhere".']);

    const [taken, said] = await run(built.main, [], {
      ...settings,
      DATA_DIR: path.join(dataFolder, 'other'),
    });
    expect([taken, said.trim()]).toEqual([
      1,
      `Port ${port} is taken. Stop what uses it, or choose another: PORT=8421 npm start`,
    ]);
  } finally {
    expect(await first.stop('SIGINT')).toBe(0);
  }
  const second = await aChild(built.main, { DATA_DIR: dataFolder });
  expect(second.printed()).not.toContain('#');
  expect(await second.stop()).toBe(0);
}, 120_000);

it('[SE15] with a public address nothing secret is printed, and a setting that cannot be is said in one sentence', async () => {
  const known = await aChild(built.main, { DATA_DIR: dataFolder, PUBLIC_URL: 'http://raadhus.test' });
  expect(known.printed()).toContain(`http://raadhus.test:${known.port}`);
  expect(known.printed()).not.toMatch(/#|code/);
  await known.stop();
  const [code, text] = await run(built.main, [], { PUBLIC_URL: 'raadhus' });
  expect([code, text.trim()]).toEqual([1, expect.stringMatching(/^PUBLIC_URL must be .*"raadhus"\.$/)]);
}, 60_000);
