import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claim } from './machines.ts';
import { isCarriedOn, openCopy } from './openCopy.ts';

const [ours, theirs] = ['installation-one', 'installation-two'];

let place: string;
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'skab-open-copy-'));
});
afterEach(() => rmSync(place, { recursive: true }));

it('[SM5] who comes back knows that another goes on before anything is done, however long the copying is in starting', async () => {
  const [folder, dataFolder, program] = ['stick', 'data', 'never.mjs'].map((name) => path.join(place, name));
  if (!folder || !dataFolder || !program) throw new Error('three names give three');
  mkdirSync(folder);
  mkdirSync(dataFolder);
  claim(folder, ours);
  claim(folder, theirs);
  const started = path.join(place, 'started');
  writeFileSync(program, `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(started)}, '');`);
  const said: string[] = [];
  const told = { onTrouble: (message: string) => void said.push(message), onKeptAgain: () => undefined };
  const tools = { ...told, onSameDisk: () => undefined, program, dataFolder, folder };
  const copy = await openCopy({ ...tools, installationId: ours });
  expect(copy.state()).toBe('carried-on');
  expect([isCarriedOn(dataFolder), existsSync(started), said.length]).toEqual([true, false, 1]);
});
