import { indexedKept } from '../../../sync/indexedKept.ts';
import { keepScene } from '../../../sync/keptScene.ts';
import { keepUnsent } from '../unsent.ts';

/** Forgets what this device kept of a workshop that is no more: what it showed, what was being written, and what waited to be sent. */
export const forget = async (workshopId: string): Promise<void> => {
  keepScene(workshopId, null, Date.now());
  keepUnsent(workshopId, {});
  const kept = indexedKept();
  try {
    for (const { id } of await kept.load(workshopId)) await kept.cut(id);
  } catch {
    // A device that keeps nothing has nothing to forget.
  }
};
