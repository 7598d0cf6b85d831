import type { CommandArgs } from '@skab/shared/commands/registry.ts';
import { socketPath, type EnterReply } from '@skab/shared/protocol/socket.ts';
import { io, type Socket } from 'socket.io-client';
import { backOff } from '../../../client/src/sync/backOff.ts';
import { openOutbox, type Outbox } from '../../../client/src/sync/outbox.ts';
import { newId, type Visitor } from '../../harness/visitor.ts';
import { inMemory } from '../../integration/aClient.ts';
import type { HallWorkshop } from './hall.ts';

/** A phone for crowds: the client's own outbox and back-off, over a line that is asked for what came since. */
export interface HallPhone {
  readonly who: Visitor;
  readonly outbox: Outbox;
  socket(): Socket | null;
  /** Who the server says it is; empty until it was let in. */
  actorId(): string;
  isIn(): boolean;
  /** When it was last let in, by `performance.now()`. */
  inSince(): number;
  /** How often it was let in. */
  entries(): number;
  /** Statements it has been shown by now. */
  shown(): number;
  /** How often it was told everything anew instead of what it missed. */
  wholes(): number;
  /** The arguments of a new statement. */
  statement(text: string): CommandArgs<'postStatement'>;
  post(text: string): string;
  /** The device says that the net is back. */
  retry(): void;
  leave(): void;
}

const answerMs = 20_000;

export const hallPhone = (who: Visitor, { workshopId, stepId }: HallWorkshop): HallPhone => {
  let socket: Socket | null = null;
  let [isIn, isGone, inSince, entries, actorId, wholes] = [false, false, 0, 0, '', 0];
  let since: number | null = null;
  let epoch: number | null = null;
  const known = new Set<string>();
  const pause = backOff();
  let mineSeq = -1;
  // What it is told may be newer than the answer to what it sent.
  const outbox = openOutbox(workshopId, inMemory(), () => outbox.reached(mineSeq));

  const lost = (mine: Socket): void => {
    if (socket !== mine) return;
    drop();
    if (!isGone) pause.wait(attempt);
  };
  const drop = (): void => {
    const old = socket;
    socket = null;
    isIn = false;
    old?.removeAllListeners();
    old?.disconnect();
    outbox.disconnect();
  };
  const enter = async (mine: Socket): Promise<void> => {
    const call = { workshopId, seat: 'phone', since, ...(epoch === null ? {} : { epoch }) };
    // The crossing's own type.
    const reply = (await mine.timeout(answerMs).emitWithAck('enter', call)) as EnterReply;
    if (socket !== mine) return;
    if (!reply.ok) return lost(mine);
    [isIn, inSince, actorId, epoch] = [true, performance.now(), reply.actorId, reply.epoch];
    entries += 1;
    pause.reset();
    outbox.connect((command) => mine.timeout(answerMs).emitWithAck('command', command), reply);
  };
  function attempt(): void {
    if (isGone) return;
    pause.cancel();
    drop();
    const mine = io(who.origin, {
      path: socketPath,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      timeout: answerMs,
      extraHeaders: { cookie: who.cookie(), origin: who.saysOrigin },
    });
    socket = mine;
    mine.on('connect', () => void enter(mine).catch(() => lost(mine)));
    mine.on('connect_error', () => lost(mine));
    mine.on('disconnect', () => lost(mine));
    mine.on('copied', ({ seq }: { readonly seq: number }) => outbox.copied(seq));
    mine.on('mine', ({ seq }: { readonly seq: number }) => {
      mineSeq = seq;
      outbox.reached(seq);
    });
    mine.on(
      'feed',
      (frame: {
        readonly seq: number;
        readonly isWhole: boolean;
        readonly shown: readonly { readonly statementId: string }[];
        readonly gone: readonly string[];
      }) => {
        if (frame.isWhole) {
          known.clear();
          wholes += 1;
        }
        for (const { statementId } of frame.shown) known.add(statementId);
        for (const id of frame.gone) known.delete(id);
        since = frame.seq;
      },
    );
  }
  const statement = (text: string): CommandArgs<'postStatement'> => ({ statementId: newId(), stepId, text });
  attempt();
  return {
    who,
    outbox,
    socket: () => socket,
    actorId: () => actorId,
    isIn: () => isIn,
    inSince: () => inSince,
    entries: () => entries,
    shown: () => known.size,
    wholes: () => wholes,
    statement,
    post: (text) => {
      const args = statement(text);
      outbox.add({ name: 'postStatement', args, makes: [args.statementId] });
      return args.statementId;
    },
    retry: attempt,
    leave: () => {
      isGone = true;
      pause.cancel();
      drop();
      outbox.dispose();
    },
  };
};
