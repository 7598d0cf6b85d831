import type { Role } from '@skab/shared/access/can.ts';
import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import type { OwnSignature } from '@skab/shared/commands/signing.ts';
import type { OwnShare } from '@skab/shared/meeting/dealing.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { BallotCall, BallotReply, BoardFrame, CommandReply } from '@skab/shared/protocol/socket.ts';
import type { OwnFloor } from '@skab/shared/scene/composeFloor.ts';
import type { OwnStatement } from '@skab/shared/scene/composeMine.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import type { SignalKind } from '@skab/shared/meeting/words.ts';
import type { FeedEntry } from '@skab/shared/scene/feed.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { afterFrame } from './feedList.ts';
import { indexedKept } from './indexedKept.ts';
import { openLine, type AskServer } from './line.ts';
import { keepScene, readScene } from './keptScene.ts';
import { openOutbox } from './outbox.ts';
import { composeOwn, countWaiting, isOfOwn, type OwnView } from './ownStatements.ts';
import { problemOf } from './problems.ts';
import type { Queue } from './queue.ts';
import type { Line, Problem } from './workshopView.ts';

/** What a phone knows. */
export interface PhoneView {
  /** `refused`: the server does not let this device in; `refusal` says why. */
  readonly state: 'opening' | 'open' | 'refused';
  readonly refusal: RefusalCode | null;
  readonly scene: Scene | null;
  readonly own: readonly OwnView[];
  readonly feed: readonly FeedEntry[];
  /** Our place on the list of speakers; null when we are not on it. */
  readonly floor: OwnFloor | null;
  /** What this person has told those who lead of the step that is on. */
  readonly signal: SignalKind | null;
  /** What would stand under what we write now; null for nothing. */
  readonly signature: OwnSignature | null;
  /** Our share of the statements that are to be put together; null while nothing is dealt. */
  readonly share: OwnShare | null;
  /** When we may send the next statement, by this device's clock in ms; null for at once. */
  readonly postAgainAt: number | null;
  readonly line: Line;
  readonly waiting: number;
  /** False when the device cannot keep what waits: then the page must stay open until it is received. */
  readonly isKept: boolean;
  /** Who we are here, and as what. It may grow while the line stands. */
  readonly actorId: string;
  readonly roles: readonly Role[];
  /** Steps of the board that were refused. */
  readonly problems: readonly Problem[];
  /** How often we have come in: what the server holds in memory is to be told it anew each time. */
  readonly entries: number;
  /** The number under which we ask to help with the clustering; null when we do not. */
  readonly helpNumber: number | null;
}

/** Somebody who keeps a copy of the board beside the line. */
export interface BoardFollower {
  /** The seq the copy has reached; null while there is none. */
  seq(): number | null;
  hear(frame: BoardFrame): void;
  /** The queue has changed, or who we are. */
  look(): void;
}

/** A step of the board on its way. */
export interface BoardStep<N extends CommandName> {
  readonly name: N;
  readonly args: CommandArgs<N>;
  /** Ids of the rows it would make. */
  readonly makes: readonly string[];
  readonly id: string;
}

export interface PhoneLine {
  readonly store: StoreApi<PhoneView>;
  /** Queues a statement under an id of the caller's, and shows it at once; settles when it would survive the tab. */
  post(statement: CommandArgs<'postStatement'>): Promise<void>;
  edit(statementId: string, text: string): void;
  withdraw(statementId: string): void;
  /** Queues a step of the board; settles when the server has judged it. */
  send<N extends CommandName>(step: BoardStep<N>): Promise<CommandReply>;
  queue(): Queue;
  /** Has the board told to a follower, until the returned function is called. */
  followBoard(follower: BoardFollower): () => void;
  /** Asks to help with the clustering, or no longer does; false when the line gave no answer. */
  askToHelp(asks: boolean): Promise<boolean>;
  /** Hands in a ballot, or asks whether one was counted; null when the line gave no answer. */
  castBallot(call: BallotCall): Promise<BallotReply | null>;
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
  floor: null,
  signal: null,
  signature: null,
  share: null,
  postAgainAt: null,
  line: 'connecting',
  waiting: 0,
  isKept: true,
  actorId: '',
  roles: [],
  problems: [],
  entries: 0,
  helpNumber: null,
};

/** A phone's line to one workshop: what it sends goes through the outbox, what it shows comes as scene, own statements and feed. */
export const openPhoneLine = (workshopId: string): PhoneLine => {
  const store = createStore<PhoneView>(() => ({ ...atFirst, scene: readScene(workshopId, Date.now()) }));
  let mine: readonly OwnStatement[] = [];
  let mineSeq = -1;
  let seen: number | null = null;
  let follower: BoardFollower | null = null;
  let askServer: AskServer | null = null;

  const showOwn = (): void => {
    // What leaves the queue here stands in the rows that are shown in its stead, in the same drawing.
    outbox.reached(follower ? Math.min(mineSeq, follower.seq() ?? -1) : mineSeq);
    const queue = outbox.queue();
    store.setState({
      own: composeOwn(mine, queue),
      waiting: countWaiting(mine, queue),
      isKept: outbox.isKept(),
      problems: queue.filter((entry) => !isOfOwn(entry)).flatMap(problemOf),
    });
    follower?.look();
  };
  const startFollowing = (): void => {
    // Without an answer the line is lost, and the next entry asks again.
    if (follower)
      void askServer?.('followBoard', { follows: true, since: follower.seq() }).then(
        // Asked too often: it is asked again in a while.
        ({ ok }) => ok || setTimeout(startFollowing, 5000),
        () => undefined,
      );
  };
  const outbox = openOutbox(workshopId, indexedKept(), showOwn);

  const line = openLine({
    workshopId,
    seat: 'phone',
    since: () => seen,
    onEntered: (entered, deliver, ask) => {
      const { actorId, roles } = entered;
      // Whether we still ask to help is told after this, if we do.
      askServer = ask;
      const entries = store.getState().entries + 1;
      store.setState({ state: 'open', refusal: null, actorId, roles, entries, helpNumber: null });
      outbox.connect(deliver, entered);
      startFollowing();
      follower?.look();
    },
    onLost: () => {
      askServer = null;
      outbox.disconnect();
    },
    onLine: (state) => store.setState({ line: state }),
    onRefused: (refusal) => {
      store.setState({ state: 'refused', refusal, scene: null });
      keepScene(workshopId, null, Date.now());
    },
    frames: {
      scene: ({ scene }) => {
        store.setState({ scene });
        if (scene.step?.slowSeconds === undefined) outbox.hurry();
        keepScene(workshopId, scene, Date.now());
      },
      mine: ({ seq, statements, floor = null, signal = null, signature = null, share = null, postAgainMs }) => {
        mine = statements;
        mineSeq = seq;
        const postAgainAt = postAgainMs === undefined ? null : Date.now() + postAgainMs;
        store.setState({ floor, signal, signature, share, postAgainAt });
        showOwn();
      },
      feed: (frame) => {
        seen = frame.seq;
        store.setState({ feed: afterFrame(store.getState().feed, frame) });
      },
      board: (frame) => {
        follower?.hear(frame);
        showOwn();
      },
      copied: ({ seq }) => outbox.copied(seq),
      help: ({ number }) => store.setState({ helpNumber: number }),
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
    send: ({ name, args, makes, id }) => outbox.answer(outbox.add({ name, args, makes, id }).id),
    queue: () => outbox.queue(),
    followBoard(next) {
      follower = next;
      startFollowing();
      return () => {
        if (follower !== next) return;
        follower = null;
        void askServer?.('followBoard', { follows: false, since: null }).catch(() => undefined);
        showOwn();
      };
    },
    askToHelp: async (asks) => {
      const answer = await askServer?.('askToHelp', { asks }).catch(() => undefined);
      return answer?.ok ?? false;
    },
    castBallot: async (call) => (await askServer?.('ballot', call).catch(() => null)) ?? null,
    dismiss: (id) => outbox.dismiss(id),
    retry: () => line.retry(),
    dispose() {
      line.dispose();
      outbox.dispose();
    },
  };
};
