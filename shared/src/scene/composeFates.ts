import type { Board } from '../board/board.ts';
import { clustersOf, statementsIn } from '../board/clusters.ts';
import { only } from '../board/collections.ts';
import { earlierOf } from '../board/origins.ts';
import { cleanText } from '../board/statementText.ts';
import { isClosedItem } from '../meeting/agenda.ts';
import type { Ending } from '../meeting/endings.ts';
import type { QuestionFate } from './composeTalk.ts';
import type { Signature } from '../meeting/naming.ts';
import { composeMine, type OwnStatement } from './composeMine.ts';
import { whereaboutsOn, type Whereabouts } from './whereabouts.ts';

/** What became of the point of the agenda that something was said under, as the minutes have it now. */
export interface PointFate {
  readonly title: string;
  readonly ending: Ending | null;
  /** Empty where nothing is written down. */
  readonly decision: string;
  /** The later meeting it was put off to, `null` in it for one that is not planned yet; left out where it was not put off. */
  readonly putOffTo?: { readonly title: string; readonly date: string } | null;
}

/** One own statement, and what became of it. */
export interface Fate {
  readonly statementId: string;
  readonly standing: OwnStatement['standing'];
  readonly text: string | null;
  readonly number: number | null;
  readonly prompt: string | null;
  readonly at: number;
  /** The clusters it lies in, and how many others lie there; the title is empty where nameless. */
  readonly clusters: readonly { readonly title: string; readonly others: number }[];
  readonly principles: readonly string[];
  readonly stations: readonly string[];
  /** Whether it stands in the minutes by itself; false until the meeting is over. */
  readonly isStarred: boolean;
  /** The meeting of the series it was said at, where it was brought over from one. */
  readonly from?: { readonly title: string; readonly date: string };
  /** What became of it as a question to a talk; left out where it is none. */
  readonly question?: QuestionFate;
  /** What stands under it for everybody, or will. */
  readonly signature?: Signature;
  /** Left out until the meeting is over, and where its point is closed. */
  readonly point?: PointFate;
}

const isOver = (board: Board): boolean => board.get('run', only)?.phase === 'closed';

const pointOf = (board: Board, stepId: string | null): Pick<Fate, 'point'> => {
  const agendaItemId = stepId === null ? undefined : board.get('steps', stepId)?.agendaItemId;
  const item = agendaItemId === undefined ? undefined : board.get('agendaItems', agendaItemId);
  // Until the meeting is over the minutes are being written; what was dealt with behind closed doors stays there.
  if (agendaItemId === undefined || !item || !isOver(board)) return {};
  if (isClosedItem(board, agendaItemId)) return {};
  const put = board.get('putOffs', agendaItemId);
  return {
    point: {
      title: item.title,
      ending: board.get('endings', agendaItemId)?.ending ?? null,
      decision: cleanText(board.get('itemMinutes', agendaItemId)?.decisions ?? ''),
      ...(put ? { putOffTo: put.to ?? null } : {}),
    },
  };
};

const clusterOf = (board: Board, clusterId: string) => ({
  title: board.get('clusters', clusterId)?.title ?? '',
  others: statementsIn(board, clusterId).filter((id) => board.get('statements', id)).length - 1,
});

const fateOf = (board: Board, own: OwnStatement, stands: Whereabouts): Fate => {
  const { statementId, standing, text, number, prompt, at, stepId, signature } = own;
  const isPublished = standing === 'published';
  const earlier = earlierOf(board, statementId)?.meeting;
  return {
    statementId,
    standing,
    text,
    number,
    prompt,
    at,
    clusters: isPublished ? clustersOf(board, statementId).map((id) => clusterOf(board, id)) : [],
    principles: stands.principles,
    stations: stands.stations,
    isStarred: isPublished && isOver(board) && board.get('stars', statementId) !== undefined,
    ...(signature ? { signature } : {}),
    ...(earlier ? { from: { title: earlier.title, date: earlier.date } } : {}),
    ...(own.question ? { question: own.question } : {}),
    ...(isPublished ? pointOf(board, stepId) : {}),
  };
};

/**
 * Somebody's own statements in one meeting and what became of each, in the order they were said, out of both homes. `statementIds` are those
 * the desk says are hers.
 */
export const composeFates = (board: Board, statementIds: Iterable<string>): readonly Fate[] => {
  const mine = composeMine(board, statementIds, whereaboutsOn(board));
  return [...mine].reverse().map((own) => fateOf(board, own, own.stands));
};

/** What became of the published statement with a number, for anybody with the code; undefined where no such one stands. */
export const fateOfNumber = (board: Board, number: number): Fate | undefined => {
  for (const [statementId, row] of board.all('numbers'))
    if (row.number === number && board.get('statements', statementId)) return composeFates(board, [statementId])[0];
  return undefined;
};
