import type { Board } from '@skab/shared/board/board.ts';
import { clustersOf, statementsIn } from '@skab/shared/board/clusters.ts';
import { only } from '@skab/shared/board/collections.ts';
import { earlierOf } from '@skab/shared/board/origins.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { secondsOf } from '@skab/shared/board/relations.ts';
import { layCopy } from '@skab/shared/commands/foundFromCopy.ts';
import { readCopy } from '@skab/shared/commands/workshopCopy.ts';
import { agendaItemsInOrder } from '@skab/shared/meeting/agenda.ts';
import { stepsInOrder } from '@skab/shared/meeting/steps.ts';
import { titleElsewhere } from '@skab/shared/meeting/tasks.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';

export const kinds = ['principles', 'clusters', 'items', 'tasks', 'statements'] as const;
export type Kind = (typeof kinds)[number];

/** One thing of an earlier meeting that may be brought over. */
export interface Thing {
  readonly id: string;
  readonly words: string;
  readonly number: number | null;
  /** The clusters it lies in, or stands on. */
  readonly clusterIds: readonly string[];
  /** Of a cluster: the one it lies in, and how many statements lie in it. */
  readonly parentId: string | null;
  readonly count: number;
  /** It has been brought over already. */
  readonly isHere: boolean;
}

export type Material = { readonly [K in Kind]: readonly Thing[] };

/** What is on this board already, by the meeting and the id it is from. */
const broughtTo = (board: Board): ReadonlySet<string> => {
  const keys = new Set<string>();
  const add = (id: string): void => {
    const earlier = earlierOf(board, id);
    if (earlier) keys.add(`${earlier.meeting.meetingId}/${earlier.originalId}`);
  };
  for (const collection of ['statements', 'hiddenStatements', 'withdrawn', 'clusters', 'principles'] as const)
    for (const [id] of board.all(collection)) add(id);
  return keys;
};

const byName = new Intl.Collator('da', { numeric: true });

/** What of an earlier meeting may be brought over to this one. */
export const materialOf = (there: Board, meetingId: string, here: Board): Material => {
  const brought = broughtTo(here);
  const thing = (id: string, words: string, more: Partial<Thing> = {}): Thing => {
    const root = earlierOf(there, id);
    const isHere = brought.has(`${root?.meeting.meetingId ?? meetingId}/${root?.originalId ?? id}`);
    return { id, words, number: null, clusterIds: [], parentId: null, count: 0, isHere, ...more };
  };
  const named = (things: readonly Thing[]): readonly Thing[] =>
    [...things].sort((a, b) => byName.compare(a.words, b.words) || (a.id < b.id ? -1 : 1));
  return {
    principles: named(
      [...there.all('principles')].map(([id, { title }]) =>
        thing(id, title, { clusterIds: secondsOf(there, 'principleClusters', id) }),
      ),
    ),
    clusters: named(
      [...there.all('clusters')].map(([id, { title }]) =>
        thing(id, title, {
          parentId: there.get('nests', id)?.parentId ?? null,
          count: statementsIn(there, id).filter((one) => there.get('statements', one)).length,
        }),
      ),
    ),
    // A step that was not reached is a point here.
    items: [...agendaItemsInOrder(there), ...stepsInOrder(there)]
      .filter(({ id }) => there.get('putOffs', id)?.toId === null)
      .map(({ id }) =>
        thing(id, titleElsewhere(there, id), {
          isHere: here.get('agendaItems', id) !== undefined,
        }),
      ),
    // What goes to a meeting already stands on its agenda.
    tasks: [...there.all('tasks')]
      .filter(([id]) => !there.get('putOffs', id))
      .sort(([a, one], [b, other]) => one.at - other.at || (a < b ? -1 : 1))
      .map(([id]) => thing(id, titleElsewhere(there, id), { isHere: here.get('agendaItems', id) !== undefined })),
    statements: [...there.all('statements')]
      .map(([id, { text }]) =>
        thing(id, text, { number: there.get('numbers', id)?.number ?? null, clusterIds: clustersOf(there, id) }),
      )
      .sort((a, b) => (a.number ?? 0) - (b.number ?? 0)),
  };
};

/** An earlier meeting as its copy tells of it. */
export const boardOfCopy = (
  file: string,
  newId: () => string,
): { readonly board: Board } | { readonly code: RefusalCode } => {
  const read = readCopy(file);
  if (!('copy' in read)) return { code: read.code };
  const board = plainBoard();
  const laid = layCopy(board, { importId: newId(), copy: read.copy }, 0);
  if (!laid.ok) return { code: laid.code };
  return board.get('workshop', only) ? { board } : { code: 'unknown-workshop' };
};
