import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { OwnStatement } from '@skab/shared/scene/composeMine.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import type { FeedEntry } from '@skab/shared/scene/feed.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { afterFrame } from './feedList.ts';
import { indexedKept } from './indexedKept.ts';
import { openLine } from './line.ts';
import { openOutbox } from './outbox.ts';
import { composeOwn, countWaiting, type OwnView } from './ownStatements.ts';
import type { Line } from './workshopView.ts';

/** What a phone knows. */
export interface PhoneView {
  /** `refused`: the server does not let this device in; `refusal` says why. */
  readonly state: 'opening' | 'open' | 'refused';
  readonly refusal: RefusalCode | null;
  readonly scene: Scene | null;
  readonly own: readonly OwnView[];
  readonly feed: readonly FeedEntry[];
  readonly line: Line;
  readonly waiting: number;
  /** False when the device cannot keep what waits: then the page must stay open until it is received. */
  readonly isKept: boolean;
}

export interface PhoneLine {
  readonly store: StoreApi<PhoneView>;
  /** Queues a statement under an id of the caller's, and shows it at once; settles when it would survive the tab. */
  post(statement: { readonly statementId: string; readonly stepId: string; readonly text: string }): Promise<void>;
  edit(statementId: string, text: string): void;
  withdraw(statementId: string): void;
  /** Forgets a refused command. */
  dismiss(id: string): void;
  /** Tries to come in again, after the door has been passed anew. */
  retry(): void;
  dispose(): void;
}

const atFirst: PhoneView = {
  state: 'opening',
  refusal: null,
  scene: null,
  own: [],
  feed: [],
  line: 'connecting',
  waiting: 0,
  isKept: true,
};

/** A phone's line to one workshop: what it sends goes through the outbox, what it shows comes as scene, own statements and feed. */
export const openPhoneLine = (workshopId: string): PhoneLine => {
  const store = createStore<PhoneView>(() => atFirst);
  let mine: readonly OwnStatement[] = [];
  let mineSeq = -1;
  let seen: number | null = null;

  const showOwn = (): void => {
    // What leaves the queue here stands in the rows that are shown in its stead, in the same drawing.
    outbox.reached(mineSeq);
    const queue = outbox.queue();
    store.setState({ own: composeOwn(mine, queue), waiting: countWaiting(mine, queue), isKept: outbox.isKept() });
  };
  const outbox = openOutbox(workshopId, indexedKept(), showOwn);

  const line = openLine({
    workshopId,
    seat: 'phone',
    since: () => seen,
    onEntered: (_entered, deliver) => {
      store.setState({ state: 'open', refusal: null });
      outbox.connect(deliver);
    },
    onLost: () => outbox.disconnect(),
    onLine: (state) => store.setState({ line: state }),
    onRefused: (refusal) => store.setState({ state: 'refused', refusal }),
    frames: {
      scene: ({ scene }) => store.setState({ scene }),
      mine: ({ seq, statements }) => {
        mine = statements;
        mineSeq = seq;
        showOwn();
      },
      feed: (frame) => {
        seen = frame.seq;
        store.setState({ feed: afterFrame(store.getState().feed, frame) });
      },
    },
  });

  return {
    store,
    post: (args) => outbox.add({ name: 'postStatement', args, makes: [args.statementId] }).kept,
    edit(statementId, text) {
      outbox.add({ name: 'editStatement', args: { statementId, text }, makes: [] });
    },
    withdraw(statementId) {
      outbox.add({ name: 'withdrawStatement', args: { statementId }, makes: [] });
    },
    dismiss: (id) => outbox.dismiss(id),
    retry: () => line.retry(),
    dispose() {
      line.dispose();
      outbox.dispose();
    },
  };
};
