import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { routes, type Redeemed, type WorkshopDoor, type WorkshopListed } from '@skab/shared/protocol/http.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generationsIn, readGeneration } from '../../server/src/adapters/folder/generation.ts';
import { machinesIn } from '../../server/src/adapters/folder/machines.ts';
import { aReplica } from '../harness/replica.ts';
import { granted, joinByCode, newId, visitor, type Visitor } from '../harness/visitor.ts';
import { aChild, type AChild } from './aChild.ts';
import { sitDown, type ASocket } from './aPhone.ts';
import { builtServer, type BuiltServer } from './builtServer.ts';
import { until } from './until.ts';

let built: BuiltServer;
let place: string;
let stick: string;
let running: AChild[];
let here: { leave(): void }[];
beforeAll(async () => {
  built = await builtServer();
});
afterAll(() => built.remove());
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'skab-second-'));
  stick = path.join(place, 'stick');
  mkdirSync(stick);
  running = [];
  here = [];
});
afterEach(async () => {
  for (const one of here) one.leave();
  for (const server of running) await server.kill();
  rmSync(place, { recursive: true, force: true });
});

const machine = async (
  name: string,
  args: readonly string[],
  settings: Record<string, string> = {},
): Promise<AChild> => {
  const server = await aChild(built.main, { DATA_DIR: path.join(place, name), ...settings }, args);
  running.push(server);
  return server;
};

/** What one is told who starts it in vain. */
const inVain = (name: string, ...args: string[]): Promise<readonly [code: number | null, said: string]> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATA_DIR: path.join(place, name), PORT: '0', HOST: '127.0.0.1' };
    const child = spawn(process.execPath, [built.main, ...args], { env });
    let said = '';
    child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
    child.once('exit', (code) => resolve([code, said]));
  });

interface Evening {
  readonly leader: Visitor;
  readonly person: Visitor;
  readonly workshopId: string;
  readonly stepId: string;
  readonly desk: ASocket;
  readonly phone: ASocket;
}

const sit = async (who: Visitor, workshopId: string, seat: 'phone' | 'desk'): Promise<ASocket> => {
  const seated = await sitDown(who, workshopId, seat);
  here.push(seated);
  return seated;
};

/** The demo workshop's evening, with somebody who leads and somebody with a phone. */
const evening = async (server: AChild): Promise<Evening> => {
  const leader = visitor(server.origin);
  const token = /#([\w-]{22})/.exec(server.printed())?.[1] ?? '';
  granted(await leader.post<Redeemed>(routes.session, { token }));
  const [listed] = granted(await leader.get<readonly WorkshopListed[]>(routes.workshops));
  const { workshopId, code } = listed ?? { workshopId: '', code: '' };
  const person = visitor(server.origin);
  await joinByCode(person, code);
  const phone = await sit(person, workshopId, 'phone');
  await until('the scene is there', () => phone.heard.scene !== undefined);
  const stepId = phone.heard.scene?.step?.stepId ?? '';
  return { leader, person, workshopId, stepId, desk: await sit(leader, workshopId, 'desk'), phone };
};

const post = async (phone: ASocket, stepId: string, text: string): Promise<{ statementId: string; seq: number }> => {
  const statementId = newId();
  const reply = await phone.send('postStatement', { statementId, stepId, text });
  if (!reply.ok) throw new Error(`refused: ${reply.code}`);
  return { statementId, seq: reply.seq };
};

const at = (who: Visitor, { origin }: AChild): Visitor => ({ ...who, origin, saysOrigin: origin });

/** The database as it lies in the folder. */
const onStick = (): Buffer => {
  const home = path.join(stick, machinesIn(stick).at(-1)?.name ?? '');
  const target = path.join(place, 'read.db');
  readGeneration(generationsIn(home).at(-1) ?? '', target);
  return readFileSync(target);
};

describe('a second machine', { timeout: 180_000 }, () => {
  it('[SM1][SM4][SM5] goes on where the first was killed, and the first only reads when it comes back', async () => {
    const first = await machine('a', ['--copy-to', stick]);
    const { leader, person, workshopId, stepId, phone } = await evening(first);
    expect(phone.entered).toMatchObject({ ok: true, copied: expect.any(Number) });
    const { statementId, seq } = await post(phone, stepId, 'Står i kopien');
    await until('it is copied', () => phone.heard.copied >= seq, 20_000);
    const epoch = phone.entered.ok ? phone.entered.epoch : 0;
    await first.kill();

    const second = await machine('b', ['--from', stick, '--copy-to', stick], { PORT: String(first.port) });
    expect(second.printed()).toContain('The evening goes on from');
    const again = await sit(person, workshopId, 'phone');
    // Who she is, and what she wrote, is as it was.
    expect(again.entered).toMatchObject({ ok: true, actorId: phone.entered.ok && phone.entered.actorId });
    await until('her own come', () => again.heard.mine !== undefined);
    expect(again.heard.mine?.map((own) => own.statementId)).toEqual([statementId]);
    expect(granted(await leader.get<WorkshopDoor>(routes.workshop(workshopId))).epoch).toBeGreaterThan(epoch + 999);
    const old = await aReplica(leader, workshopId, epoch);
    here.push(old);
    await until('a replica of the first is sent away', () => old.closeCode() === 4409);
    const { seq: next } = await post(again, stepId, 'Efter skiftet');
    await until('the second copies too', () => again.heard.copied >= next, 20_000);
    expect(machinesIn(stick).map(({ rank }) => rank)).toEqual([1, 2]);
    expect(readdirSync(path.join(stick, machinesIn(stick)[0]?.name ?? ''))).toEqual([]);

    const back = await machine('a', ['--copy-to', stick]);
    expect(back.printed()).toContain('Another machine goes on from the copy');
    expect((await fetch(`${back.origin}/readyz`)).status).toBe(503);
    const desk = await sit(at(leader, back), workshopId, 'desk');
    await until('the desk is told', () => desk.heard.copy === 'carried-on');
    await until('and reads', () => desk.heard.desk.length > 0);
    const late = { statementId: newId(), stepId, text: 'For sent' };
    expect(await desk.send('postStatement', late)).toEqual({ ok: false, code: 'carried-on' });
    expect((await sit(at(person, back), workshopId, 'phone')).entered).toEqual({ ok: false, code: 'carried-on' });
    expect(await visitor(back.origin).post(routes.join, { code: 'ABCDEFGH' })).toEqual({
      ok: false,
      code: 'carried-on',
    });
    await back.stop();
    // It remembers, also when nobody says where the copy was.
    expect((await machine('a', [])).printed()).toContain('Another machine goes on from the copy');
  });

  it('[SM5] the first, still running, stops writing when a second takes over', async () => {
    const first = await machine('a', ['--copy-to', stick]);
    const { workshopId, stepId, desk, phone } = await evening(first);
    const { seq } = await post(phone, stepId, 'Før');
    await until('it is copied', () => phone.heard.copied >= seq, 20_000);
    await machine('b', ['--from', stick]);
    await until('the phone is sent away', () => phone.heard.ended === 'carried-on', 20_000);
    await until('the desk is told', () => desk.heard.copy === 'carried-on');
    expect(await desk.send('closeWorkshop', {})).toEqual({ ok: false, code: 'carried-on' });
    expect(workshopId).not.toBe('');
  });

  it('[SM4] is founded in an empty folder only, and from a copy only', async () => {
    const first = await machine('a', ['--copy-to', stick]);
    await first.stop();
    expect(await inVain('a', '--from', stick)).toEqual([1, expect.stringContaining('There is data in')]);
    expect(await inVain('b', '--from', path.join(place, 'nothing'))).toEqual([
      1,
      expect.stringContaining('is not there'),
    ]);
    mkdirSync(path.join(place, 'empty'));
    expect(await inVain('b', '--from', path.join(place, 'empty'))).toEqual([
      1,
      expect.stringContaining('There is no copy'),
    ]);
    expect(await inVain('b', '--form', stick)).toEqual([1, expect.stringContaining('Usage')]);
    expect(existsSync(path.join(place, 'b/skab-sammen.db'))).toBe(false);
    expect(machinesIn(stick)).toHaveLength(1);
  });

  it('[SM2] a folder that is missing, at the start or later, stops nothing, is told to those who lead, and catches up', async () => {
    renameSync(stick, `${stick}-out`);
    const server = await machine('a', ['--copy-to', stick], { LOG_LEVEL: 'info' });
    expect(server.printed()).toContain('There is no copy in');
    const { stepId, desk, phone } = await evening(server);
    await until('the desk is told', () => desk.heard.copy === 'behind', 20_000);
    const { seq } = await post(phone, stepId, 'Uden stik');
    expect(phone.heard.copied).toBe(0);
    renameSync(`${stick}-out`, stick);
    await until('it is copied', () => phone.heard.copied >= seq, 20_000);
    await until('the desk is told that it is kept', () => desk.heard.copy === 'kept');
    renameSync(stick, `${stick}-out`);
    const { seq: later } = await post(phone, stepId, 'Stikket er ude');
    await until('the desk is told again', () => desk.heard.copy === 'behind', 20_000);
    expect(phone.heard.copied).toBeLessThan(later);
    renameSync(`${stick}-out`, stick);
    await until('all of it is copied', () => phone.heard.copied >= later, 20_000);
    expect(server.logged().match(/no such file or directory/g)?.length).toBe(2);
    expect(server.logged()).toContain('the copy is kept again');
    expect(await server.stop()).toBe(0);
    expect(onStick().includes('Stikket er ude')).toBe(true);
  });

  it('[SM3] what is erased for good leaves the copy too', async () => {
    const server = await machine('a', ['--copy-to', stick]);
    const { stepId, desk, phone } = await evening(server);
    const { statementId, seq } = await post(phone, stepId, 'ET-NAVN-DER-SKAL-VÆK');
    await until('it is copied', () => phone.heard.copied >= seq, 20_000);
    expect(onStick().includes('ET-NAVN-DER-SKAL-VÆK')).toBe(true);
    await desk.send('hideStatement', { statementId });
    expect(await desk.send('eraseStatement', { statementId })).toMatchObject({ ok: true });
    await until('the copy is without it', () => !onStick().includes('ET-NAVN-DER-SKAL-VÆK'), 20_000);
    await until(
      'nothing else lies there',
      () => readdirSync(path.join(stick, machinesIn(stick)[0]?.name ?? '')).length === 1,
    );
  });
});
