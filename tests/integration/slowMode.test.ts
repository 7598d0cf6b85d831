import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { joinByCode, newId, visitor } from '../harness/visitor.ts';
import { sitDown } from './aPhone.ts';
import { aServer } from './aServer.ts';
import { aWorkshop } from './aWorkshop.ts';
import { until } from './until.ts';

it('[SL1][SL3] keeps its slow pace over a restart, and tells a phone how long it has to wait', async () => {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'skab-slow-'));
  let server = await aServer({ storage: 'embedded', dataFolder });
  try {
    const { workshopId, leader, code, steps } = await aWorkshop(server);
    const stepId = steps[0];
    const desk = await sitDown(leader, workshopId, 'desk');
    await desk.send('startStep', { stepId, seen: null });
    await desk.send('slowDown', { stepId, seconds: 120 });
    const who = visitor(server.origin);
    await joinByCode(who, code);
    const phone = await sitDown(who, workshopId, 'phone');
    const say = (on: typeof phone, text: string) => on.send('postStatement', { statementId: newId(), stepId, text });
    expect(await say(phone, 'Det første')).toMatchObject({ ok: true });
    const told = (on: typeof phone) => JSON.stringify(on.heard.frames).match(/"postAgainMs":(\d+)/)?.[1];
    await until('she is told', () => told(phone) !== undefined);
    expect(Number(told(phone))).toBeGreaterThan(110_000);
    phone.leave();
    desk.leave();
    await server.stop();

    server = await aServer({ storage: 'embedded', dataFolder });
    const again = await sitDown({ ...who, origin: server.origin }, workshopId, 'phone');
    const refused = await say(again, 'Det andet');
    expect(refused).toMatchObject({ ok: false, code: 'slow-pace' });
    const { inSeconds = 0 } = ('about' in refused && refused.about) || {};
    expect(inSeconds).toBeGreaterThan(100);
    expect(inSeconds).toBeLessThanOrEqual(120);
    await until('she is told again', () => told(again) !== undefined);
    expect(Number(told(again))).toBeLessThanOrEqual(120_000);
    // Who leads is not slowed.
    const back = await sitDown({ ...leader, origin: server.origin }, workshopId, 'desk');
    expect(await say(back, 'Skrevet ind')).toMatchObject({ ok: true });
    expect(await say(back, 'Skrevet ind for en til')).toMatchObject({ ok: true });
    again.leave();
    back.leave();
  } finally {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
});
