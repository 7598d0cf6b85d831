import type { Actor } from '@skab/shared/access/can.ts';
import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { boardBase } from './boardBase.ts';
import { newId } from './newId.ts';
import { oncePerFrame } from './nextFrame.ts';
import { idsMadeBy, overlayQueue } from './overlayQueue.ts';
import type { PhoneLine } from './phoneLine.ts';
import type { Snapshot } from './snapshot.ts';

/** The board as a phone has it: a plain copy that follows the server's rows, under the phone's own steps. Knows no Yjs. */
export interface PhoneBoard {
  /** Null until the first rows are here. A new object each time something changed. */
  readonly store: StoreApi<{ readonly board: Snapshot | null }>;
  newId(): string;
  /** Shows a step at once, keeps it, and settles when the server has judged it. */
  send<N extends CommandName>(name: N, args: CommandArgs<N>, id: string): Promise<CommandReply>;
  dispose(): void;
}

/** Follows the board over a phone's line, until it is disposed. */
export const openPhoneBoard = (workshopId: string, line: PhoneLine): PhoneBoard => {
  const store = createStore<{ board: Snapshot | null }>(() => ({ board: null }));
  const base = boardBase();
  const overlays = overlayQueue();
  let seq: number | null = null;

  const actor = (): Actor => {
    const { actorId, roles } = line.store.getState();
    const where = { kind: 'workshop', workshopId } as const;
    // When we came in is known to the server alone: here, in time for everything.
    return { id: actorId, grants: roles.map((role) => ({ role, where, until: null })), joinedAt: 0, name: null };
  };

  const look = (): void => {
    if (seq === null) return;
    const received = base.look([], false);
    // Nothing of the desk reaches a phone: what a step changes there is done when the board has it.
    const seqOf = { board: seq, desk: seq };
    store.setState({ board: received.with(overlays.changes({ base: received, seqOf }, line.queue(), actor())) });
  };
  const frame = oncePerFrame(look);

  const unfollow = line.followBoard({
    seq: () => seq,
    hear({ seq: reached, isWhole, changes }) {
      base.look(changes, isWhole);
      seq = reached;
    },
    look: frame.ask,
  });

  return {
    store,
    newId,
    send(name, args, id) {
      const { board } = store.getState();
      // The name and its arguments come as a pair by the types of this function.
      const wanted = { workshopId, name, args } as Parameters<typeof idsMadeBy>[1];
      const makes = board ? idsMadeBy(board, wanted, actor(), Date.now()) : [];
      return line.send({ name, args, makes, id });
    },
    dispose() {
      unfollow();
      frame.cancel();
    },
  };
};
