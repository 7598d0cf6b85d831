import type { Board } from '@skab/shared/board/board.ts';
import { readRelationKey } from '@skab/shared/board/relations.ts';
import type { CommandArgs } from '@skab/shared/commands/registry.ts';

/** What writes a vote of the room as it stands; null when nobody who gave a voice in it is on the list any more, or it does not stand. */
export const writtenAgain = (board: Board, voteId: string): CommandArgs<'writeRoomVote'> | null => {
  const vote = board.get('roomVotes', voteId);
  if (!vote) return null;
  const { agendaItemId, question, hands } = vote;
  if (hands) return { voteId, agendaItemId, question, hands };
  const voices = [...board.all('voices')].flatMap(([key, { choice }]) => {
    const [ofVote, attendeeId] = readRelationKey(key);
    return ofVote === voteId && board.get('attendees', attendeeId) ? [{ attendeeId, choice }] : [];
  });
  return voices.length > 0 ? { voteId, agendaItemId, question, voices } : null;
};
