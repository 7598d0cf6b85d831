import type { Actor } from '@skab/shared/access/can.ts';
import { applyChanges, type Board, type Change } from '@skab/shared/board/board.ts';
import { overlay, type Overlay } from '@skab/shared/board/overlay.ts';
import { commands, type CommandCall } from '@skab/shared/commands/registry.ts';
import type { Queue } from './queue.ts';

type Wanted = Pick<CommandCall, 'workshopId' | 'name' | 'args'>;

const run = (board: Overlay, call: Wanted, actor: Actor, now: number): readonly Change[] => {
  const where = { kind: 'workshop', workshopId: call.workshopId } as const;
  const { changes } = commands[call.name].run(board, call.args, { actor, where, now });
  applyChanges(board, changes);
  return changes;
};

/**
 * What the queue makes of the base: its commands run again, in order, over a base that has moved. A command that is refused here is
 * only not shown: the server alone judges. What is done and not in the base yet is run too, so that nothing flickers.
 */
export const changesOfQueue = (base: Board, queue: Queue, actor: Actor): readonly Change[] => {
  const shown = overlay(base);
  for (const { call, at, standing } of queue) if (standing.state !== 'refused') run(shown, call, actor, at);
  return shown.changes();
};

/** The ids of the rows a command would make if it were run now. */
export const idsMadeBy = (board: Board, call: Wanted, actor: Actor, now: number): readonly string[] => {
  const made = run(overlay(board), call, actor, now).filter(({ before }) => before === undefined);
  return [...new Set(made.flatMap(({ id }) => id.split('/')))];
};
