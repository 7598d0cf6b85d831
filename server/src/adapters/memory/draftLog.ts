import type { DraftLog, DraftStand } from '../../ports/store.ts';
import { keyOf, mustHave, type Kept, type KeptDraft } from './kept.ts';

const standsAt = (draft: KeptDraft | undefined, at: DraftStand): draft is KeptDraft =>
  draft?.epoch === at.epoch && draft.seq === at.seq;

/** The words of drafts in memory. */
export const memoryDraftLog = ({
  read,
  transact,
}: {
  readonly read: () => Kept;
  readonly transact: <T>(work: (kept: Kept) => T) => Promise<T>;
}): DraftLog => ({
  load: async (workshopId, draftId) => read().drafts.get(keyOf(workshopId, draftId)),
  giveId: (workshopId, draftId, { deviceId, most }, first) =>
    transact(({ workshops, logs, drafts }) => {
      mustHave(workshops, workshopId);
      const key = keyOf(workshopId, draftId);
      const { epoch = 1 } = logs.get(workshopId) ?? {};
      const begun = { epoch, seq: first ? 1 : 0, updates: first ? [first] : [], deviceOf: new Map() };
      const draft: KeptDraft = drafts.get(key) ?? begun;
      if ([...draft.deviceOf.values()].filter((id) => id === deviceId).length >= most) return undefined;
      const clientId = draft.deviceOf.size + 1;
      drafts.set(key, { ...draft, deviceOf: new Map([...draft.deviceOf, [clientId, deviceId]]) });
      return { clientId, epoch: draft.epoch };
    }),
  append: (workshopId, draftId, at, update) =>
    transact(({ drafts }) => {
      const key = keyOf(workshopId, draftId);
      const draft = drafts.get(key);
      if (!standsAt(draft, at)) return { kind: 'behind' };
      drafts.set(key, { ...draft, seq: at.seq + 1, updates: [...draft.updates, update] });
      return { kind: 'committed' };
    }),
  replace: (workshopId, draftId, at, epoch, snapshot) =>
    transact(({ drafts }) => {
      const key = keyOf(workshopId, draftId);
      const draft = drafts.get(key);
      if (!standsAt(draft, at)) return false;
      drafts.set(key, { ...draft, epoch, seq: at.seq + 1, updates: [snapshot] });
      return true;
    }),
});
