import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aFolder } from './testing/aFolder.ts';
import { commit, foundIn } from './testing/someWork.ts';

const serverFolder = path.resolve(import.meta.dirname, '..');
const verify = (...args: string[]) => {
  const program = path.join(serverFolder, 'src/verify.ts');
  const options = { cwd: serverFolder, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program, ...args], options);
  return { status, lines: stdout.trim().split('\n'), stderr };
};

describe('npm run verify', { timeout: 60_000 }, () => {
  let folder: ReturnType<typeof aFolder>;
  beforeEach(() => (folder = aFolder()));
  afterEach(() => folder.clear());

  it('[CH4] tells of every chain that it holds, and how much of it was erased, while the store is open', async () => {
    const store = await folder.open();
    await foundIn(store);
    await commit(store, 0, { commandIds: ['a', 'b', 'c'] });
    await store.log.erase('workshop-1', { eventSeqs: [2], atSeq: 3, newEpoch: 2, snapshot: Uint8Array.of(1) });
    const { head } = (await store.log.load('workshop-1'))!;
    const { status, lines } = verify(folder.file);
    expect(lines).toEqual([
      expect.stringMatching(/^ok {7}register {2}0 records, 0 of them erased, head [0-9a-f]{64}$/),
      `ok       workshop-1  3 records, 1 of them erased, head ${head}`,
    ]);
    expect(status).toBe(0);
  });

  it('[CH3] names the first changed record of each, and ends with 1', async () => {
    const store = await folder.open();
    for (const workshopId of ['workshop-1', 'workshop-2', 'workshop-3']) {
      await foundIn(store, workshopId);
      await commit(store, 0, { commandIds: ['a', 'b', 'c'] }, workshopId);
    }
    await store.close();
    folder.tamper(`update events set content = '{}' where seq = 2 and "workshopId" = 'workshop-1'`);
    folder.tamper(`delete from events where seq = 3 and "workshopId" = 'workshop-2'`);
    const { status, lines } = verify(folder.file);
    expect(lines.slice(1)).toEqual([
      'CHANGED  workshop-1  first at record 2: content changed',
      'CHANGED  workshop-2  first at record 3: missing',
      expect.stringMatching(/^ok {7}workshop-3/),
    ]);
    expect(status).toBe(1);
  });

  it('ends with 2, and makes no file, when there is nothing to verify', () => {
    expect(verify(folder.file)).toMatchObject({ status: 2, stderr: expect.stringContaining('Could not verify') });
    expect(existsSync(folder.file)).toBe(false);
    expect(verify()).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') });
  });
});
