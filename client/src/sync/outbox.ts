import type { CommandArgs, CommandCall, CommandName } from '@skab/shared/commands/registry.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { backOff } from './backOff.ts';
import type { Kept, KeptCommand } from './kept.ts';
import { newId } from './newId.ts';
import {
  again,
  answered,
  dismissed,
  enqueued,
  nextDue,
  reached,
  replyOf,
  resumed,
  type Queue,
  type Queued,
} from './queue.ts';

/** Sends one command over the line that is live; rejects when the line gave no answer. */
export type Deliver = (call: CommandCall) => Promise<CommandReply>;

/** Where the server one meets stands. `copied`: how far its copy for a second machine is, if it keeps one. */
export interface ServerStand {
  readonly epoch: number;
  readonly seq: number;
  readonly copied?: number;
}

const noCopy: ServerStand = { epoch: 0, seq: Infinity };

export interface Outbox {
  /** The queue as it is; a new array each time something changed. */
  queue(): Queue;
  /** False when the device does not keep what waits: then it lives as long as the page. */
  isKept(): boolean;
  /** Queues a command. It is there at once; `kept` settles when it would survive the tab (or never can). */
  add<N extends CommandName>(command: NewCommand<N>): { readonly id: string; readonly kept: Promise<void> };
  /** The server's answer to a queued command, whenever it comes. */
  answer(id: string): Promise<CommandReply>;
  /**
   * The line is live: what waits is sent in order, one at a time. A later call replaces the one before. What was acknowledged and may not be
   * where the server stands is offered again, under the same id.
   */
  connect(deliver: Deliver, stand?: ServerStand): void;
  disconnect(): void;
  /** What this client shows has reached `seq`: what was done by then has left the queue. */
  reached(seq: number): void;
  /** A second machine's copy has reached `seq`: what was acknowledged by then need not be kept. */
  copied(seq: number): void;
  /** The room's pace is no longer slow: what waited for it goes at once. */
  hurry(): void;
  /** Forgets a refused command and those refused with it. */
  dismiss(id: string): void;
  dispose(): void;
}

interface NewCommand<N extends CommandName> {
  readonly name: N;
  readonly args: CommandArgs<N>;
  /** Ids of rows the command would make: what names them is refused with it. */
  readonly makes: readonly string[];
  /** The command's own id; a new one when left out. */
  readonly id?: string | undefined;
}

// These say that the command was not judged: it is sent again, under the same id.
const notJudged: ReadonlySet<RefusalCode> = new Set([
  'too-fast',
  'not-saved',
  'stopping',
  'signed-out',
  'workshop-damaged',
  'carried-on',
  'failed',
]);
const failuresUntilGivenUp = 6;
// These say that something is not there, or not yet.
const mayCome = /unknown|not-/;
const patienceMs = 20_000;
/** Longer than a browser that opens its storage at all needs for it. */
const readMs = 4_000;

const fromKept = ({ call, order, at, makes, isDone, refused }: KeptCommand): Queued => {
  const standing = refused ? { state: 'refused' as const, ...refused } : { state: 'waiting' as const };
  const entry = { call, order, at, makes, standing };
  return isDone ? again(entry) : entry;
};

const toKept = ({ call, order, at, makes, standing }: Queued): KeptCommand => ({
  id: call.id,
  call,
  order,
  at,
  makes,
  isDone: standing.state === 'done',
  refused: standing.state === 'refused' ? { code: standing.code, causedBy: standing.causedBy } : null,
});

/**
 * The commands of one workshop on their way from this device. A command leaves only when it shows in what has come back, or is
 * refused and dismissed; whatever the line does, it is sent until it is judged, always under the same id. Where the server keeps a copy for
 * a second machine, what is done is kept on the device until the copy has it.
 */
export const openOutbox = (workshopId: string, kept: Kept, onChange: () => void): Outbox => {
  let queue: Queue = [];
  let keeps = true;
  let isDisposed = false;
  let deliver: Deliver | null = null;
  let isDelivering = false;
  /** What is done and shown, and not in the copy yet. */
  let held: Queue = [];
  /** Where no copy is kept, everything is as good as copied. */
  let copiedTo = Infinity;
  let epoch = -1;
  /** Also of what has left: it may come back. */
  let lastOrder = 0;
  let failures = 0;
  /** What is kept comes first; nothing is sent until it is known, or a storage that hangs has been given up. */
  let isReading = true;
  /** Until then what is not there may come yet. */
  let patientUntil = 0;
  const pause = backOff();
  /** What the room's pace holds back, by its command's name, and until when. Everything else passes it by. */
  const slowed = new Map<string, number>();
  const pacing = backOff();
  const asked = new Map<string, (reply: CommandReply) => void>();

  /** What is offered again is nowhere for sure. */
  const isCopied = (seq: number): boolean => seq <= copiedTo && seq < Infinity;
  const isHeld = ({ standing }: Queued): boolean => standing.state === 'done' && !isCopied(standing.seq);

  const keep = (write: Promise<void>): Promise<void> =>
    write.catch(() => {
      if (!keeps) return;
      keeps = false;
      if (!isDisposed) onChange();
    });

  const change = (next: Queue): void => {
    if (next === queue || isDisposed) return;
    const before = new Map(queue.map((entry) => [entry.call.id, entry]));
    queue = next;
    lastOrder = Math.max(lastOrder, next[next.length - 1]?.order ?? 0);
    for (const entry of next) {
      const reply = replyOf(entry);
      if (!reply || before.get(entry.call.id) === entry) continue;
      // What is done is the server's to keep; what is refused stays until it has been seen.
      void keep(reply.ok && !isHeld(entry) ? kept.cut(entry.call.id) : kept.put(toKept(entry)));
      asked.get(entry.call.id)?.(reply);
      asked.delete(entry.call.id);
    }
    onChange();
  };

  const retryLater = (): void => pause.wait(deliverNext);

  const isSlowed = ({ call }: Queued): boolean => (slowed.get(call.name) ?? 0) > Date.now();
  const holdBack = (name: string, inSeconds: number): void => {
    const ms = inSeconds * 1000;
    slowed.set(name, Date.now() + ms);
    pacing.waitFor(ms, deliverNext);
  };

  const settle = (entry: Queued, reply: CommandReply): void => {
    if (!reply.ok && reply.code === 'slow-pace') {
      holdBack(entry.call.name, reply.about?.inSeconds ?? 1);
      return deliverNext();
    }
    // What it stands on may be another device's to offer again.
    if (!reply.ok && mayCome.test(reply.code) && Date.now() < patientUntil) return retryLater();
    if (reply.ok || !notJudged.has(reply.code)) {
      failures = 0;
      pause.reset();
      change(answered(queue, entry.call.id, reply));
      return deliverNext();
    }
    if (reply.code === 'failed') failures += 1;
    if (failures < failuresUntilGivenUp) return retryLater();
    failures = 0;
    change(answered(queue, entry.call.id, reply));
    deliverNext();
  };

  // One at a time, so that the server judges them in the order they were made, also after some were lost on the way.
  function deliverNext(): void {
    const entry = nextDue(queue, isSlowed);
    const send = deliver;
    if (!entry || !send || isDelivering || isReading || isDisposed) return;
    pause.cancel();
    isDelivering = true;
    const ended = (then: () => void): void => {
      isDelivering = false;
      if (isDisposed) return;
      // The line was changed meanwhile: its answer still counts, and the new line goes on.
      then();
    };
    send(entry.call).then(
      (reply) => ended(() => settle(entry, reply)),
      () => ended(send === deliver ? retryLater : deliverNext),
    );
  }

  const copied = (seq: number): void => {
    const before = [...held, ...queue].filter(isHeld);
    copiedTo = seq;
    for (const entry of before) if (!isHeld(entry)) void keep(kept.cut(entry.call.id));
    held = held.filter(isHeld);
  };

  /** Puts what was acknowledged, and may not be where the server stands, where it is sent from. */
  const offerAgain = (stand: ServerStand): void => {
    const isMissing = (entry: Queued): boolean =>
      isHeld(entry) && (stand.epoch !== epoch || (entry.standing.state === 'done' && entry.standing.seq > stand.seq));
    const missing = held.filter(isMissing);
    if (missing.length === 0 && !queue.some(isMissing)) return;
    held = held.filter((entry) => !missing.includes(entry));
    change(
      enqueued(
        queue.map((entry) => (isMissing(entry) ? again(entry) : entry)),
        missing.map(again),
      ),
    );
  };

  const read = (): void => {
    clearTimeout(givingUp);
    isReading = false;
    deliverNext();
  };
  const givingUp = setTimeout(read, readMs);
  void kept.load(workshopId).then(
    (found) => {
      if (isDisposed) return;
      const before = queue;
      change(resumed(queue, found.map(fromKept)));
      for (const entry of queue) {
        const was = before.find(({ call }) => call.id === entry.call.id);
        if (was && was.order !== entry.order) void keep(kept.put(toKept(entry)));
      }
      read();
    },
    () => {
      read();
      return keep(Promise.reject(new Error('nothing is kept')));
    },
  );

  return {
    queue: () => queue,
    isKept: () => keeps,
    add({ name, args, makes, id = newId() }) {
      // The name and its arguments come as a pair by the types of this function.
      const call = { workshopId, id, name, args } as unknown as CommandCall;
      const now = Date.now();
      const order = Math.max(now, lastOrder + 1);
      const entry: Queued = { call, order, at: now, makes, standing: { state: 'waiting' } };
      const written = keep(kept.put(toKept(entry)));
      change(enqueued(queue, [entry]));
      deliverNext();
      return { id: call.id, kept: written };
    },
    answer: (id) =>
      new Promise((resolve) => {
        const entry = queue.find(({ call }) => call.id === id);
        const reply = entry ? replyOf(entry) : null;
        if (reply) resolve(reply);
        else asked.set(id, resolve);
      }),
    connect(next, stand = noCopy) {
      deliver = next;
      pause.reset();
      // It may be another machine that goes on from a copy.
      if (stand.epoch !== epoch && (copiedTo < Infinity || queue.some(isHeld))) patientUntil = Date.now() + patienceMs;
      offerAgain(stand);
      epoch = stand.epoch;
      copied(stand.copied ?? Infinity);
      deliverNext();
    },
    disconnect() {
      deliver = null;
      pause.cancel();
    },
    hurry() {
      if (slowed.size === 0) return;
      slowed.clear();
      pacing.cancel();
      deliverNext();
    },
    reached(seq) {
      const next = reached(queue, seq);
      held = [...held, ...queue.filter((entry) => !next.includes(entry) && isHeld(entry))];
      change(next);
    },
    copied(seq) {
      // Before we know whose it is, it may be of a copy that never had what was acknowledged to us.
      if (deliver) copied(seq);
    },
    dismiss(id) {
      const next = dismissed(queue, id);
      const left = new Set(next.map(({ call }) => call.id));
      for (const { call } of queue) if (!left.has(call.id)) void keep(kept.cut(call.id));
      change(next);
    },
    dispose() {
      isDisposed = true;
      deliver = null;
      clearTimeout(givingUp);
      pause.cancel();
      pacing.cancel();
    },
  };
};
