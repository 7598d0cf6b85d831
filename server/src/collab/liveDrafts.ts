import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import { draftLimits, type DraftId } from '@skab/shared/protocol/draft.ts';
import { StorageError, type DraftLog } from '../ports/store.ts';
import { liveDraft, wordsAlone, type LiveDraft } from './liveDraft.ts';
import type { OpenBoard } from './openBoard.ts';

type OpenedDraft =
  | { readonly ok: true; readonly draft: LiveDraft }
  | { readonly ok: false; readonly code: RefusalCode };

/** The drafts that are open in this process. */
export interface LiveDrafts {
  readonly openCount: number;
  open(board: OpenBoard, draftId: string): Promise<OpenedDraft>;
  /** An id to write under, for this device and this draft, given once. */
  giveId(
    board: OpenBoard,
    draftId: string,
    deviceId: string,
  ): Promise<({ readonly ok: true } & DraftId) | { readonly ok: false; readonly code: RefusalCode }>;
  /** Lets go of a draft that nobody is at any more. */
  left(board: OpenBoard, draftId: string): void;
  stop(): Promise<void>;
}

/** The cluster a draft belongs to right now. */
export const clusterOfDraft = ({ published }: Pick<OpenBoard, 'published'>, draftId: string): string | undefined => {
  for (const [clusterId, draft] of published.all('drafts')) if (draft.draftId === draftId) return clusterId;
  return undefined;
};

export const liveDrafts = (
  drafts: DraftLog,
  onTrouble: (what: string, workshopId: string, cause: unknown) => void,
): LiveDrafts => {
  const opening = new Map<string, Promise<OpenedDraft>>();
  const open = new Map<string, LiveDraft>();
  let isStopping = false;
  const keyOf = (workshopId: string, draftId: string): string => `${workshopId}/${draftId}`;

  const load = async (workshopId: string, draftId: string): Promise<OpenedDraft> => {
    const key = keyOf(workshopId, draftId);
    const forget = (): void => {
      opening.delete(key);
      open.delete(key);
    };
    try {
      const stored = await drafts.load(workshopId, draftId);
      if (stored) {
        const trouble = (what: string, cause: unknown): void => onTrouble(what, workshopId, cause);
        const draft = liveDraft({ workshopId, draftId }, stored, { drafts, onGone: forget, onTrouble: trouble });
        open.set(key, draft);
        return { ok: true, draft };
      }
      forget();
      return refuse('unknown-draft');
    } catch (error) {
      forget();
      onTrouble('open draft', workshopId, error);
      return refuse(error instanceof StorageError && error.kind === 'damaged' ? 'workshop-damaged' : 'failed');
    }
  };

  return {
    get openCount() {
      return open.size;
    },
    open: (board, draftId) => {
      if (isStopping) return Promise.resolve(refuse('stopping'));
      if (clusterOfDraft(board, draftId) === undefined) return Promise.resolve(refuse('unknown-draft'));
      const key = keyOf(board.workshopId, draftId);
      const known = opening.get(key);
      if (known) return known;
      const opened = load(board.workshopId, draftId);
      opening.set(key, opened);
      return opened;
    },
    giveId: async (board, draftId, deviceId) => {
      const clusterId = clusterOfDraft(board, draftId);
      if (clusterId === undefined) return refuse('unknown-draft');
      const written = board.published.get('descriptions', clusterId)?.text;
      const first = written === undefined ? null : wordsAlone(written);
      const device = { deviceId, most: draftLimits.idsPerDevice };
      const given = await drafts.giveId(board.workshopId, draftId, device, first);
      if (!given) return refuse('too-fast');
      // Also when it is being read right now, and may have been read before the id was given.
      const opened = await opening.get(keyOf(board.workshopId, draftId));
      if (opened?.ok) opened.draft.learn(given.clientId, deviceId);
      return { ok: true, ...given };
    },
    left: (board, draftId) => {
      const draft = open.get(keyOf(board.workshopId, draftId));
      if (!draft || draft.readerCount > 0) return;
      void draft
        .drained()
        .then(() => draft.rest())
        .then(() => {
          if (draft.readerCount === 0) draft.close('lost');
        })
        .catch((error: unknown) => onTrouble('draft', board.workshopId, error));
    },
    stop: async () => {
      isStopping = true;
      await Promise.all(opening.values());
      await Promise.all([...open.values()].map((draft) => draft.drained()));
      for (const draft of open.values()) draft.close('lost');
    },
  };
};
