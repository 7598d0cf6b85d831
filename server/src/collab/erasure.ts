import * as Y from 'yjs';
import { commands, isCommandName } from '@skab/shared/commands/registry.ts';
import type { Store, StoredEvent } from '../ports/store.ts';
import { foundedAnew, type BoardState } from './boardState.ts';

const page = 500;

async function* eventsOf(store: Store, workshopId: string): AsyncGenerator<StoredEvent> {
  for (let after = 0; ;) {
    const events = await store.log.events(workshopId, after, page);
    yield* events;
    const last = events.at(-1);
    if (!last || events.length < page) return;
    after = last.seq;
  }
}

// Content is JSON that a turn wrote: `{args, changes}`.
const argsIn = (content: string): unknown => (JSON.parse(content) as { args: unknown }).args;

/** Ids whose erasure is recorded but was not carried through: the record of an erasure is emptied together with what it erases. */
export const unfinishedErasures = async (store: Store, workshopId: string): Promise<readonly string[]> => {
  const ids = new Set<string>();
  for await (const { name, content } of eventsOf(store, workshopId)) {
    if (content === null || !isCommandName(name) || !commands[name].mayForget) continue;
    const id = commands[name].forgottenBy(argsIn(content));
    if (id !== null) ids.add(id);
  }
  return [...ids];
};

/**
 * Empties every event that mentions one of the ids and founds the board anew under a higher epoch, so that no byte of them is kept.
 * The new document; undefined when the workshop has moved on and must be read again first.
 */
export const eraseFrom = async (
  store: Store,
  state: BoardState,
  ids: readonly string[],
): Promise<Y.Doc | undefined> => {
  const { workshopId, seq, epoch, live } = state;
  const eventSeqs: number[] = [];
  if (ids.length > 0)
    for await (const event of eventsOf(store, workshopId))
      if (event.content !== null && ids.some((id) => event.content?.includes(id))) eventSeqs.push(event.seq);
  const fresh = foundedAnew(live);
  const snapshot = Y.encodeStateAsUpdate(fresh);
  const isErased = await store.log.erase(workshopId, { eventSeqs, atSeq: seq, newEpoch: epoch + 1, snapshot });
  return isErased ? fresh : undefined;
};
