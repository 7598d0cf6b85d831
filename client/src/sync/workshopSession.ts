import { noSignals } from '@skab/shared/scene/signals.ts';
import type { Actor } from '@skab/shared/access/can.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { noTrial } from '@skab/shared/protocol/trial.ts';
import { createStore } from 'zustand/vanilla';
import { api } from './api.ts';
import { backOff } from './backOff.ts';
import { boardBase } from './boardBase.ts';
import { openHands } from './hands.ts';
import { indexedKept } from './indexedKept.ts';
import { openLine } from './line.ts';
import { keepTime } from './keepTime.ts';
import { lineState } from './lineState.ts';
import { newId } from './newId.ts';
import { oncePerFrame } from './nextFrame.ts';
import { openOutbox } from './outbox.ts';
import { idsMadeBy, overlayQueue } from './overlayQueue.ts';
import { problemOf } from './problems.ts';
import type { Queue } from './queue.ts';
import { openReplica, type Replica, type ReplicaEnd } from './replica.ts';
import { deviceTime, serverClock } from './serverClock.ts';
import { emptySnapshot, type Snapshot } from './snapshot.ts';
import type { WorkshopSession, WorkshopView } from './workshopView.ts';

const atFirst: WorkshopView = {
  state: 'opening',
  refusal: null,
  board: emptySnapshot,
  seq: 0,
  line: 'connecting',
  waiting: 0,
  room: null,
  arrivals: null,
  signals: noSignals,
  asking: [],
  screens: [],
  trial: noTrial,
  urn: { pollId: null, count: 0 },
  door: null,
  actor: null,
  head: null,
  problems: [],
  copy: null,
};

const comesBack: ReadonlySet<RefusalCode> = new Set(['stopping', 'too-fast', 'not-saved', 'failed']);

const countWaiting = (queue: Queue): number => queue.filter(({ standing }) => standing.state === 'waiting').length;

/** Opens a workshop for a desk screen or the projector. Nothing is written to the replica; dispose it when the screen goes. */
export const openWorkshop = (workshopId: string, seat: 'desk' | 'screen'): WorkshopSession => {
  const store = createStore<WorkshopView>(() => atFirst);
  const base = boardBase();
  const overlays = overlayQueue();
  const doorAgain = backOff();
  const hands = openHands(newId());
  let replica: Replica | null = null;
  let replicaEpoch = -1;
  let isReplicaNew = true;
  let deskSeq: number | null = null;
  let shown: { readonly base: Snapshot; readonly queue: Queue } = { base: emptySnapshot, queue: [] };
  let isDamaged = false;
  let isDisposed = false;

  const overlayActor = (): Actor => {
    const { actor } = store.getState();
    // When she came in is known to the server alone: here, in time for everything.
    return { id: actor?.id ?? '', grants: actor?.grants ?? [], joinedAt: 0, name: null };
  };

  const needsDesk = (): boolean => overlayActor().grants.some(({ role }) => role !== 'screen');

  /** Lays on what the replica has received, unless its first whole state is still on its way. */
  const receive = (): Snapshot => {
    if (!replica || replica.seq() === null) return base.look([], false);
    const isNew = isReplicaNew;
    isReplicaNew = false;
    return base.look(replica.take(), isNew);
  };

  const isWhole = (): boolean => replica !== null && replica.seq() !== null && (deskSeq !== null || !needsDesk());

  const overlayOn = (received: Snapshot, queue: Queue): Partial<WorkshopView> => {
    if (received === shown.base && queue === shown.queue) return {};
    shown = { base: received, queue };
    const seqOf = { board: replica?.seq() ?? -1, desk: deskSeq ?? -1 };
    return {
      board: received.with(overlays.changes({ base: received, seqOf }, queue, overlayActor())),
      waiting: countWaiting(queue),
      problems: queue.flatMap(problemOf),
    };
  };

  /** One reading of everything that has come, once per animation frame. */
  const look = (): void => {
    if (isDisposed) return;
    const received = receive();
    const seq = replica?.seq() ?? null;
    if (seq !== null && deskSeq !== null) outbox.reached(Math.min(seq, deskSeq));
    const before = store.getState();
    const mayOpen = before.state !== 'refused' && !isDamaged && isWhole();
    store.setState({
      ...overlayOn(received, outbox.queue()),
      seq: seq ?? before.seq,
      state: mayOpen ? 'open' : before.state,
    });
  };
  const frame = oncePerFrame(look);
  const outbox = openOutbox(workshopId, indexedKept(), frame.ask);
  const state = lineState((line) => store.setState({ line }));

  const refused = (refusal: RefusalCode): void => store.setState({ state: 'refused', refusal });

  const damaged = (): void => {
    isDamaged = true;
    store.setState({ state: 'damaged' });
  };

  const onReplicaLine = (isLive: boolean): void => {
    if (isLive) isDamaged = false;
    state.replica(isLive);
  };

  const onReplicaEnd = (end: ReplicaEnd): void => {
    if (end !== 'refounded') return refused(end);
    replicaEpoch = -1;
    doorAgain.wait(() => void fetchDoor());
  };

  const follow = (door: WorkshopDoor): void => {
    store.setState({ door, actor: { id: door.actorId, grants: door.grants } });
    frame.ask();
    if (replica && door.epoch === replicaEpoch) return;
    replica?.dispose();
    replicaEpoch = door.epoch;
    // What is on the screen stays until the new replica is whole.
    isReplicaNew = true;
    replica = openReplica({
      workshopId,
      epoch: door.epoch,
      onMoved: frame.ask,
      onLine: onReplicaLine,
      onDamaged: damaged,
      onEnd: onReplicaEnd,
      hands,
    });
  };

  async function fetchDoor(): Promise<void> {
    doorAgain.cancel();
    const answer = await api.workshop(workshopId);
    if (isDisposed) return;
    if (answer.state === 'done') {
      doorAgain.reset();
      return follow(answer.value);
    }
    if (answer.state === 'refused' && answer.code === 'workshop-damaged') damaged();
    else if (answer.state === 'refused' && !comesBack.has(answer.code)) return refused(answer.code);
    doorAgain.wait(() => void fetchDoor());
  }

  const clock = serverClock(deviceTime);
  let time: ReturnType<typeof keepTime> | undefined;
  const line = openLine({
    workshopId,
    seat,
    since: () => deskSeq,
    onEntered: (entered, deliver, ask) => {
      outbox.connect(deliver, entered);
      time?.stop();
      time = keepTime(clock, () => ask('time', null));
      if (entered.copied === undefined) store.setState({ copy: null });
      if (store.getState().state === 'refused') store.setState({ state: 'opening', refusal: null });
      // Rights, addresses and epoch may have changed while we were away.
      if (replica) void fetchDoor();
    },
    onLost: () => {
      outbox.disconnect();
      time?.stop();
    },
    onLine: state.socket,
    onRefused: refused,
    frames: {
      desk(deskFrame) {
        base.hearDesk(deskFrame);
        deskSeq = deskFrame.seq;
        store.setState({ head: deskFrame.head });
        frame.ask();
      },
      copied: ({ seq }) => outbox.copied(seq),
      copy: ({ state: copy }) => store.setState({ copy }),
      room: (room) => store.setState({ room }),
      arrivals: (arrivals) => store.setState({ arrivals }),
      signals: (signals) => store.setState({ signals }),
      asking: ({ people }) => store.setState({ asking: people }),
      screens: ({ screens }) => store.setState({ screens }),
      trial: (trial) => store.setState({ trial }),
      urn: (urn) => store.setState({ urn }),
    },
  });
  const onOnline = (): void => replica?.reconnect();
  window.addEventListener('online', onOnline);
  void fetchDoor();

  return {
    store,
    now: clock.now,
    newId,
    hands,
    send(name, args, id) {
      // The name and its arguments come as a pair by the types of this function.
      const wanted = { workshopId, name, args } as Parameters<typeof idsMadeBy>[1];
      const makes = idsMadeBy(store.getState().board, wanted, overlayActor(), Date.now());
      return outbox.answer(outbox.add({ name, args, makes, id }).id);
    },
    dismissProblem: (id) => outbox.dismiss(id),
    dispose() {
      isDisposed = true;
      window.removeEventListener('online', onOnline);
      line.dispose();
      replica?.dispose();
      outbox.dispose();
      frame.cancel();
      doorAgain.cancel();
      hands.dispose();
      state.stop();
    },
  };
};
