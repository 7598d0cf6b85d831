import type { Ballot } from '@skab/shared/meeting/ballots.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { BallotReply } from '@skab/shared/protocol/socket.ts';
import type { ScenePoll } from '@skab/shared/scene/composePoll.ts';
import { useEffect, useState } from 'react';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { usePhoneView } from '../../../sync/usePhone.ts';
import { keepBallots, readBallots, type KeptBallots } from './keptBallots.ts';

/** Where a ballot is: on its way, in the urn, counted, or too late; else why it was refused. */
export type BallotStands = 'onWay' | 'urn' | 'counted' | 'missed' | RefusalCode;

interface Ballots {
  readonly kept: KeptBallots;
  readonly stands: Readonly<Record<number, BallotStands>>;
  put(voter: number, ballot: Ballot): void;
  /** The next one has the phone. */
  pass(): void;
}

// The server has not judged it: it is handed in again.
const notJudged: ReadonlySet<RefusalCode> = new Set(['too-fast', 'not-saved', 'stopping', 'failed', 'carried-on']);
const againMs = 2_000;

/** Where a ballot is by the server's answer. */
export const standsBy = (reply: BallotReply | null): BallotStands => {
  if (!reply || (!reply.ok && notJudged.has(reply.code))) return 'onWay';
  if (reply.ok) return reply.stands;
  return reply.code === 'poll-closed' ? 'missed' : reply.code;
};

/**
 * The ballots of those who vote on this phone. They are kept here until the poll is closed, and handed in each time the line comes back: the
 * urn is memory. Once closed, the server says whether each was counted, and nothing is kept any longer.
 */
export const useBallots = (workshopId: string, line: PhoneLine, { pollId, question, cast }: ScenePoll): Ballots => {
  const isClosed = cast !== undefined;
  const entries = usePhoneView(line, (view) => view.entries);
  const [kept, setKept] = useState(() => readBallots(pollId));
  const [stands, setStands] = useState<Readonly<Record<number, BallotStands>>>({});
  const [turn, setTurn] = useState(0);
  const { ballots } = kept;

  useEffect(() => {
    let isGone = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    const hand = async (voter: number, ballot: Ballot): Promise<void> => {
      const reply = await line.castBallot({ pollId, voter, ballot: isClosed ? null : ballot });
      // Changed meanwhile, or lost: it is on its way anew.
      if (isGone) return;
      const stand = standsBy(reply);
      setStands((before) => ({ ...before, [voter]: stand }));
      if (stand === 'onWay') again ??= setTimeout(() => setTurn((before) => before + 1), againMs);
    };
    const all = Object.entries(ballots).map(([voter, ballot]) => hand(Number(voter), ballot));
    if (isClosed) void Promise.all(all).then(() => isGone || again || keepBallots(pollId, null));
    return () => {
      isGone = true;
      clearTimeout(again);
    };
  }, [line, pollId, isClosed, entries, turn, ballots]);

  const change = (next: KeptBallots): void => {
    setKept(next);
    keepBallots(pollId, { ...next, of: { workshopId, question, at: Date.now() } });
  };
  return {
    kept,
    stands,
    put: (voter, ballot) => {
      change({ ...kept, ballots: { ...ballots, [voter]: ballot } });
      setStands((before) => ({ ...before, [voter]: 'onWay' }));
    },
    pass: () => change({ ...kept, passed: kept.passed + 1 }),
  };
};
