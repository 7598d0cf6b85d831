import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeCodes } from '@skab/shared/protocol/closeCodes.ts';
import { expect, it } from 'vitest';
import { newId } from '../harness/visitor.ts';
import { aRoom } from './aRoom.ts';
import { aServer } from './aServer.ts';
import { until } from './until.ts';

it('[UL18] a server that is asked to stop answers what it was asked, sends everybody away to come back, and loses nothing', async () => {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'skab-stop-'));
  const room = await aRoom({ storage: 'embedded', dataFolder });
  try {
    const phones = await Promise.all(Array.from({ length: 5 }, () => room.phone()));
    const wall = await room.replica();
    await until('the wall is up', () => wall.seq() >= 2);
    const reasons: string[] = [];
    for (const { socket } of phones) socket.on('disconnect', (reason) => reasons.push(reason));
    const posting = phones.flatMap((phone) =>
      Array.from({ length: 5 }, async (_none, index) => {
        const statementId = newId();
        const reply = await phone
          .send('postStatement', { statementId, stepId: room.steps[0], text: `Sidste ord ${index}` })
          .catch(() => undefined);
        return { statementId, reply };
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 3));
    await room.server.stop();
    const posts = await Promise.all(posting);
    const done = posts.filter(({ reply }) => reply?.ok);
    const refusals = posts.flatMap(({ reply }) => (reply && !reply.ok ? [reply.code] : []));
    expect(refusals.filter((code) => code !== 'stopping')).toEqual([]);
    await until('every phone is away', () => reasons.length === phones.length);
    // With this reason a client comes back by itself.
    expect(new Set(reasons)).toEqual(new Set(['transport close']));
    await until('the wall is away', () => wall.closeCode() === closeCodes.restarting);

    const again = await aServer({ storage: 'embedded', dataFolder });
    const stored = await again.ports.store.log.load(room.workshopId);
    const authors = new Set(stored?.desk.filter(({ collection }) => collection === 'authors').map(({ id }) => id));
    for (const { statementId } of done) expect(authors.has(statementId)).toBe(true);
    await again.stop();
  } finally {
    await room.end();
    rmSync(dataFolder, { recursive: true, force: true });
  }
});
