import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import { writingActivities, type Activity } from '../meeting/words.ts';
import type { ScreenBound, ShownThing, WallItem } from '../meeting/wallItem.ts';
import type { SceneStep } from './composeScene.ts';

/** A thing as it is on the board now: a merged cluster is what it went into; null when it is gone. */
const onBoard = (board: Board, { kind, id }: ShownThing): ShownThing | null => {
  if (kind === 'statement') return board.get('statements', id) ? { kind, id } : null;
  if (kind === 'principle') return board.get('principles', id) ? { kind, id } : null;
  if (kind === 'station') return board.get('stations', id) ? { kind, id } : null;
  let clusterId: string | undefined = id;
  for (let steps = 0; clusterId !== undefined && steps < 100; steps += 1) {
    if (board.get('clusters', clusterId)) return { kind, id: clusterId };
    clusterId = board.get('mergedClusters', clusterId)?.intoId;
  }
  return null;
};

/** What the screens that follow the evening may show alone. */
export type EveningItem = ShownThing | Exclude<WallItem, ShownThing>;

/** What was opened for the screens that follow the evening, whether they show it now or not. */
export const chosenItem = (board: Board): EveningItem | null => {
  const { clusterId = null, item } = board.get('spotlight', only) ?? {};
  if (clusterId !== null) return onBoard(board, { kind: 'cluster', id: clusterId });
  if (!item) return null;
  return 'id' in item ? onBoard(board, item) : item;
};

const opens: ReadonlySet<Activity> = new Set([...writingActivities, 'cluster']);

/** The same, in a scene where it may be shown: not while people talk, at the welcome or at the end. The number, only while one writes. */
export const shownItem = (board: Board, step: SceneStep | null): EveningItem | null => {
  const item = chosenItem(board);
  // Chosen while people talk, it is what they talk about.
  if (item?.kind === 'background') return step?.background ? item : null;
  if (item?.kind === 'count') return step?.takesStatements ? item : null;
  if (item?.kind === 'programme' && step?.activity === 'welcome') return item;
  return step && !opens.has(step.activity) ? null : item;
};

/** What a bound screen shows instead of the evening; null when nothing is chosen for it, or it is gone. */
export const boundItem = (board: Board, bound: ScreenBound | null): ShownThing | null => {
  if (!bound) return null;
  if (bound.kind !== 'room') return onBoard(board, bound);
  const item = board.get('roomShows', bound.room)?.item;
  return item ? onBoard(board, item) : null;
};
