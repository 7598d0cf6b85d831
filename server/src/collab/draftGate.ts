import * as Y from 'yjs';
import { draftLimits, type DraftFault } from '@skab/shared/protocol/draft.ts';
import { readDraftUpdate } from './draftUpdate.ts';
import { draftDoc, takeInto, type Taken } from './draftWork.ts';

/** An update as it came from a writer. */
export interface Offered {
  readonly bytes: Uint8Array;
  /** It answers the question what the server lacks, and may be larger. */
  readonly isAnswer: boolean;
  /** The ids this writer's device was given for this draft. */
  readonly isOwnId: (clientId: number) => boolean;
}

/** Judges what is offered on a document of its own, so that nothing of it is seen before it is on disk. */
export interface DraftGate {
  /** Whoever is refused has changed nothing. One at a time: the next when this is answered. */
  judge(offered: Offered): Promise<Taken>;
  /** The words taken since the last `settle` or `drop`, as one update; null when there are none. */
  taken(): Uint8Array | null;
  /** What was taken is committed: `live` has it. */
  settle(): void;
  /** What was taken was not committed. */
  drop(): void;
}

/** Faults no editor of ours makes: three of them and the writer is shut out. */
export const isStrike = (fault: DraftFault): boolean => fault !== 'too-long' && fault !== 'too-large';

export const draftGate = (live: Y.Doc): DraftGate => {
  let work: Y.Doc | null = null;
  let since: Uint8Array[] = [];

  const workDoc = (): Y.Doc => {
    if (work) return work;
    work = draftDoc();
    for (const update of [Y.encodeStateAsUpdate(live), ...since]) Y.applyUpdate(work, update);
    return work;
  };

  return {
    judge: async ({ bytes, isAnswer, isOwnId }) => {
      if (bytes.length > (isAnswer ? draftLimits.answerBytes : draftLimits.updateBytes))
        return { kind: 'refused', fault: 'too-large' };
      const read = readDraftUpdate(bytes, isAnswer ? draftLimits.answerStructs : draftLimits.updateStructs);
      if ('fault' in read) return { kind: 'refused', fault: read.fault };
      const doc = workDoc();
      for (const [clientId, structs] of read.writers) {
        const last = structs.at(-1);
        // What is there already changes nothing, whoever repeats it: a second tab of one browser hands on what the first was told.
        const isNew = last !== undefined && last.clock + last.length > Y.getState(doc.store, clientId);
        if (isNew && !isOwnId(clientId)) return { kind: 'refused', fault: 'foreign-id' };
      }
      const { taken, isSpoilt } = await takeInto(doc, read);
      if (isSpoilt) work = null;
      if (taken.kind === 'taken' && taken.update) since.push(taken.update);
      return taken;
    },
    taken: () => {
      const [only] = since;
      return since.length > 1 ? Y.mergeUpdates(since) : (only ?? null);
    },
    settle: () => {
      since = [];
    },
    drop: () => {
      since = [];
      work = null;
    },
  };
};
