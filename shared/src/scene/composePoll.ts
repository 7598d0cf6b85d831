import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import { relationKey } from '../board/relations.ts';
import { choicesIn } from '../meeting/ballots.ts';
import type { PollItemKind, PollKind } from '../meeting/polls.ts';

/** What can be chosen, in its words where they are its own; `count` once the poll is closed and enough have voted. */
export interface SceneChoice {
  readonly id: string;
  /** What the cluster or statement says, empty for a cluster without a name; null for an answer whose words are the screen's. */
  readonly words: string | null;
  /** Not on the board any more. */
  readonly isGone?: true;
  readonly count?: number;
  /** Whether it lies on the shelf of what matures. */
  readonly isShelved?: true;
}

/** The poll that is open, or what one came to while that is shown. Nothing in it was counted before the poll was closed. */
export interface ScenePoll {
  readonly pollId: string;
  readonly kind: PollKind;
  readonly question: string;
  readonly budget: number;
  readonly voters: number;
  readonly choices: readonly SceneChoice[];
  /** How many have voted; left out while it is open. */
  readonly cast?: number;
}

/** What a cluster or statement is called now: a merged cluster by the name it had. */
export const wordsOfItem = (board: Board, of: PollItemKind, id: string): string | null =>
  of === 'cluster'
    ? (board.get('clusters', id)?.title ?? board.get('mergedClusters', id)?.title ?? null)
    : (board.get('statements', id)?.text ?? null);

/** Composes one poll. */
export const composePollOf = (board: Board, pollId: string): ScenePoll | undefined => {
  const poll = board.get('polls', pollId);
  if (!poll) return undefined;
  const { kind, question, budget, voters, cast } = poll;
  const choices = choicesIn(board, pollId, poll).map((id): SceneChoice => {
    const item = board.get('pollItems', relationKey(pollId, id));
    const count = board.get('pollCounts', relationKey(pollId, id))?.count;
    const shelved = item && board.get('shelf', id);
    const words = item && wordsOfItem(board, item.of, id);
    return {
      id,
      words: item ? (words ?? '') : null,
      ...(words === null ? { isGone: true } : {}),
      ...(count === undefined ? {} : { count }),
      ...(shelved && !shelved.left ? { isShelved: true } : {}),
    };
  });
  return { pollId, kind, question, budget, voters, choices, ...(cast === null ? {} : { cast }) };
};

/** The poll that shared screens and phones show; undefined while they show none. */
export const composePoll = (board: Board): ScenePoll | undefined => {
  const shown = board.get('shownPoll', only);
  return shown && composePollOf(board, shown.pollId);
};
