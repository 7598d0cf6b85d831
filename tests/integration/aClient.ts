import type { Actor } from '@skab/shared/access/can.ts';
import type { Change } from '@skab/shared/board/board.ts';
import { watchDoc, yBoard, type Touched } from '@skab/shared/board/boardDoc.ts';
import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import { routes, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { boardRoom, messageSeq, type CommandReply, type EnterReply, type Seat } from '@skab/shared/protocol/socket.ts';
import type { OwnStatement } from '@skab/shared/scene/composeMine.ts';
import * as decoding from 'lib0/decoding';
import type { Socket } from 'socket.io-client';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { boardBase } from '../../client/src/sync/boardBase.ts';
import type { Kept, KeptCommand } from '../../client/src/sync/kept.ts';
import { openOutbox, type Outbox } from '../../client/src/sync/outbox.ts';
import { overlayQueue } from '../../client/src/sync/overlayQueue.ts';
import { composeOwn, type OwnView } from '../../client/src/sync/ownStatements.ts';
import { emptySnapshot, type Snapshot } from '../../client/src/sync/snapshot.ts';
import { granted, type Visitor } from '../harness/visitor.ts';
import { connect } from './aPhone.ts';
import { boardAddress, socketFor } from '../harness/replica.ts';

/** A device's storage, which outlives its tabs. */
export const inMemory = (): Kept => {
  const kept = new Map<string, KeptCommand>();
  return {
    load: async () => [...kept.values()],
    put: async (command) => void kept.set(command.id, command),
    cut: async (id) => void kept.delete(id),
  };
};

/** A client of ours without a screen: the client's own outbox and overlay, over real sockets that may be cut. */
interface AClient {
  readonly outbox: Outbox;
  send<N extends CommandName>(name: N, args: CommandArgs<N>): Promise<CommandReply>;
  leave(): void;
}

export interface AnOverlayDesk extends AClient {
  view(): Snapshot;
  /** What has been received, without what is queued. */
  base(): Snapshot;
  seq(): number;
}

export interface AnOutboxPhone extends AClient {
  view(): readonly OwnView[];
}

/** How long it waits before it tries again: at first hardly, then longer, so that a hundred dead lines do not take the machine. */
const patienceMs = [10, 20, 40, 80, 160];

/** Keeps a socket in its seat, whatever happens to the line. */
const keepSeated = (
  who: Visitor,
  call: { readonly workshopId: string; readonly seat: Seat },
  outbox: Outbox,
  listen: (socket: Socket) => void,
): { leave(): void } => {
  let isGone = false;
  let failures = 0;
  let socket: Socket | undefined;
  const sit = async (): Promise<void> => {
    if (isGone) return;
    try {
      const mine = await connect(who);
      socket = mine;
      if (isGone) return void mine.disconnect();
      const lost = new Promise<void>((resolve) => mine.once('disconnect', () => resolve()));
      listen(mine);
      mine.on('copied', ({ seq }: { readonly seq: number }) => outbox.copied(seq));
      const answer = (await Promise.race([
        mine.emitWithAck('enter', { ...call, since: null }),
        lost.then(() => ({ ok: false, code: 'failed' })),
      ])) as EnterReply; // the crossing's own type
      failures = answer.ok ? 0 : failures + 1;
      if (answer.ok) outbox.connect((command) => mine.timeout(2000).emitWithAck('command', command), answer);
      else mine.disconnect();
      await lost;
      outbox.disconnect();
    } catch {
      failures += 1; // The line is cut: it is tried again.
    }
    setTimeout(() => void sit(), patienceMs[Math.min(failures, patienceMs.length - 1)]);
  };
  void sit();
  return {
    leave: () => {
      isGone = true;
      socket?.disconnect();
    },
  };
};

const sender =
  (outbox: Outbox) =>
  <N extends CommandName>(name: N, args: CommandArgs<N>): Promise<CommandReply> =>
    outbox.answer(outbox.add({ name, args, makes: [] }).id);

/** A facilitator's desk: replica, desk rows, and its own queue laid over both. `onFrame` is told of every view there is. */
export const anOverlayDesk = async (
  who: Visitor,
  workshopId: string,
  onFrame: (view: Snapshot) => void,
  kept: Kept = inMemory(),
): Promise<AnOverlayDesk> => {
  const door = granted(await who.get<WorkshopDoor>(routes.workshop(workshopId)));
  const actor: Actor = { id: door.actorId, grants: door.grants, joinedAt: 0, name: null };
  const received = boardBase();
  const overlays = overlayQueue();
  const doc = new Y.Doc();
  const rows = yBoard(doc);
  let touched: Touched[] = [];
  let [replicaSeq, deskSeq] = [0, 0];
  let base = emptySnapshot;
  let view = emptySnapshot;

  const look = (): void => {
    outbox.reached(Math.min(replicaSeq, deskSeq));
    const changes = touched.map(
      // The row is read from this very collection.
      ({ collection, id }) => ({ collection, id, before: undefined, after: rows.get(collection, id) }) as Change,
    );
    touched = [];
    base = received.look(changes, false);
    const seqOf = { board: replicaSeq, desk: deskSeq };
    view = base.with(overlays.changes({ base, seqOf }, outbox.queue(), actor));
    onFrame(view);
  };
  // One reading of everything that has come, as the screen does once a frame.
  let isDue = false;
  const moved = (): void => {
    if (isDue) return;
    isDue = true;
    setImmediate(() => {
      isDue = false;
      look();
    });
  };
  const outbox = openOutbox(workshopId, kept, moved);
  watchDoc(doc, (more) => {
    touched.push(...more);
    moved();
  });
  const provider = new WebsocketProvider(boardAddress(who), boardRoom(workshopId, door.epoch), doc, {
    connect: false,
    disableBc: true,
    maxBackoffTime: 50,
    WebSocketPolyfill: socketFor(who),
  });
  provider.messageHandlers[messageSeq] = (_encoder, decoder) => {
    replicaSeq = decoding.readVarUint(decoder);
    moved();
  };
  provider.connect();
  const seat = keepSeated(who, { workshopId, seat: 'desk' }, outbox, (socket) => {
    socket.on('desk', (frame) => {
      received.hearDesk(frame);
      deskSeq = frame.seq;
      moved();
    });
  });
  return {
    outbox,
    send: sender(outbox),
    view: () => view,
    base: () => base,
    seq: () => Math.min(replicaSeq, deskSeq),
    leave: () => {
      seat.leave();
      provider.destroy();
      doc.destroy(); // Its awareness keeps a timer of its own.
      outbox.dispose();
    },
  };
};

/** A phone: its outbox, and what it is told of its own statements. */
export const anOutboxPhone = (
  who: Visitor,
  workshopId: string,
  onFrame: (view: readonly OwnView[]) => void,
  kept: Kept = inMemory(),
): AnOutboxPhone => {
  let mine: readonly OwnStatement[] = [];
  let mineSeq = -1;
  const view = (): readonly OwnView[] => composeOwn(mine, outbox.queue());
  const show = (): void => {
    outbox.reached(mineSeq);
    onFrame(view());
  };
  const outbox = openOutbox(workshopId, kept, show);
  const seat = keepSeated(who, { workshopId, seat: 'phone' }, outbox, (socket) => {
    socket.on('mine', (frame) => {
      mine = frame.statements;
      mineSeq = frame.seq;
      show();
    });
  });
  return {
    outbox,
    send: sender(outbox),
    view,
    leave: () => {
      seat.leave();
      outbox.dispose();
    },
  };
};
