import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { routes, type Door, type Invited, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { granted, visitor } from '../harness/visitor.ts';
import { aServer, type AServer } from './aServer.ts';
import { anAdministrator, aWorkshop, type AWorkshop } from './aWorkshop.ts';

let server: AServer;
let workshop: AWorkshop;
let clientFolder: string;
beforeAll(async () => {
  clientFolder = mkdtempSync(path.join(tmpdir(), 'skab-client-'));
  mkdirSync(path.join(clientFolder, 'assets'));
  writeFileSync(path.join(clientFolder, 'index.html'), '<!doctype html><title>Skab Sammen</title>');
  writeFileSync(path.join(clientFolder, 'assets', 'page-4f2a.js'), 'export {};');
  const large = `export const large = ${'1'.repeat(2000)};`;
  writeFileSync(path.join(clientFolder, 'assets', 'large-77aa.js'), large);
  writeFileSync(path.join(clientFolder, 'assets', 'large-77aa.js.br'), brotliCompressSync(large));
  writeFileSync(path.join(clientFolder, 'assets', 'large-77aa.js.gz'), gzipSync(large));
  mkdirSync(path.join(clientFolder, '.vite'));
  writeFileSync(path.join(clientFolder, '.vite', 'manifest.json'), '{}');
  server = await aServer({ storage: 'memory', clientFolder, metricsToken: 'a-token' });
  workshop = await aWorkshop(server);
});
afterAll(async () => {
  await server.stop();
  rmSync(clientFolder, { recursive: true, force: true });
});

const get = (address: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(address, server.origin), { headers });
const post = (address: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(address, server.origin), {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', origin: server.origin, ...headers },
  });
const refusal = async (answer: Response): Promise<unknown> => [answer.status, await answer.json()];

it('every page has the one page, never from a cache; files with a hash in their name are kept for ever', async () => {
  for (const page of ['/', '/skaerm', '/styr/abc', '/referat/abc', '/ind']) {
    const answer = await get(page);
    expect([page, answer.status, answer.headers.get('cache-control')]).toEqual([page, 200, 'no-cache']);
    expect(await answer.text()).toContain('Skab Sammen');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
  }
  const asset = await get('/assets/page-4f2a.js');
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await get('/assets/gone.js')).status).toBe(404);
  expect((await get('/.vite/manifest.json')).status).toBe(404);
  expect((await get('/api/nothing')).status).toBe(404);
  expect(await (await get('/robots.txt')).text()).toContain('Disallow: /');
});

it('files are sent in the packing the browser takes', async () => {
  const packing = async (takes: string): Promise<string | null> => {
    const answer = await get('/assets/large-77aa.js', { 'accept-encoding': takes });
    expect(await answer.text()).toContain('large');
    expect(answer.headers.get('content-type')).toContain('javascript');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('vary')).toContain('Accept-Encoding');
    return answer.headers.get('content-encoding');
  };
  expect(await packing('gzip, deflate, br')).toBe('br');
  expect(await packing('gzip, deflate')).toBe('gzip');
  expect(await packing('identity')).toBeNull();
});

it('what a page may do is said in its headers; what only https can hold is not said over http', async () => {
  const { headers } = await get('/');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("connect-src 'self' ws: wss:");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('upgrade-insecure-requests');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  for (const name of [
    'strict-transport-security',
    'cross-origin-opener-policy',
    'origin-agent-cluster',
    'x-powered-by',
  ])
    expect([name, headers.get(name)]).toEqual([name, null]);
  const behindProxy = await aServer({ storage: 'memory', publicUrl: 'https://workshop.test:443' });
  const secure = await fetch(behindProxy.origin);
  expect(secure.headers.get('strict-transport-security')).toContain('max-age=');
  expect(secure.headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  await behindProxy.stop();
});

it('says that it runs, that it can write, and its figures to who may have them', async () => {
  expect(await (await get('/healthz')).text()).toBe('ok');
  expect(await (await get('/readyz')).text()).toBe('ready');
  expect((await get('/metrics')).status).toBe(404);
  expect((await get('/metrics', { authorization: 'Bearer another' })).status).toBe(404);
  const figures = await (await get('/metrics', { authorization: 'Bearer a-token' })).text();
  expect(figures).toContain('skab_commands_total{name="foundWorkshop",code="done"} 1');
  expect(figures).not.toContain(workshop.workshopId);
});

it('[AC7] a body that is none, is too large or has another shape is refused in words', async () => {
  expect(await refusal(await post(routes.join, '{'))).toEqual([400, { ok: false, code: 'malformed' }]);
  expect(await refusal(await post(routes.join, '[]'))).toEqual([400, { ok: false, code: 'malformed' }]);
  const large = JSON.stringify({ code: 'x'.repeat(70_000) });
  expect(await refusal(await post(routes.join, large))).toEqual([413, { ok: false, code: 'too-large' }]);
  const named = JSON.stringify({ code: workshop.code, name: 'x'.repeat(61) });
  expect(await refusal(await post(routes.join, named))).toEqual([400, { ok: false, code: 'malformed' }]);
  expect(await refusal(await post(routes.join, '{}', { 'content-type': 'text/plain' }))).toEqual([
    400,
    { ok: false, code: 'malformed' },
  ]);
  expect((await get('/api/workshops/%E0%A4%A')).status).toBe(400);
});

it('the door says what stands on it, and makes nobody', async () => {
  const answer = await get(routes.door(workshop.code));
  expect(answer.headers.getSetCookie()).toEqual([]);
  const door = (await answer.json()) as Door;
  expect(door).toMatchObject({ workshopId: workshop.workshopId, title: 'Aften på biblioteket', phase: 'before' });
});

it('[SE14] a workshop asked for again under the same ids is the same workshop, and only who may creates one', async () => {
  const before = granted(await workshop.leader.get<readonly unknown[]>(routes.workshops));
  const leader = await anAdministrator(server);
  const call = { workshopId: workshop.workshopId, commandId: workshop.steps[0], found: {} };
  expect(await leader.post(routes.workshops, call)).toEqual({ ok: false, code: 'malformed' });
  const stranger = visitor(server.origin);
  expect(await stranger.get(routes.workshops)).toEqual({ ok: false, code: 'signed-out' });
  expect(await stranger.post(routes.workshops, call)).toEqual({ ok: false, code: 'signed-out' });
  const second = await aServer({ storage: 'memory' });
  const made = await aWorkshop(second);
  const sent = made.sent;
  expect(await made.leader.post(routes.workshops, sent)).toMatchObject({
    workshopId: made.workshopId,
    code: made.code,
  });
  expect(granted(await made.leader.get<readonly unknown[]>(routes.workshops))).toHaveLength(1);
  await second.stop();
  expect(granted(await workshop.leader.get<readonly unknown[]>(routes.workshops))).toHaveLength(before.length);
});

it('a screen that opens a workshop learns its epoch, code, rights and the addresses phones can reach', async () => {
  const door = granted(await workshop.leader.get<WorkshopDoor>(routes.workshop(workshop.workshopId)));
  expect(door).toMatchObject({ epoch: 1, code: workshop.code, addresses: [server.origin] });
  expect(door.grants.map(({ role }) => role)).toEqual(['administrator']);
  const { link, until } = granted(
    await workshop.leader.post<Invited>(routes.invitations(workshop.workshopId), { role: 'screen' }),
  );
  expect(link).toMatch(new RegExp(`^${server.origin}/skaerm#[\\w-]{22}$`));
  expect(until).toBeGreaterThan(Date.now());
});
