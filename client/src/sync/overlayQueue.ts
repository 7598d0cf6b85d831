import type { Actor } from '@skab/shared/access/can.ts';
import { applyChanges, type Board, type Change } from '@skab/shared/board/board.ts';
import { overlay, type Overlay } from '@skab/shared/board/overlay.ts';
import type { Recorded } from '@skab/shared/commands/defineCommand.ts';
import { commands, type CommandCall } from '@skab/shared/commands/registry.ts';
import type { Queue } from './queue.ts';

type Wanted = Pick<CommandCall, 'workshopId' | 'name' | 'args'>;

type Records = ReadonlyMap<string, Recorded>;

const run = (
  board: Overlay,
  call: Wanted,
  { actor, now, records }: { readonly actor: Actor; readonly now: number; readonly records?: Records },
): readonly Change[] => {
  const where = { kind: 'workshop', workshopId: call.workshopId } as const;
  const { changes } = commands[call.name].run(board, call.args, {
    actor,
    where,
    now,
    recorded: (id) => records?.get(id),
  });
  applyChanges(board, changes);
  return changes;
};

/**
 * What the queue makes of the base: its commands run again, in order, over a base that has moved. A command that is refused here is
 * only not shown: the server alone judges. What is done and not in the base yet is run too, so that nothing flickers.
 */
export const changesOfQueue = (base: Board, queue: Queue, actor: Actor): readonly Change[] => {
  const shown = overlay(base);
  // An undo of what is still on its way is shown like everything else.
  const records = new Map<string, Recorded>();
  for (const { call, at, standing } of queue) {
    if (standing.state === 'refused') continue;
    const changes = run(shown, call, { actor, now: at, records });
    records.set(call.id, { actorId: actor.id, isUndoable: commands[call.name].isUndoable, changes });
  }
  return shown.changes();
};

/** The ids of the rows a command would make if it were run now. */
export const idsMadeBy = (board: Board, call: Wanted, actor: Actor, now: number): readonly string[] => {
  const made = run(overlay(board), call, { actor, now }).filter(({ before }) => before === undefined);
  return [...new Set(made.flatMap(({ id }) => id.split('/')))];
};
