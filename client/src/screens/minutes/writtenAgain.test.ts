import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { relationKey } from '@skab/shared/board/relations.ts';
import { expect, it } from 'vitest';
import { writtenAgain } from './writtenAgain.ts';

const vote = { agendaItemId: 'item', question: 'Kan vi vedtage det?', at: 1 };
const asWritten = { voteId: 'vote', agendaItemId: 'item', question: vote.question };

it('writes counted hands as they stand', () => {
  const board = plainBoard();
  const hands = { yes: 7, no: 2, neither: 1 };
  board.put('roomVotes', 'vote', { ...vote, hands });
  expect(writtenAgain(board, 'vote')).toEqual({ ...asWritten, hands });
});

it('writes the voices of one vote alone, and none of it when one of them is of nobody on the list', () => {
  const board = plainBoard();
  board.put('roomVotes', 'vote', vote);
  board.put('attendees', 'ellen', { name: 'Ellen Dam', title: '', mark: 'present', position: 1 });
  for (const [voteId, attendeeId] of [
    ['vote', 'ellen'],
    ['other', 'ellen'],
  ] as const)
    board.put('voices', relationKey(voteId, attendeeId), { choice: 'yes', name: 'Ellen Dam' });
  expect(writtenAgain(board, 'vote')).toEqual({ ...asWritten, voices: [{ attendeeId: 'ellen', choice: 'yes' }] });
  board.put('voices', relationKey('vote', 'gone'), { choice: 'no', name: 'Per Lind' });
  expect(writtenAgain(board, 'vote')).toBeNull();
});

it('writes nothing where there is nothing', () => {
  const board = plainBoard();
  expect(writtenAgain(board, 'vote')).toBeNull();
  board.put('roomVotes', 'vote', vote);
  expect(writtenAgain(board, 'vote')).toBeNull();
});
