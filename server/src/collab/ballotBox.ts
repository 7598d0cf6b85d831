import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { judge, type Actor } from '@skab/shared/access/can.ts';
import { idSchema } from '@skab/shared/idSchema.ts';
import { ballotSchema, readBallot } from '@skab/shared/meeting/ballots.ts';
import { counts } from '@skab/shared/meeting/kinds.ts';
import { pollLimits } from '@skab/shared/meeting/polls.ts';
import { refuse } from '@skab/shared/outcome.ts';
import type { BallotReply } from '@skab/shared/protocol/socket.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { placeAt } from './asker.ts';
import type { OpenBoard } from './openBoard.ts';
import type { Urns } from './urns.ts';

const callSchema = z.strictObject({
  pollId: idSchema,
  /** Which of those who share the phone. */
  voter: z.int().check(z.gte(1), z.lte(pollLimits.voters)),
  /** Null only asks whether one was counted. */
  ballot: z.nullable(ballotSchema),
});

/** Who has voted, for one poll alone. It says nothing of what. */
const tokenOf = (pollId: string, actorId: string, voter: number): string =>
  createHash('sha256').update(`${pollId}/${actorId}/${voter}`).digest('base64url');

interface BallotBoxTools {
  readonly urns: Urns;
  readonly store: Store;
  readonly clock: Clock;
}

/** Where ballots are handed in: beside the one write door, for one ballot leaves no event, no id and no time. */
export interface BallotBox {
  /** Takes a ballot into the urn; after closing it says whether it was counted. Any payload is answered. */
  cast(board: OpenBoard, actor: Actor, call: unknown): Promise<BallotReply>;
}

export const ballotBox = ({ urns, store, clock }: BallotBoxTools): BallotBox => ({
  async cast(board, actor, call) {
    const read = callSchema.safeParse(call);
    if (!read.success) return refuse('malformed');
    const { pollId, voter, ballot } = read.data;
    const { workshopId, published, desk } = board;
    const poll = published.get('polls', pollId);
    if (!poll) return refuse('unknown-poll');
    const token = tokenOf(pollId, actor.id, voter);
    if (poll.closedAt !== null) {
      const isCounted = poll.cast !== null && (await store.log.hasSpent(workshopId, pollId, token));
      return isCounted ? { ok: true, stands: 'counted' } : refuse('poll-closed');
    }
    const no = judge(actor, 'castBallot', placeAt(board, clock.now()));
    if (no) return refuse(no);
    if (voter > poll.voters) return refuse('malformed');
    // Whoever helps others may hold the phone they share.
    if (poll.voters === 1 && !counts(desk.get('arrivals', actor.id)?.kind ?? null)) return refuse('no-ballot');
    if (!ballot) return refuse('malformed');
    const judged = readBallot(published, pollId, poll, ballot);
    if (!('ballot' in judged)) return judged;
    return urns.put(workshopId, pollId, token, judged.ballot) ? { ok: true, stands: 'urn' } : refuse('not-saved');
  },
});
