import type { Board } from './board.ts';
import { only } from './collections.ts';
import { readRelationKey } from './relations.ts';

/** The first way in which polls and votes are not sound; null when they are. */
export const unsoundPolls = (board: Board): string | null => {
  let open = 0;
  for (const [, { stepId, closedAt, cast }] of board.all('polls')) {
    if (!board.get('steps', stepId)) return 'a poll belongs to no step';
    if (closedAt === null && cast !== null) return 'an open poll was counted';
    if (closedAt === null) open += 1;
  }
  if (open > 1) return 'two polls are open';
  for (const [key] of board.all('pollItems'))
    if (!board.get('polls', readRelationKey(key)[0])) return 'something may get a dot in no poll';
  for (const [key, { count }] of board.all('pollCounts')) {
    const { cast = null, budget = 1 } = board.get('polls', readRelationKey(key)[0]) ?? {};
    if (cast === null) return 'a poll was counted that is not closed';
    if (count > cast * budget) return 'something was chosen oftener than there were voters';
  }
  const shown = board.get('shownPoll', only);
  if (shown && !board.get('polls', shown.pollId)) return 'a poll is shown that is not there';
  for (const [, { agendaItemId }] of board.all('roomVotes'))
    if (!board.get('agendaItems', agendaItemId)) return 'the room voted at no point';
  for (const [key] of board.all('voices'))
    if (!board.get('roomVotes', readRelationKey(key)[0])) return 'somebody voted by name in no vote';
  for (const [, { pollId }] of board.all('objections'))
    if (!board.get('polls', pollId)) return 'somebody objected in no poll';
  return null;
};
