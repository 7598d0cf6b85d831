import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';
import { numberCounter, only } from '../board/collections.ts';
import { unsoundness } from '../board/invariants.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse, type Outcome } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { sourceLimit } from './importStatements.ts';
import { copiedCollections, type CopiedCollection } from './rowSchemas.ts';
import { copiedRows, copySchema, type WorkshopCopy } from './workshopCopy.ts';

const putRows = (board: Board, copy: WorkshopCopy, collection: CopiedCollection): Outcome => {
  for (const { id, row } of copiedRows(copy, collection)) {
    if (board.get(collection, id)) return refuse('copy-unsound');
    board.put(collection, id, row);
  }
  return done;
};

/** What a copy is called as a source: the meeting it is of. */
const sourceOf = ({ title, date }: { readonly title: string; readonly date: string }): string =>
  `${[...title].slice(0, sourceLimit - date.length - 2).join('')}, ${date}`;

/** Whoever wrote a copied statement is nobody here: it is an imported one, unless it was one already. */
const markImported = (board: Board, importId: string, source: string, now: number): void => {
  const origin = Object.freeze({ importId });
  const strangers = [...board.all('statements'), ...board.all('hiddenStatements')].filter(
    ([id]) => !board.get('origins', id),
  );
  if (strangers.length === 0) return;
  board.put('imports', importId, { source, stepId: null, at: now, withdrawnAt: null });
  for (const [id] of strangers) board.put('origins', id, origin);
};

interface Args {
  readonly importId: string;
  readonly copy: WorkshopCopy;
}

/** Lays a copy on an empty board; refused where it does not hang together. */
export const layCopy = (board: Board, { importId, copy }: Args, now: number): Outcome => {
  for (const collection of copiedCollections) {
    const put = putRows(board, copy, collection);
    if (!put.ok) return put;
  }
  const meeting = board.get('workshop', only);
  if (!meeting || !board.get('run', only) || board.get('imports', importId)) return refuse('copy-unsound');
  const last = Math.max(0, ...copiedRows(copy, 'numbers').map(({ row }) => row.number));
  if (last > 0) board.put('counters', numberCounter, { last });
  markImported(board, importId, sourceOf(meeting), now);
  return unsoundness(board) === null ? done : refuse('copy-unsound');
};

/** Founds a workshop's board as a copy says it was, whole or not at all: the same rows, but written by nobody here. */
export const foundFromCopy = defineCommand({
  action: 'foundFromCopy',
  founds: true,
  args: z.strictObject({ importId: idSchema, copy: copySchema }),
  apply: (board, args, { now }) =>
    board.get('workshop', only) ? refuse('already-founded') : layCopy(board, args, now),
});
