import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { newId } from '../../harness/visitor.ts';
import { keptWorkshop } from '../kit/keptWorkshop.ts';
import type { Ledger, Sent } from '../kill/ledger.ts';
import type { Stage } from './stage.ts';

/** The refusals a disk that fails may be told by. */
const words = new Set(['not-saved', 'workshop-damaged', 'failed']);

const answerMs = 8_000;

const askOnce = async (stage: Stage, sent: Sent): Promise<CommandReply | undefined> => {
  const seat = await stage.phone(sent.from).catch(() => undefined);
  if (!seat?.entered.ok) {
    seat?.leave();
    return undefined;
  }
  const call = { workshopId: stage.workshopId, id: sent.id, name: sent.name, args: sent.args };
  // The crossing's own type; null and no answer are the same to the one who asks: not known.
  const reply = (await seat.socket
    .timeout(answerMs)
    .emitWithAck('command', call)
    .catch(() => undefined)) as CommandReply | null | undefined;
  return reply ?? undefined;
};

/** The limit on what one device may send has nothing to do with disks: who is told to wait, waits. */
const ask = async (stage: Stage, sent: Sent): Promise<CommandReply | undefined> => {
  for (;;) {
    const reply = await askOnce(stage, sent);
    if (!reply || reply.ok || reply.code !== 'too-fast') return reply;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

/** Everybody posts at once and is heard or not; the codes they were refused with. */
export const post = async (stage: Stage, known: Ledger, count: number, text: string): Promise<readonly string[]> => {
  const codes: string[] = [];
  await Promise.all(
    Array.from({ length: count }, async (_none, index) => {
      const args = { statementId: newId(), stepId: stage.steps[0], text };
      const sent = known.note({ id: newId(), name: 'postStatement', args, from: index });
      sent.reply = await ask(stage, sent);
      if (sent.reply && !sent.reply.ok) codes.push(sent.reply.code);
    }),
  );
  return codes;
};

/** Sends again what nothing was heard of, with the same ids, until all of it is answered. */
const sendUnheard = async (stage: Stage, known: Ledger): Promise<void> => {
  for (const sent of stage.phones.flatMap((_none, from) => known.unheard(from))) {
    for (let attempt = 0; attempt < 50 && sent.reply === undefined; attempt += 1) {
      sent.reply = await ask(stage, sent);
      if (!sent.reply) await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
};

export const otherWords = (codes: readonly string[]): readonly string[] => codes.filter((code) => !words.has(code));

/** What is wrong once the disk works again: everything sent is answered, and kept as it was answered. */
export const faultsAfter = async (stage: Stage, known: Ledger): Promise<readonly string[]> => {
  await sendUnheard(stage, known);
  const kept = await keptWorkshop(stage.server.ports.store, stage.workshopId);
  return known.faults(kept);
};
