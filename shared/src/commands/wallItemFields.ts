import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';
import { idSchema } from '../idSchema.ts';
import { shownKinds, wallCards, type ShownKind, type ShownThing, type WallItem } from '../meeting/wallItem.ts';
import type { RefusalCode } from '../outcome.ts';

/** The shape of what a room shows, and of what the evening does: a cluster of the evening's is opened by `showCluster`. */
export const thingSchema = z.strictObject({ kind: z.enum(shownKinds), id: idSchema });
export const wallItemSchema = z.union([
  z.strictObject({ kind: z.enum(['statement', 'principle', 'station']), id: idSchema }),
  z.strictObject({ kind: z.enum(wallCards) }),
]);

const homes = {
  cluster: ['clusters', 'cluster-gone'],
  statement: ['statements', 'unknown-statement'],
  principle: ['principles', 'unknown-principle'],
  station: ['stations', 'unknown-station'],
} as const satisfies Record<ShownKind, readonly [string, RefusalCode]>;

/** Why something cannot be shown: it is not on the board. Null when it can. */
export const whyNotShown = (board: Board, item: ShownThing | WallItem): RefusalCode | null => {
  if (!('id' in item)) return null;
  const [collection, code] = homes[item.kind];
  return board.get(collection, item.id) ? null : code;
};
