import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { storeContract } from '../../ports/store.contract.ts';
import { open } from './open.ts';

storeContract('embedded', () => {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'skab-'));
  return { open: () => open({ dataFolder }), clear: () => rmSync(dataFolder, { recursive: true }) };
});
