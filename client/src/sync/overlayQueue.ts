import type { Actor } from '@skab/shared/access/can.ts';
import { applyChanges, type Board, type Change } from '@skab/shared/board/board.ts';
import { homes, type Home } from '@skab/shared/board/collections.ts';
import { overlay } from '@skab/shared/board/overlay.ts';
import type { Ran, Recorded } from '@skab/shared/commands/defineCommand.ts';
import { commands, type CommandCall } from '@skab/shared/commands/registry.ts';
import type { Queue, Queued } from './queue.ts';

type Wanted = Pick<CommandCall, 'workshopId' | 'name' | 'args'>;

type Records = ReadonlyMap<string, Recorded>;

interface Running {
  readonly actor: Actor;
  readonly now: number;
  readonly records?: Records;
}

const run = (board: Board, call: Wanted, { actor, now, records }: Running): Ran => {
  const where = { kind: 'workshop', workshopId: call.workshopId } as const;
  return commands[call.name].run(board, call.args, { actor, where, now, recorded: (id) => records?.get(id) });
};

/** What has come: each home of the board by a line of its own, up to a seq. */
interface Received {
  readonly base: Board;
  readonly seqOf: Readonly<Record<Home, number>>;
}

/** Runs queued commands again over a base that has moved. */
export interface OverlayQueue {
  /**
   * What the queue makes of the base, its commands taken in order. One that is refused here is only not shown: the server alone
   * judges. One that is done and not in the base yet is shown whatever the base says meanwhile.
   */
  changes(received: Received, queue: Queue, actor: Actor): readonly Change[];
}

export const overlayQueue = (): OverlayQueue => {
  /** What each command changed when it was last shown. */
  let pictures: ReadonlyMap<string, readonly Change[]> = new Map();

  /**
   * What of a command's picture the base does not say itself. A row that the base lacks though its home has come so far may stand in the
   * other home: words taken for late land with the facilitator. So it stays until both have come.
   */
  const notInBase = (
    { standing }: Queued,
    changes: readonly Change[],
    { base, seqOf }: Received,
  ): readonly Change[] => {
    if (standing.state !== 'done') return changes;
    return changes.filter(
      ({ collection, id }) => standing.seq > seqOf[homes[collection]] || base.get(collection, id) === undefined,
    );
  };

  return {
    changes({ base, seqOf }, queue, actor) {
      const shown = overlay(base);
      const next = new Map<string, readonly Change[]>();
      const records = new Map<string, Recorded>();
      for (const entry of queue) {
        const { call, at, standing } = entry;
        if (standing.state === 'refused') continue;
        const { outcome, changes } = run(shown, call, { actor, now: at, records });
        const picture = outcome.ok ? changes : pictures.get(call.id);
        if (picture) next.set(call.id, picture);
        // An undo of what is still on its way is shown like everything else.
        if (picture)
          records.set(call.id, { actorId: actor.id, isUndoable: commands[call.name].isUndoable, changes: picture });
        // The server has accepted it: a state it passed through on the way does not take it off the screen.
        if (picture && (outcome.ok || standing.state === 'done'))
          applyChanges(shown, notInBase(entry, picture, { base, seqOf }));
      }
      pictures = next;
      return shown.changes();
    },
  };
};

/** The ids of the rows a command would make if it were run now. */
export const idsMadeBy = (board: Board, call: Wanted, actor: Actor, now: number): readonly string[] => {
  const made = run(board, call, { actor, now }).changes.filter(({ before }) => before === undefined);
  return [...new Set(made.flatMap(({ id }) => id.split('/')))];
};
