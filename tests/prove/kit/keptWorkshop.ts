import { applyChanges, type Board, type Change } from '@skab/shared/board/board.ts';
import { yBoard } from '@skab/shared/board/boardDoc.ts';
import type { Rows } from '@skab/shared/board/collections.ts';
import { wholeText } from '@skab/shared/board/equality.ts';
import { unsoundness } from '@skab/shared/board/invariants.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { twoHomes } from '@skab/shared/board/twoHomes.ts';
import * as Y from 'yjs';
import { chainStart } from '../../../server/src/chain/seal.ts';
import { verifyChain } from '../../../server/src/chain/verifyChain.ts';
import type { Store, StoredEvent, StoredWorkshop } from '../../../server/src/ports/store.ts';

/** A workshop as it lies in a store, and everything that is wrong with it. */
export interface KeptWorkshop {
  readonly seq: number;
  readonly epoch: number;
  readonly events: readonly StoredEvent[];
  /** Board and desk as one text. */
  readonly text: string;
  readonly faults: readonly string[];
}

const boardOf = ({ updates, desk }: StoredWorkshop): Board => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  const rows = plainBoard();
  for (const { collection, id, row } of desk)
    // The store gives back the JSON that a turn made of a row of this very collection.
    if (row !== null) rows.put(collection, id, JSON.parse(row) as Rows[typeof collection]);
  return twoHomes(yBoard(doc), rows);
};

const page = 500;

/** Reads a workshop whole and holds what is kept of it against itself: its chain, its events against its board, its rules. */
export const keptWorkshop = async (store: Store, workshopId: string): Promise<KeptWorkshop> => {
  const stored = await store.log.load(workshopId);
  if (!stored) throw new Error('the workshop is not there');
  const events: StoredEvent[] = [];
  for (let after = 0; after < stored.seq; after = events.at(-1)?.seq ?? stored.seq)
    events.push(...(await store.log.events(workshopId, after, page)));
  const faults: string[] = [];
  const chain = verifyChain(chainStart(workshopId), events);
  if (!chain.ok) faults.push(`event ${chain.seq} is ${chain.fault}`);
  else if (chain.end.seq !== stored.seq || chain.end.head !== stored.head) faults.push('the chain ends elsewhere');
  const board = boardOf(stored);
  const folded = plainBoard();
  for (const { content } of events)
    // Content is JSON that a turn wrote: `{args, changes}`.
    if (content !== null) applyChanges(folded, (JSON.parse(content) as { changes: readonly Change[] }).changes);
  const text = wholeText(board);
  if (wholeText(folded) !== text) faults.push('the events do not make the board');
  const unsound = unsoundness(board);
  if (unsound) faults.push(unsound);
  return { seq: stored.seq, epoch: stored.epoch, events, text, faults };
};
