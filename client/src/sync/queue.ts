import type { CommandCall } from '@skab/shared/commands/registry.ts';
import { refuse, type Refusal, type RefusalAbout, type RefusalCode } from '@skab/shared/outcome.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';

/** A seq that nothing reaches. */
const offeredAgain = Infinity;

/** How far a queued command is: not answered yet, done as of a seq (`Infinity`: it is offered again), or refused. */
export type Standing =
  | { readonly state: 'waiting' }
  | { readonly state: 'done'; readonly seq: number }
  | {
      readonly state: 'refused';
      readonly code: RefusalCode;
      readonly about?: RefusalAbout | undefined;
      readonly causedBy: string | null;
    };

/** A command on its way. `order` is its place in the queue; `makes` are the ids of the rows it would make. */
export interface Queued {
  readonly call: CommandCall;
  readonly order: number;
  readonly at: number;
  readonly makes: readonly string[];
  readonly standing: Standing;
}

export type Queue = readonly Queued[];

const inOrder = (a: Queued, b: Queued): number => a.order - b.order || (a.call.id < b.call.id ? -1 : 1);

/** Puts commands where their order says; one that is there already stays as it is. */
export const enqueued = (queue: Queue, added: Queue): Queue => {
  const known = new Set(queue.map(({ call }) => call.id));
  return [...queue, ...added.filter(({ call }) => !known.has(call.id))].sort(inOrder);
};

/**
 * Puts what was kept in before what was made since, whatever the device's clock said when: an order given meanwhile by a clock that went
 * back is raised past it.
 */
export const resumed = (queue: Queue, kept: Queue): Queue => {
  const known = new Set(kept.map(({ call }) => call.id));
  const made = queue.filter(({ call }) => !known.has(call.id));
  const last = Math.max(0, ...kept.map(({ order }) => order));
  const raise = Math.max(0, last + 1 - (made[0]?.order ?? Infinity));
  return enqueued(
    queue.filter(({ call }) => known.has(call.id)),
    [...kept, ...made.map((entry) => (raise > 0 ? { ...entry, order: entry.order + raise } : entry))],
  );
};

const names = (value: unknown, ids: ReadonlySet<string>): boolean => {
  if (typeof value === 'string') return ids.has(value);
  return typeof value === 'object' && value !== null && Object.values(value).some((held) => names(held, ids));
};

/** Whether a command is to be sent: it has no answer, or the one it had does not count any more. */
const isDue = ({ standing }: Queued): boolean =>
  standing.state === 'waiting' || (standing.state === 'done' && standing.seq === offeredAgain);

/**
 * The first command that is to be sent, and is not held. What names a row that a held one would make waits behind it; everything else
 * passes it by.
 */
export const nextDue = (queue: Queue, isHeld: (entry: Queued) => boolean = () => false): Queued | undefined => {
  const toCome = new Set<string>();
  return queue.find((entry) => {
    if (!isDue(entry)) return false;
    if (!isHeld(entry) && !names(entry.call.args, toCome)) return true;
    for (const id of entry.makes) toCome.add(id);
    return false;
  });
};

/** The command as done, and to be offered again: to a server that may not have it. */
export const again = (entry: Queued): Queued => ({ ...entry, standing: { state: 'done', seq: offeredAgain } });

const refused = (entry: Queued, { code, about }: Refusal, causedBy: string | null): Queued => ({
  ...entry,
  standing: { state: 'refused', code, ...(about ? { about } : {}), causedBy },
});

/** Takes the refused command's place in, and refuses with it what was queued behind it and named what it would have made. */
const refusedWithWhatFollows = (queue: Queue, root: Queued, refusal: Refusal): Queue => {
  const never = new Set(root.makes);
  let isBehind = false;
  return queue.map((entry) => {
    if (entry.call.id === root.call.id) {
      isBehind = true;
      return refused(entry, refusal, null);
    }
    if (!isBehind || !isDue(entry) || !names(entry.call.args, never)) return entry;
    for (const id of entry.makes) never.add(id);
    return refused(entry, refuse('depended-on-refused'), root.call.id);
  });
};

/** Notes the server's answer. An answer to what has one changes nothing. */
export const answered = (queue: Queue, id: string, reply: CommandReply): Queue => {
  const entry = queue.find(({ call }) => call.id === id);
  if (!entry || !isDue(entry)) return queue;
  if (!reply.ok) return refusedWithWhatFollows(queue, entry, reply);
  return queue.map((one) => (one === entry ? { ...one, standing: { state: 'done', seq: reply.seq } } : one));
};

/** Lets go of what is done and shows in everything that has reached `seq`. */
export const reached = (queue: Queue, seq: number): Queue => {
  const isShown = ({ standing }: Queued): boolean => standing.state === 'done' && standing.seq <= seq;
  return queue.some(isShown) ? queue.filter((entry) => !isShown(entry)) : queue;
};

/** Lets go of a refused command, and of those that were refused because of it. */
export const dismissed = (queue: Queue, id: string): Queue =>
  queue.filter(({ call, standing }) => standing.state !== 'refused' || (call.id !== id && standing.causedBy !== id));

/** The answer a command got; null while it has none. */
export const replyOf = ({ standing }: Queued): CommandReply | null => {
  if (standing.state === 'waiting') return null;
  return standing.state === 'done' ? { ok: true, seq: standing.seq } : refuse(standing.code, standing.about);
};
