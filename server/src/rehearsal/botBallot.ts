import type { Board } from '@skab/shared/board/board.ts';
import { choicesIn, openPollOf, type Ballot } from '@skab/shared/meeting/ballots.ts';
import { consents, moods } from '@skab/shared/meeting/polls.ts';

/** What a bot objects to. Written for rehearsals; nobody said it. */
const objection = 'Jeg mangler at høre, hvem der gør det, når kampagnen er slut.';

/** A bot's ballot in the poll that is open; null while none is. Most can live with what is asked, and no dot is given twice. */
export const botBallot = (
  board: Board,
  random: () => number,
): { readonly pollId: string; readonly ballot: Ballot } | null => {
  const open = openPollOf(board);
  if (!open) return null;
  const { pollId, poll } = open;
  if (poll.kind === 'temperature') {
    const mood = moods[1 + Math.floor(random() * (moods.length - 1))] ?? 'mood3';
    return { pollId, ballot: { kind: 'temperature', mood } };
  }
  if (poll.kind === 'consent') {
    const answer = random() < 0.8 ? consents[0] : consents[1];
    return { pollId, ballot: { kind: 'consent', answer, objection: answer === 'objects' ? objection : '' } };
  }
  const left = [...choicesIn(board, pollId, poll)];
  const itemIds: string[] = [];
  while (itemIds.length < poll.budget && left.length > 0)
    itemIds.push(...left.splice(Math.floor(random() * left.length), 1));
  return { pollId, ballot: { kind: 'dots', itemIds } };
};
