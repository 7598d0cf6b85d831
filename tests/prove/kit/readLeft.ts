import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPorts } from '../../../server/src/openPorts.ts';
import { keptWorkshop, type KeptWorkshop } from './keptWorkshop.ts';

const databaseFiles = ['', '-wal', '-shm'].map((end) => `skab-sammen.db${end}`);

/** What lies in a folder, read from a copy, so that a server still finds it as the one before left it. */
export const readLeft = async (dataFolder: string, workshopId: string): Promise<KeptWorkshop> => {
  const copy = mkdtempSync(path.join(tmpdir(), 'skab-left-'));
  for (const name of databaseFiles)
    if (existsSync(path.join(dataFolder, name))) copyFileSync(path.join(dataFolder, name), path.join(copy, name));
  const { store } = await openPorts({ storage: 'embedded', dataFolder: copy });
  try {
    return await keptWorkshop(store, workshopId);
  } finally {
    await store.close();
    rmSync(copy, { recursive: true });
  }
};
