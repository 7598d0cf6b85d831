import * as z from 'zod/mini';
import { commands, isCommandName, type CommandName } from '@skab/shared/commands/registry.ts';
import { idSchema } from '@skab/shared/idSchema.ts';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import { limits, rates } from '@skab/shared/protocol/limits.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { allowance } from '../limits/allowance.ts';
import type { Store } from '../ports/store.ts';
import type { Asker, People } from './asker.ts';
import { inOrder, type InOrder } from './inOrder.ts';
import type { LiveBoards } from './liveBoards.ts';
import { wellFormed } from './wellFormed.ts';

const callSchema = z.strictObject({
  workshopId: idSchema,
  id: idSchema,
  name: z.string().check(z.maxLength(60)),
  args: z.unknown(),
});

interface ReadCall {
  readonly workshopId: string;
  readonly id: string;
  readonly name: CommandName;
  readonly args: unknown;
}

const readCall = (call: unknown): ReadCall | undefined => {
  const read = callSchema.safeParse(call);
  if (!read.success || !isCommandName(read.data.name)) return undefined;
  const args = commands[read.data.name].args.safeParse(read.data.args);
  return args.success ? { ...read.data, name: read.data.name, args: wellFormed(args.data) } : undefined;
};

export interface GatewayTools {
  readonly boards: LiveBoards;
  readonly store: Store;
  readonly people: People;
  /** Another machine goes on from the copy: nothing is done here any more. */
  readonly isCarriedOn: () => boolean;
  readonly onAnswer: (name: CommandName | 'none', code: RefusalCode | 'done' | 'unknown') => void;
  readonly report: (error: unknown) => void;
}

/** The one door for change. */
export interface CommandGateway {
  /** Answers any payload. Null: not known whether it was done; the same id may be sent again. */
  answer(asker: Asker | undefined, call: unknown): Promise<CommandReply | null>;
  /** Refuses everything from here on. */
  stop(): void;
}

export const commandGateway = ({
  boards,
  store,
  people,
  isCarriedOn,
  onAnswer,
  report,
}: GatewayTools): CommandGateway => {
  const { commandBurst: most, commandsPerSecond } = limits;
  const byDevice = allowance({ most, inSeconds: most / commandsPerSecond });
  const byWorkshop = allowance(rates.commandsByWorkshop);
  const answering = new Map<string, Promise<CommandReply | null>>();
  const lines = new Map<string, { readonly alone: InOrder; length: number }>();
  let isStopping = false;

  /** What one device sends is taken in the order it was sent, whatever has to be looked up for each. */
  const inLine = async <T>(deviceId: string, work: () => Promise<T>): Promise<T> => {
    const line = lines.get(deviceId) ?? { alone: inOrder(), length: 0 };
    lines.set(deviceId, line);
    line.length += 1;
    try {
      return await line.alone(work);
    } finally {
      line.length -= 1;
      if (line.length === 0) lines.delete(deviceId);
    }
  };

  /** Everything before the turn. The reply is wrapped, so that the next command in line need not wait for the disk. */
  const enqueue = async (
    asker: Asker,
    call: ReadCall,
  ): Promise<{ reply: Promise<CommandReply | null> | CommandReply }> => {
    const { workshopId, id, name, args } = call;
    const { deviceId, personId } = asker;
    if (!(await byWorkshop(workshopId))) return { reply: refuse('too-fast') };
    const opened = await boards.open(workshopId);
    if (!opened.ok) return { reply: opened };
    const actor = await people.actorIn(workshopId, personId);
    if (!actor) return { reply: refuse('not-allowed') };
    const seq = await store.log.outcomeOf(workshopId, deviceId, id);
    if (seq === undefined) return { reply: opened.board.run({ id, name, args, actor, deviceId }) };
    // It was done, but what it forgets may not be gone yet.
    if (commands[name].mayForget) await opened.board.finishErasures();
    return { reply: { ok: true, seq } };
  };

  const answerOnce = (asker: Asker, call: ReadCall): Promise<CommandReply | null> => {
    const key = `${asker.deviceId}/${call.workshopId}/${call.id}`;
    const known = answering.get(key);
    if (known) return known;
    const reply = inLine(asker.deviceId, () => enqueue(asker, call))
      .then((queued) => queued.reply)
      .catch((error: unknown) => {
        report(error);
        return refuse('failed');
      })
      .finally(() => answering.delete(key));
    answering.set(key, reply);
    return reply;
  };

  const judgeCall = async (
    asker: Asker | undefined,
    call: unknown,
  ): Promise<[CommandName | 'none', CommandReply | null]> => {
    if (isStopping) return ['none', refuse('stopping')];
    if (isCarriedOn()) return ['none', refuse('carried-on')];
    if (!asker) return ['none', refuse('signed-out')];
    if (!(await byDevice(asker.deviceId))) return ['none', refuse('too-fast')];
    const read = readCall(call);
    return read ? [read.name, await answerOnce(asker, read)] : ['none', refuse('malformed')];
  };

  return {
    answer: async (asker, call) => {
      const [name, reply] = await judgeCall(asker, call);
      onAnswer(name, reply === null ? 'unknown' : reply.ok ? 'done' : reply.code);
      return reply;
    },
    stop: () => {
      isStopping = true;
    },
  };
};
