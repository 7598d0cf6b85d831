import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';
import type { Rows } from '../board/collections.ts';
import { readRelationKey } from '../board/relations.ts';
import { isClosedItem } from '../meeting/agenda.ts';
import { itemOf } from '../meeting/tasks.ts';
import { refuse, type Refusal } from '../outcome.ts';
import { copiedCollections, keySchema, rowSchemas, type CopiedCollection } from './rowSchemas.ts';

export const copyFormat = 'skab-sammen/workshop';
export const copyVersion = 1;

/** A row of a collection under its key. */
interface Kept<C extends CopiedCollection> {
  readonly id: string;
  readonly row: Rows[C];
}

/** A workshop as data: every row its maker may read, collection by collection. */
export interface WorkshopCopy {
  readonly format: typeof copyFormat;
  readonly version: typeof copyVersion;
  /** When it was made, by the server's clock: `2027-02-09T20:05:00.000Z`. */
  readonly madeAt: string;
  readonly rows: { readonly [C in CopiedCollection]?: readonly Kept<C>[] | undefined };
}

const rowsShape = Object.fromEntries(
  copiedCollections.map((name) => [
    name,
    z.optional(z.array(z.strictObject({ id: keySchema(name), row: rowSchemas[name] }))),
  ]),
);

/** What is taken for a copy. The rows are built collection by collection from schemas that have the rows' types. */
export const copySchema = z.strictObject({
  format: z.literal(copyFormat),
  version: z.literal(copyVersion),
  madeAt: z.string().check(z.maxLength(40)),
  rows: z.strictObject(rowsShape),
}) as unknown as z.ZodMiniType<WorkshopCopy>;

/** Copies a board, of both homes what `mayRead` says. The address on the wall is the installation's own and stays behind. */
export const copyWorkshop = (
  board: Board,
  mayRead: (collection: CopiedCollection) => boolean,
  madeAt: number,
): WorkshopCopy => {
  const rowsOf = <C extends CopiedCollection>(collection: C): readonly Kept<C>[] =>
    [...board.all(collection)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, row]) => ({ id, row }));
  const rows = Object.fromEntries(copiedCollections.filter(mayRead).map((name) => [name, rowsOf(name)]));
  const wall = rowsOf('wall').map(({ id, row }) => ({ id, row: { ...row, address: null } }));
  return { format: copyFormat, version: copyVersion, madeAt: new Date(madeAt).toISOString(), rows: { ...rows, wall } };
};

/** Which rows of a copy are about closed points: their words, what the minutes say of them, their tasks, and the script of their steps. */
const isAboutClosed =
  (board: Board) =>
  (collection: CopiedCollection, id: string): boolean => {
    if (collection === 'closedItems' || collection === 'closedSteps') return true;
    if (collection === 'roomVotes' || collection === 'voices') {
      const vote = board.get('roomVotes', collection === 'voices' ? readRelationKey(id)[0] : id);
      return vote !== undefined && isClosedItem(board, vote.agendaItemId);
    }
    if (collection === 'itemMinutes') return isClosedItem(board, id);
    return (collection === 'scriptNotes' || collection === 'tasks') && isClosedItem(board, itemOf(board, id));
  };

const onlyRows = (copy: WorkshopCopy, isKept: (collection: CopiedCollection, id: string) => boolean): WorkshopCopy => {
  const rows = Object.fromEntries(
    Object.entries(copy.rows).map(([name, kept]) => [
      name,
      // The keys of a copy are the copied collections.
      kept?.filter(({ id }) => isKept(name as CopiedCollection, id)),
    ]),
  );
  return { ...copy, rows };
};

/** A copy without what its closed points are about. */
export const openPart = (copy: WorkshopCopy, board: Board): WorkshopCopy => {
  const isClosed = isAboutClosed(board);
  return onlyRows(copy, (collection, id) => !isClosed(collection, id));
};

/** What the closed points of a copy are about, and nothing else. */
export const closedPart = (copy: WorkshopCopy, board: Board): WorkshopCopy => onlyRows(copy, isAboutClosed(board));

/** The rows of a collection in a copy. */
export const copiedRows = <C extends CopiedCollection>({ rows }: WorkshopCopy, collection: C): readonly Kept<C>[] =>
  rows[collection] ?? [];

// `rows`, `statements`, 11, `row`, `text` -> `statements 12: text`
const placeOf = (path: readonly PropertyKey[]): string => {
  const [collection = '', index, ...rest] = path[0] === 'rows' ? path.slice(1) : path;
  const at = typeof index === 'number' ? `${String(collection)} ${index + 1}` : String(collection);
  const field = rest.filter((part) => part !== 'row').map(String);
  return field.length === 0 ? at : `${at}: ${field.join('.')}`;
};

const parse = (text: string): { readonly value: unknown } | { readonly line: string } => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const read = position === undefined ? text : text.slice(0, Number(position));
    return { line: String(read.split('\n').length) };
  }
};

/** Brackets in brackets a copy has at most, with some to spare. */
const deepest = 16;

/** Whether a file goes deeper than any copy does: read as JSON, brackets alone would hold everybody up for seconds. */
const goesTooDeep = (file: string): boolean => {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < file.length; at += 1) {
    const sign = file.charCodeAt(at);
    if (isQuoted && sign === 0x5c) at += 1;
    else if (sign === 0x22) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === 0x5b || sign === 0x7b) depth += 1;
    else if (sign === 0x5d || sign === 0x7d) depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
};

const headSchema = z.object({ format: z.literal(copyFormat), version: z.number() });

/** Reads a file as a copy, or says what is wrong with it and where: the line, or the row and its field. */
export const readCopy = (file: string): { readonly copy: WorkshopCopy } | Refusal => {
  if (goesTooDeep(file)) return refuse('copy-of-other');
  const parsed = parse(file.replace(/^\uFEFF/, ''));
  if ('line' in parsed) return refuse('copy-unreadable', { what: parsed.line });
  const head = headSchema.safeParse(parsed.value);
  if (!head.success) return refuse('copy-of-other');
  if (head.data.version > copyVersion) return refuse('copy-newer');
  const read = copySchema.safeParse(parsed.value);
  if (read.success) return { copy: read.data };
  return refuse('copy-wrong', { what: placeOf(read.error.issues[0]?.path ?? []) });
};
