import type { Board } from '../board/board.ts';
import { readRelationKey, relationKey } from '../board/relations.ts';
import { choicesIn } from '../meeting/ballots.ts';
import { consents, handChoices, moods, type Poll, type RoomVote } from '../meeting/polls.ts';
import { paragraph, type Block } from './blocks.ts';
import { headingsIn, namesInARow, type Language } from './headings.ts';
import { voteWords } from './voteWords.ts';

/** A cluster or statement as the minutes name it. */
const itemWords = (board: Board, id: string, language: Language): string => {
  const cluster = board.get('clusters', id) ?? board.get('mergedClusters', id);
  if (cluster) return cluster.title || headingsIn[language].nameless;
  return board.get('statements', id)?.text ?? voteWords[language].gone;
};

const pollBlocks = (board: Board, pollId: string, poll: Poll, language: Language): readonly Block[] => {
  const words = voteWords[language];
  const head = `${headingsIn[language].quoted(poll.question)} (${words.kinds[poll.kind]}, ${words.guiding}): ${words.cast(poll.cast ?? 0)}.`;
  const counted = choicesIn(board, pollId, poll).flatMap((id) => {
    const count = board.get('pollCounts', relationKey(pollId, id))?.count;
    if (count === undefined) return [];
    const answer = [...moods, ...consents].find((one) => one === id);
    const what = answer ? words.answers[answer] : itemWords(board, id, language);
    return [`${what}: ${poll.kind === 'dots' ? words.dots(count) : String(count)}`];
  });
  if (counted.length === 0) return [paragraph(`${head} ${words.tooFew}`)];
  const note = poll.kind === 'dots' ? [paragraph(words.fewDots)] : [];
  return [paragraph(head), { kind: 'points', points: counted }, ...note];
};

const roomVoteBlocks = (board: Board, voteId: string, vote: RoomVote, language: Language): readonly Block[] => {
  const words = voteWords[language];
  const voices = [...board.all('voices')].filter(([key]) => readRelationKey(key)[0] === voteId).map(([, row]) => row);
  const points = handChoices.flatMap((choice) => {
    if (vote.hands) return [`${words.choices[choice]}: ${vote.hands[choice]}`];
    const names = voices.filter((voice) => voice.choice === choice).map(({ name }) => name);
    return names.length === 0
      ? []
      : [`${words.choices[choice]} (${names.length}): ${namesInARow(names.toSorted(), language)}`];
  });
  const how = vote.hands ? words.hands : words.byName;
  return [
    paragraph(`${headingsIn[language].quoted(vote.question)} (${how}):`),
    ...(points.length > 0 ? [{ kind: 'points', points } as const] : []),
  ];
};

/** What was voted at a point: the polls of its steps, and the votes of the room that were written down, in the order they came. */
export const voteBlocks = (board: Board, agendaItemId: string, language: Language): readonly Block[] => {
  const polls = [...board.all('polls')]
    .filter(([, { stepId, cast }]) => cast !== null && board.get('steps', stepId)?.agendaItemId === agendaItemId)
    .map(([id, poll]) => ({ at: poll.openedAt, blocks: pollBlocks(board, id, poll, language) }));
  const votes = [...board.all('roomVotes')]
    .filter(([, vote]) => vote.agendaItemId === agendaItemId)
    .map(([id, vote]) => ({ at: vote.at, blocks: roomVoteBlocks(board, id, vote, language) }));
  return [...polls, ...votes].sort((a, b) => a.at - b.at).flatMap(({ blocks }) => blocks);
};

/** What matures, and what has left that shelf and why. */
export const shelfBlocks = (board: Board, language: Language): readonly Block[] => {
  const points = [...board.all('shelf')]
    .sort(([a, one], [b, other]) => one.at - other.at || (a < b ? -1 : 1))
    .map(([id, { left }]) => {
      const what = itemWords(board, id, language);
      return left ? voteWords[language].left(what, left.reason) : what;
    });
  return points.length === 0 ? [] : [{ kind: 'points', points }];
};
