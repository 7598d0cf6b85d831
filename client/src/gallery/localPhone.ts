import { only } from '@skab/shared/board/collections.ts';
import type { Role } from '@skab/shared/access/can.ts';
import { workshopId } from '@skab/shared/testing/builders.ts';
import { composeMine } from '@skab/shared/scene/composeMine.ts';
import { composeScene } from '@skab/shared/scene/composeScene.ts';
import { composeFeed } from '@skab/shared/scene/feed.ts';
import { boardCollections } from '@skab/shared/board/collections.ts';
import type { Change } from '@skab/shared/board/board.ts';
import { createStore } from 'zustand/vanilla';
import { newId } from '../sync/newId.ts';
import { composeOwn, countWaiting } from '../sync/ownStatements.ts';
import type { PhoneLine, PhoneView } from '../sync/phoneLine.ts';
import type { Queue, Queued } from '../sync/queue.ts';
import type { Snapshot } from '../sync/snapshot.ts';
import { participantAt } from './demoEvening.ts';

const rowsOf = (board: Snapshot): readonly Change[] =>
  boardCollections.flatMap((collection) =>
    // Each row is one of its collection.
    [...board.all(collection)].map(([id, after]) => ({ collection, id, before: undefined, after }) as Change),
  );

export interface PhoneOf {
  readonly role?: Role;
  readonly waits?: readonly { readonly stepId: string; readonly text: string }[];
  readonly refusedText?: { readonly stepId: string; readonly text: string };
  readonly overrides?: Partial<PhoneView>;
}

const queued = (stepId: string, text: string, standing: Queued['standing'], order: number): Queued => ({
  call: { workshopId, id: newId(), name: 'postStatement', args: { statementId: newId(), stepId, text } },
  order,
  at: Date.now(),
  makes: [],
  standing,
});

/** The phone of one of the demo's participants, with nobody behind it: what it sends waits. */
export const localPhone = (
  board: Snapshot,
  { role = 'participant', waits = [], refusedText, overrides = {} }: PhoneOf = {},
): PhoneLine => {
  const { id: actorId } = participantAt(1);
  const own = [...board.all('authors')].filter(([, row]) => row.actorId === actorId).map(([id]) => id);
  const mine = composeMine(board, own);
  let queue: Queue = [
    ...(refusedText
      ? [queued(refusedText.stepId, refusedText.text, { state: 'refused', code: 'workshop-closed', causedBy: null }, 0)]
      : []),
    ...waits.map(({ stepId, text }, at) => queued(stepId, text, { state: 'waiting' }, at + 1)),
  ];
  const standing = (): Pick<PhoneView, 'own' | 'waiting'> => ({
    own: composeOwn(mine, queue),
    waiting: countWaiting(mine, queue),
  });
  const store = createStore<PhoneView>(() => ({
    state: 'open',
    refusal: null,
    scene: composeScene(board) ?? null,
    feed: composeFeed(board),
    floor: null,
    signal: null,
    signature: null,
    share: null,
    postAgainAt: null,
    line: 'live',
    isKept: true,
    actorId,
    roles: [role],
    problems: [],
    entries: 1,
    helpNumber: null,
    ...standing(),
    ...overrides,
  }));
  return {
    store,
    post: ({ statementId, stepId, text }) => {
      const entry = queued(stepId, text, { state: 'waiting' }, queue.length + 1);
      queue = [...queue, { ...entry, call: { ...entry.call, args: { statementId, stepId, text } } } as Queued]; // the same call, under the caller's id
      store.setState(standing());
      return Promise.resolve();
    },
    edit: () => undefined,
    withdraw: () => undefined,
    send: () => Promise.resolve({ ok: true, seq: 1 }),
    queue: () => queue,
    followBoard: (follower) => {
      const timer = setTimeout(() => {
        follower.hear({ seq: 1, isWhole: true, changes: rowsOf(board) });
        follower.look();
      });
      return () => clearTimeout(timer);
    },
    askToHelp: (asks) => {
      store.setState({ helpNumber: asks ? 4 : null });
      return Promise.resolve(true);
    },
    castBallot: () => Promise.resolve({ ok: true, stands: board.get('shownPoll', only) ? 'urn' : 'counted' }),
    dismiss: () => undefined,
    retry: () => undefined,
    dispose: () => undefined,
  };
};
