import { storeContract } from '../../ports/store.contract.ts';
import { memoryFile, memoryStore } from './store.ts';

storeContract('in memory', () => {
  const file = memoryFile();
  return { open: async () => memoryStore(file), clear: () => undefined };
});
