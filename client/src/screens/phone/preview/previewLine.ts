import type { Change } from '@skab/shared/board/board.ts';
import { boardCollections } from '@skab/shared/board/collections.ts';
import { composeFeed } from '@skab/shared/scene/feed.ts';
import { composeScene } from '@skab/shared/scene/composeScene.ts';
import { createStore } from 'zustand/vanilla';
import type { BoardFollower, PhoneLine, PhoneView } from '../../../sync/phoneLine.ts';
import type { WorkshopSession } from '../../../sync/workshopView.ts';

const refused = { ok: false, code: 'not-allowed' } as const;

const viewOf = (session: WorkshopSession): PhoneView => {
  const { board, line } = session.store.getState();
  return {
    state: 'open',
    refusal: null,
    scene: composeScene(board) ?? null,
    own: [],
    feed: composeFeed(board),
    floor: null,
    line,
    waiting: 0,
    isKept: true,
    actorId: '',
    roles: ['participant'],
    problems: [],
    entries: 0,
    helpNumber: null,
    signal: null,
    signature: null,
    share: null,
    postAgainAt: null,
  };
};

/** A participant's line made of a desk's session: it shows what the evening shows, sends nothing, and is counted by nobody. */
export const previewLine = (session: WorkshopSession): PhoneLine => {
  const store = createStore<PhoneView>(() => viewOf(session));
  const followers = new Set<BoardFollower>();
  const tell = (follower: BoardFollower): void => {
    const { board, seq } = session.store.getState();
    const changes = boardCollections.flatMap((collection) =>
      // Each row is one of its collection.
      [...board.all(collection)].map(([id, after]) => ({ collection, id, before: undefined, after }) as Change),
    );
    follower.hear({ seq, isWhole: true, changes });
    follower.look();
  };
  const stop = session.store.subscribe(() => {
    store.setState(viewOf(session));
    followers.forEach(tell);
  });
  return {
    store,
    post: () => Promise.resolve(),
    edit: () => undefined,
    withdraw: () => undefined,
    send: () => Promise.resolve(refused),
    queue: () => [],
    followBoard: (follower) => {
      followers.add(follower);
      const timer = setTimeout(() => tell(follower));
      return () => {
        clearTimeout(timer);
        followers.delete(follower);
      };
    },
    castBallot: () => Promise.resolve(null),
    askToHelp: () => Promise.resolve(false),
    dismiss: () => undefined,
    retry: () => undefined,
    dispose: stop,
  };
};
