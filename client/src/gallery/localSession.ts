import { only } from '@skab/shared/board/collections.ts';
import { noSignals } from '@skab/shared/scene/signals.ts';
import type { Role } from '@skab/shared/access/can.ts';
import type { Recorded } from '@skab/shared/commands/defineCommand.ts';
import { commands } from '@skab/shared/commands/registry.ts';
import { refuse } from '@skab/shared/outcome.ts';
import { noTrial } from '@skab/shared/protocol/trial.ts';
import { anActor, anId, here, workshopId } from '@skab/shared/testing/builders.ts';
import { createStore } from 'zustand/vanilla';
import { newId } from '../sync/newId.ts';
import type { Snapshot } from '../sync/snapshot.ts';
import type { WorkshopSession, WorkshopView } from '../sync/workshopView.ts';

// The same list each time: what is new each time is drawn for ever.
const noHands: readonly never[] = [];
const answerAfterMs = 40;

/** What a frame shows other than a workshop that is open and well. */
export type ViewOverrides = Partial<Omit<WorkshopView, 'board'>>;

/** An open workshop with nobody behind it: commands run here, as the server would run them. */
export const localSession = (board: Snapshot, role: Role, overrides: ViewOverrides = {}): WorkshopSession => {
  const actor = anActor('gallery', role);
  const records = new Map<string, Recorded>();
  const store = createStore<WorkshopView & { readonly board: Snapshot }>(() => ({
    state: 'open',
    refusal: null,
    board,
    seq: 1,
    line: 'live',
    waiting: 0,
    room: { phones: 12, screens: 1, desks: 2 },
    arrivals: null,
    signals: noSignals,
    urn: { pollId: board.get('shownPoll', only)?.pollId ?? null, count: 23 },
    asking: [],
    screens: [],
    trial: noTrial,
    door: {
      workshopId,
      epoch: 1,
      code: 'KFHMTRVP',
      actorId: actor.id,
      name: null,
      grants: actor.grants,
      screenId: anId('own screen'),
      addresses: ['http://skabsammen.example'],
    },
    actor,
    head: '0'.repeat(64),
    problems: [],
    copy: null,
    ...overrides,
  }));
  return {
    // Whoever reads a session reads its view.
    store: store as unknown as WorkshopSession['store'],
    now: Date.now,
    newId,
    hands: { list: () => noHands, subscribe: () => () => undefined, show: () => undefined },
    send(name, args, id = newId()) {
      const { board: standing } = store.getState();
      const context = { actor, where: here, now: Date.now(), server: { givesNumbers: true } as const };
      const { outcome, changes } = commands[name].run(standing, args, {
        ...context,
        recorded: (one: string) => records.get(one),
      });
      if (!outcome.ok) return Promise.resolve(refuse(outcome.code, outcome.about));
      records.set(id, { actorId: actor.id, isUndoable: commands[name].isUndoable, changes });
      requestAnimationFrame(() => store.setState({ board: store.getState().board.with(changes) }));
      return new Promise((resolve) => setTimeout(() => resolve({ ok: true, seq: 1 }), answerAfterMs));
    },
    dismissProblem: (id) =>
      store.setState({ problems: store.getState().problems.filter((problem) => problem.id !== id) }),
    dispose: () => undefined,
  };
};
