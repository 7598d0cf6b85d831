import type { Board } from '@skab/shared/board/board.ts';
import { readRelationKey } from '@skab/shared/board/relations.ts';
import type { CommandArgs } from '@skab/shared/commands/registry.ts';

/** What writes a vote of the room as it stands; null when that cannot be done whole: it does not stand, or a voice in it is of nobody on the list. */
export const writtenAgain = (board: Board, voteId: string): CommandArgs<'writeRoomVote'> | null => {
  const vote = board.get('roomVotes', voteId);
  if (!vote) return null;
  const { agendaItemId, question, hands } = vote;
  if (hands) return { voteId, agendaItemId, question, hands };
  const voices = [...board.all('voices')].flatMap(([key, { choice }]) => {
    const [ofVote, attendeeId] = readRelationKey(key);
    return ofVote === voteId ? [{ attendeeId, choice }] : [];
  });
  const isWhole = voices.length > 0 && voices.every(({ attendeeId }) => board.get('attendees', attendeeId));
  return isWhole ? { voteId, agendaItemId, question, voices } : null;
};
