import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, it } from 'vitest';
import { chainStart } from '../../chain/seal.ts';
import { verifyChain } from '../../chain/verifyChain.ts';
import { aFolder } from '../../testing/aFolder.ts';
import { foundIn } from '../../testing/someWork.ts';

const serverFolder = path.resolve(import.meta.dirname, '../../..');

/** Lets a process append until it has acknowledged `turns`, then kills it; the last seq it acknowledged. */
const appendAndKill = async (dataFolder: string, turns: number): Promise<number> => {
  const program = path.join(serverFolder, 'src/testing/appendForever.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataFolder], {
    cwd: serverFolder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.split('\n').length > turns) child.kill('SIGKILL');
  });
  expect(await gone).toEqual([null, 'SIGKILL']);
  // What comes after the last line break was cut off while it was being written.
  return Number(said.split('\n').at(-2));
};

it('[UL8] what was acknowledged is there after the process was killed', { timeout: 60_000 }, async () => {
  const folder = aFolder();
  const store = await folder.open();
  await foundIn(store);
  await store.close();
  for (const turns of [3, 60]) {
    const acknowledged = await appendAndKill(folder.dataFolder, turns);
    const reopened = await folder.open();
    const kept = (await reopened.log.load('workshop-1'))!;
    // The turn under way may have been written; then it is there whole.
    expect(kept.seq).toBeGreaterThanOrEqual(acknowledged);
    expect([kept.seq % 3, kept.updates.length, kept.desk.length]).toEqual([0, kept.seq / 3, kept.seq]);
    const events = await reopened.log.events('workshop-1', 0, 10_000);
    expect(verifyChain(chainStart('workshop-1'), events)).toMatchObject({ ok: true, end: { seq: kept.seq } });
    await reopened.close();
  }
  await folder.clear();
});
