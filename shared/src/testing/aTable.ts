import { applyChanges, type Board } from '../board/board.ts';
import type { Actor } from '../access/can.ts';
import type { Ran, Recorded } from '../commands/defineCommand.ts';
import { commands, type CommandArgs, type CommandName } from '../commands/registry.ts';
import type { Placers } from '../meeting/words.ts';
import { plainBoard } from '../board/plainBoard.ts';
import { agendaItemId, anActor, anId, anna, collectId, contextOf, founding, frida } from './builders.ts';

export const clusterStepId = anId('step cluster');

/** A participant, two members and a facilitator whose names others see. */
export const bodil = anActor('bodil', 'participant', { name: 'Bodil' });
export const karl = anActor('karl', 'member', { name: 'Karl' });
export const lone = anActor('lone', 'member', { name: 'Lone' });
export const frode = anActor('frode', 'facilitator', { name: 'Frode' });

export const statementIds: readonly string[] = Array.from({ length: 6 }, (_, index) => anId(`statement ${index}`));

/** A statement of the table, by its place in the order they were posted. */
export const statementAt = (index: number): string => {
  const id = statementIds[index];
  if (id === undefined) throw new Error(`there is no statement ${index} on the table`);
  return id;
};

/** A workshop whose clustering step is on, under test as the server runs it: each command has an id that undo may name. */
export interface Table {
  readonly board: Board;
  /** Runs a command, keeps what it changed and records it under `commandId` (the command's name and turn when left out). */
  run<N extends CommandName>(actor: Actor, name: N, args: CommandArgs<N>, commandId?: string): Ran;
  /** The id of the last command that was done. */
  last(): string;
  readonly records: ReadonlyMap<string, Recorded>;
}

/** Lays a table over any board: who runs what is recorded, as the server does. */
export const tableOn = (board: Board): Table => {
  const records = new Map<string, Recorded>();
  let now = 0;
  let last = '';
  return {
    board,
    records,
    last: () => last,
    run: (actor, name, args, commandId = anId(`${name} ${records.size}`)) => {
      now += 60_000;
      const ran = commands[name].run(board, args, { ...contextOf(actor, now), recorded: (id) => records.get(id) });
      if (!ran.outcome.ok) return ran;
      applyChanges(board, ran.changes);
      records.set(commandId, { actorId: actor.id, isUndoable: commands[name].isUndoable, changes: ran.changes });
      last = commandId;
      return ran;
    },
  };
};

const aStep = (stepId: string, activity: 'collect' | 'cluster', placers?: Placers) => ({
  stepId,
  promptId: anId(`prompt of ${stepId}`),
  title: activity === 'collect' ? 'Udsagn' : 'Klynger',
  activity,
  prompt: activity === 'collect' ? 'Hvad skal være til stede?' : '',
  plannedMinutes: 20,
  note: '',
  ...(placers ? { placers } : {}),
});

/** Six statements in the tray, posted by Anna, and the clustering step on. */
export const aTable = (board: Board = plainBoard(), placers?: Placers): Table => {
  const table = tableOn(board);
  table.run(
    frida,
    'foundWorkshop',
    founding({
      agendaItem: { agendaItemId, title: 'Hvad hører sammen?' },
      steps: [aStep(collectId, 'collect'), aStep(clusterStepId, 'cluster', placers)],
    }),
  );
  table.run(frida, 'startStep', { stepId: collectId, seen: null });
  for (const [index, statementId] of statementIds.entries())
    table.run(anna, 'postStatement', { statementId, stepId: collectId, text: `Udsagn ${index + 1}` });
  table.run(frida, 'startStep', { stepId: clusterStepId, seen: collectId });
  return table;
};

/** Starts a cluster of statements (by their place in the order), one after the other, with a name. */
export const lay = (table: Table, clusterName: string, ...indexes: readonly number[]): string => {
  const clusterId = anId(`cluster ${clusterName}`);
  const [first = 0, ...rest] = indexes;
  const statements = [{ statementId: statementAt(first), seen: null }];
  table.run(frode, 'startCluster', { clusterId, statements, title: clusterName, x: 0, y: 0 });
  for (const index of rest)
    table.run(frode, 'placeStatement', { statementId: statementAt(index), clusterId, seen: null });
  return clusterId;
};
