import assert from 'node:assert/strict';
import { chainStart, registerChain } from '../../chain/seal.ts';
import { verifyChain } from '../../chain/verifyChain.ts';
import { storeContract } from '../../ports/store.contract.ts';
import { memoryFile, memoryStore } from './store.ts';

storeContract('in memory', () => {
  const file = memoryFile();
  return {
    open: async () => memoryStore(file),
    registerEvents: async () => {
      const events = [...file.kept.registerEvents.values()];
      assert(verifyChain(chainStart(registerChain), events).ok);
      return events;
    },
    clear: async () => undefined,
  };
});
