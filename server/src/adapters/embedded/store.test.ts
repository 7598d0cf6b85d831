import assert from 'node:assert/strict';
import { registerChain } from '../../chain/seal.ts';
import { verifyKept } from '../../chain/verifyKept.ts';
import { storeContract } from '../../ports/store.contract.ts';
import type { StoredEvent } from '../../ports/store.ts';
import { openChains } from './openChains.ts';
import { aFolder } from '../../testing/aFolder.ts';

storeContract('in one embedded file', () => {
  const folder = aFolder();
  return {
    open: folder.open,
    registerEvents: async () => {
      const chains = openChains(folder.file);
      const kept = (await chains.list()).find(({ chain }) => chain === registerChain);
      assert((await verifyKept(kept!)).ok);
      const events: StoredEvent[] = [];
      for await (const page of kept!.pages()) events.push(...page);
      await chains.close();
      return events;
    },
    clear: folder.clear,
  };
});
