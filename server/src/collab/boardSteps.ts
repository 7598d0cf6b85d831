import type { Board, Change } from '@skab/shared/board/board.ts';
import { commands, isCommandName, type CommandArgs } from '@skab/shared/commands/registry.ts';
import type { BoardStep } from '@skab/shared/protocol/deskHttp.ts';
import type { Store, StoredEvent } from '../ports/store.ts';
import type { OpenBoard } from './openBoard.ts';

/** How far back steps are looked for, in events, and how many are listed. */
const eventsBack = 1000;
const listed = 50;
const fewSigns = 60;

interface Step {
  readonly event: StoredEvent;
  readonly name: BoardStep['name'];
  readonly args: unknown;
  readonly changes: readonly Change[];
}

const stepIn = (event: StoredEvent): Step[] => {
  const { name, content } = event;
  if (content === null || !isCommandName(name) || !commands[name].isUndoable) return [];
  // Content is JSON that a turn wrote: `{args, changes}`.
  return [{ event, name, ...(JSON.parse(content) as Pick<Step, 'args' | 'changes'>) }];
};

/** The steps that stand, newest first: neither taken back, nor themselves the taking back of another. */
const standing = (events: readonly StoredEvent[]): readonly Step[] => {
  const takenBack = new Set<string>();
  return events.toReversed().flatMap((event) => {
    const [step] = stepIn(event);
    if (!step || takenBack.has(event.commandId)) return [];
    if (step.name !== 'undo') return [step];
    // A turn wrote down the arguments of this very command.
    takenBack.add((step.args as CommandArgs<'undo'>).commandId);
    return [];
  });
};

const shortened = (text: string): string => (text.length > fewSigns ? `${text.slice(0, fewSigns).trimEnd()} …` : text);

/** The name that a change gave, took or kept: of a cluster, a principle, a station. */
const titleIn = (_board: Board, { collection, before, after }: Change): string => {
  const titled = collection === 'clusters' || collection === 'principles' || collection === 'stations';
  const row = titled ? (after ?? before) : undefined;
  return row && 'title' in row ? row.title : '';
};

const ofCluster: ReadonlySet<string> = new Set(['nests', 'islands', 'descriptions']);

/** The name of the cluster that a change laid somewhere else, or told of. */
const laidIn = (board: Board, { collection, id }: Change): string =>
  ofCluster.has(collection) ? (board.get('clusters', id)?.title ?? '') : '';

/** The first words of the statement that a change moved. */
const wordsIn = (board: Board, { collection, id }: Change): string => {
  const [statementId = ''] = collection === 'places' ? id.split('/') : [];
  return shortened(board.get('statements', statementId)?.text ?? '');
};

/** What a step was about: the name of what it changed, else the first words of the statement it moved. */
const aboutOf = (board: Board, { changes }: Step): string => {
  for (const read of [titleIn, laidIn, wordsIn]) {
    const about = changes.map((change) => read(board, change)).find((words) => words !== '');
    if (about !== undefined) return about;
  }
  return '';
};

/** The latest steps on a board that stand and can be taken back, newest first. `nameOf` gives the name others see of an actor. */
export const boardSteps = async (
  store: Store,
  board: OpenBoard,
  nameOf: (actorId: string) => Promise<string | null>,
): Promise<readonly BoardStep[]> => {
  const events = await store.log.events(board.workshopId, Math.max(0, board.seq - eventsBack), eventsBack);
  const steps = standing(events).slice(0, listed);
  const actorIds = [...new Set(steps.map(({ event }) => event.actorId))];
  const names = new Map(await Promise.all(actorIds.map(async (id) => [id, await nameOf(id)] as const)));
  return steps.map((step) => {
    const { commandId, at, actorId } = step.event;
    return { commandId, name: step.name, at, who: names.get(actorId) ?? null, about: aboutOf(board.published, step) };
  });
};
