import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import type { KeptWorkshop } from '../kit/keptWorkshop.ts';

/** A command as the one who sent it knows it. */
export interface Sent {
  readonly id: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Which sender's it is. */
  readonly from: number;
  /** Undefined: nothing was heard, so it may have been done. */
  reply: CommandReply | undefined;
}

/** What the senders know, to be held against what is kept. */
export interface Ledger {
  note(sent: Omit<Sent, 'reply'>): Sent;
  /** Those of one sender that nothing was heard of. */
  unheard(from: number): readonly Sent[];
  /** Ids of statements that are acknowledged. */
  posted(): readonly string[];
  readonly counts: { acknowledged: number; refused: number; unknown: number; keptUnheard: number };
  /** Everything that is not as it must be. */
  faults(kept: KeptWorkshop): readonly string[];
}

/** What a command comes to: asked for twice, the second changes nothing, writes no event, and is acknowledged all the same. */
const purposeOf = (name: string, args: Readonly<Record<string, unknown>>): string =>
  `${name} ${String(args['statementId'])} ${String(args['text'])}`;

export const ledger = (): Ledger => {
  const all = new Map<string, Sent>();
  const counts = { acknowledged: 0, refused: 0, unknown: 0, keptUnheard: 0 };

  const faults = ({ events, faults: own }: KeptWorkshop): readonly string[] => {
    const found = [...own];
    const seqs = new Map<string, number[]>();
    const purposes = new Set<string>();
    for (const { commandId, seq, content } of events) {
      seqs.set(commandId, [...(seqs.get(commandId) ?? []), seq]);
      const sent = all.get(commandId);
      if (sent) purposes.add(purposeOf(sent.name, sent.args));
      // Content is JSON that a turn wrote: `{args, changes}`.
      const args = (JSON.parse(content ?? '{}') as { args?: { text?: string } }).args;
      if (sent?.name === 'postStatement' && args?.text !== sent.args['text'])
        found.push(`${commandId} has other words`);
    }
    Object.assign(counts, { acknowledged: 0, refused: 0, unknown: 0, keptUnheard: 0 });
    for (const { id, name, args, reply } of all.values()) {
      const at = seqs.get(id) ?? [];
      if (at.length > 1) found.push(`${name} ${id} is there ${at.length} times`);
      if (reply === undefined) {
        counts.unknown += 1;
        counts.keptUnheard += at.length;
      } else if (reply.ok) {
        counts.acknowledged += 1;
        if (at.length === 0 && purposes.has(purposeOf(name, args))) continue;
        if (at.length === 0) found.push(`${name} ${id} was acknowledged at ${reply.seq} and is not there`);
        else if (at[0] !== reply.seq) found.push(`${name} ${id} was acknowledged at ${reply.seq} and is at ${at[0]}`);
      } else {
        counts.refused += 1;
        if (at.length > 0) found.push(`${name} ${id} was refused as ${reply.code} and is there`);
      }
    }
    return found;
  };

  return {
    note: (sent) => {
      const noted: Sent = { ...sent, reply: undefined };
      all.set(sent.id, noted);
      return noted;
    },
    unheard: (from) => [...all.values()].filter((sent) => sent.from === from && sent.reply === undefined),
    posted: () =>
      [...all.values()].flatMap(({ name, reply, args }) =>
        name === 'postStatement' && reply?.ok ? [String(args['statementId'])] : [],
      ),
    counts,
    faults,
  };
};
