import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import { newId, type Visitor } from '../../harness/visitor.ts';
import { anOutboxPhone, inMemory, type AnOutboxPhone } from '../../integration/aClient.ts';
import type { HallWorkshop } from '../kit/hall.ts';
import type { Random } from '../kit/random.ts';

/** A command somebody made. */
export interface Made {
  readonly id: string;
  readonly name: CommandName;
  /** The answers it got: more than one when it was offered again. */
  readonly answers: ({ readonly ok: true; readonly seq: number } | { readonly ok: false; readonly code: string })[];
}

/** Somebody with a phone who writes, rewrites and withdraws: the client's own outbox, and what her screen has said. */
export interface Writer {
  readonly made: readonly Made[];
  /** Her statements as her screen last showed them as received: the words, or null when she has withdrawn them. */
  readonly received: ReadonlyMap<string, string | null>;
  /** What she has asked for, whether it is received or not. */
  readonly wanted: ReadonlyMap<string, string | null>;
  /** Does one more thing. */
  write(): void;
  /** Her tab dies, and she opens another. */
  dies(): void;
  phone(): AnOutboxPhone;
  /** Statements whose words she was told were not taken. */
  refused(): readonly string[];
  leave(): void;
}

export const writer = (
  random: Random,
  who: Visitor,
  { workshopId, stepId }: HallWorkshop,
  onAnswer: (seq: number) => void,
): Writer => {
  const kept = inMemory();
  const made: Made[] = [];
  const received = new Map<string, string | null>();
  const wanted = new Map<string, string | null>();
  const look: Parameters<typeof anOutboxPhone>[2] = (views) => {
    for (const { statementId, stage, text, pending } of views) {
      if (pending !== null) continue;
      if (stage === 'received') received.set(statementId, text);
      else if (stage === 'withdrawn') received.set(statementId, null);
    }
  };
  let phone = anOutboxPhone(who, workshopId, look, kept);

  const send = <N extends CommandName>(name: N, args: CommandArgs<N>): void => {
    const { id } = phone.outbox.add({ name, args, makes: [] });
    const one: Made = { id, name, answers: [] };
    made.push(one);
    void phone.outbox.answer(id).then((reply) => {
      one.answers.push(reply);
      if (reply.ok) onAnswer(reply.seq);
    });
  };

  return {
    made,
    received,
    wanted,
    phone: () => phone,
    write: () => {
      const standing = [...wanted].flatMap(([statementId, text]) => (text === null ? [] : statementId));
      const dice = random.below(6);
      const statementId = standing[random.below(standing.length || 1)];
      if (statementId !== undefined && dice === 0) {
        wanted.set(statementId, null);
        return send('withdrawStatement', { statementId });
      }
      const text = `Udsagn ${random.below(1_000_000_000)} æøå 🌱`;
      if (statementId !== undefined && dice === 1) {
        wanted.set(statementId, text);
        return send('editStatement', { statementId, text });
      }
      const fresh = newId();
      wanted.set(fresh, text);
      send('postStatement', { statementId: fresh, stepId, text });
    },
    dies: () => {
      phone.leave();
      phone = anOutboxPhone(who, workshopId, look, kept);
    },
    refused: () =>
      phone
        .view()
        .flatMap(({ statementId, refusal }) => (refusal ? [`${statementId} ${refusal.what} ${refusal.code}`] : [])),
    leave: () => phone.leave(),
  };
};
