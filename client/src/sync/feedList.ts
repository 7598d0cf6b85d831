import type { FeedFrame } from '@skab/shared/protocol/socket.ts';
import type { FeedEntry } from '@skab/shared/scene/feed.ts';

const inOrder = (a: FeedEntry, b: FeedEntry): number =>
  a.publishedAt - b.publishedAt || (a.number ?? 0) - (b.number ?? 0) || (a.statementId < b.statementId ? -1 : 1);

/** The feed after a frame, in the order the statements came. */
export const afterFrame = (feed: readonly FeedEntry[], frame: FeedFrame): readonly FeedEntry[] => {
  const entries = new Map(frame.isWhole ? [] : feed.map((entry) => [entry.statementId, entry]));
  for (const statementId of frame.gone) entries.delete(statementId);
  for (const entry of frame.shown) entries.set(entry.statementId, entry);
  return [...entries.values()].sort(inOrder);
};
