import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deskRoutes, type EmergencyCodesMade } from '@skab/shared/protocol/deskHttp.ts';
import { routes, type Joined, type Redeemed, type WorkshopListed } from '@skab/shared/protocol/http.ts';
import { expect, it } from 'vitest';
import { granted, newId, visitor } from '../harness/visitor.ts';
import { aChild } from './aChild.ts';
import { sitDown } from './aPhone.ts';
import { builtServer } from './builtServer.ts';

it('[SE16] the log has no words, names, codes, tokens, keys or addresses in it, however much it tells', async () => {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'skab-log-'));
  const built = await builtServer();
  const server = await aChild(built.main, { DATA_DIR: dataFolder, LOG_LEVEL: 'trace' });
  try {
    const [name, words, typo] = ['Navnet-Karla', 'Ordene-i-et-udsagn', 'SKRIVFEJL'];
    const token = /#([\w-]{22})/.exec(server.printed())?.[1] ?? '';
    const leader = visitor(server.origin);
    granted(await leader.post<Redeemed>(routes.session, { token }));
    const [listed] = granted(await leader.get<readonly WorkshopListed[]>(routes.workshops));
    const { workshopId, code } = listed ?? { workshopId: '', code: '' };
    const who = visitor(server.origin);
    await who.get(routes.door(code));
    await fetch(new URL(`/m/${code}`, server.origin));
    await who.post(routes.join, { code: typo, name });
    const joined = granted(await who.post<Joined>(routes.join, { code, name }));
    const phone = await sitDown(who, workshopId, 'phone');
    await phone.send('postStatement', { statementId: newId(), stepId: newId(), text: words });
    await phone.sendRaw('command', { words });
    await fetch(new URL(routes.join, server.origin), {
      method: 'POST',
      headers: { origin: server.origin, 'content-type': 'application/json' },
      body: `{"code": "${words}`,
    });
    await who.get(routes.minutes(workshopId, 'md', 'da'));
    const made = await leader.post<EmergencyCodesMade>(deskRoutes.emergencyCodes(workshopId), {});
    const { codes } = granted(made);
    for (const typed of [codes[0], codes[0], '2222-2222-2222'])
      await visitor(server.origin).post(deskRoutes.emergency, { code: typed });
    phone.leave();
    expect(await server.stop()).toBe(0);
    const logged = server.logged();
    expect(logged).toContain('/api/join');
    expect(logged).toContain('/api/emergency');
    const secrets = [
      ...codes,
      name,
      words,
      typo,
      code,
      token,
      joined.followKey ?? 'none',
      who.cookie().slice(5),
      '127.0.0.1',
    ];
    expect(secrets.filter((secret) => logged.includes(secret))).toEqual([]);
  } finally {
    await server.kill();
    built.remove();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}, 60_000);
