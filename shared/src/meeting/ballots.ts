import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';
import { readRelationKey, relationKey } from '../board/relations.ts';
import { cleanText, countSigns } from '../board/statementText.ts';
import { idSchema } from '../idSchema.ts';
import { refuse, type RefusalCode } from '../outcome.ts';
import { consents, fewestBrokenDown, moods, pollLimits, type Poll } from './polls.ts';

/** The shape of one voter's ballot. */
export const ballotSchema = z.union([
  z.strictObject({ kind: z.literal('dots'), itemIds: z.array(idSchema).check(z.maxLength(pollLimits.dots)) }),
  z.strictObject({ kind: z.literal('temperature'), mood: z.enum(moods) }),
  z.strictObject({
    kind: z.literal('consent'),
    answer: z.enum(consents),
    objection: z.string().check(z.maxLength(4000)),
  }),
]);
export type Ballot = z.output<typeof ballotSchema>;

/** The one poll that takes ballots; undefined while none does. */
export const openPollOf = (board: Board): { readonly pollId: string; readonly poll: Poll } | undefined => {
  for (const [pollId, poll] of board.all('polls')) if (poll.closedAt === null) return { pollId, poll };
  return undefined;
};

/** What may get a dot in a poll, in its order. */
export const itemsOf = (board: Board, pollId: string): readonly string[] =>
  [...board.all('pollItems')]
    .map(([key, row]) => ({ key: readRelationKey(key), row }))
    .filter(({ key }) => key[0] === pollId)
    .sort((a, b) => a.row.position - b.row.position)
    .map(({ key }) => key[1]);

/** Reads a ballot for a poll: its words cleaned, or why it is none. */
export const readBallot = (
  board: Board,
  pollId: string,
  poll: Poll,
  ballot: Ballot,
): { readonly ballot: Ballot } | { readonly ok: false; readonly code: RefusalCode } => {
  if (ballot.kind !== poll.kind) return refuse('malformed');
  if (ballot.kind === 'dots') {
    if (ballot.itemIds.length > poll.budget) return refuse('over-budget');
    const isStrange = ballot.itemIds.some((id) => !board.get('pollItems', relationKey(pollId, id)));
    return isStrange ? refuse('malformed') : { ballot };
  }
  if (ballot.kind === 'temperature' || ballot.answer === 'agrees')
    return { ballot: ballot.kind === 'consent' ? { ...ballot, objection: '' } : ballot };
  const objection = cleanText(ballot.objection);
  if (objection === '') return refuse('text-empty');
  return countSigns(objection) > pollLimits.objection ? refuse('text-too-long') : { ballot: { ...ballot, objection } };
};

/** What a ballot chooses, one for each of the voter's choices she uses. */
export const choicesOf = (ballot: Ballot): readonly string[] => {
  if (ballot.kind === 'dots') return ballot.itemIds;
  return [ballot.kind === 'temperature' ? ballot.mood : ballot.answer];
};

/** What can be chosen in a poll, in the order in which it stands: never by how much it got. */
export const choicesIn = (board: Board, pollId: string, poll: Poll): readonly string[] => {
  if (poll.kind === 'dots') return itemsOf(board, pollId);
  return poll.kind === 'temperature' ? moods : consents;
};

/** How the ballots fell; null where they are too few to tell. */
export const countBallots = (
  choices: readonly string[],
  ballots: readonly Ballot[],
): ReadonlyMap<string, number> | null => {
  if (ballots.length < fewestBrokenDown) return null;
  const counts = new Map(choices.map((choice) => [choice, 0]));
  for (const choice of ballots.flatMap(choicesOf)) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  return counts;
};
