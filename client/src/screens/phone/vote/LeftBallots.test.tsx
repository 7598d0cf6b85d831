import { refuse } from '@skab/shared/outcome.ts';
import type { BallotReply } from '@skab/shared/protocol/socket.ts';
import { anId, workshopId } from '@skab/shared/testing/builders.ts';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptySnapshot } from '../../../sync/snapshot.ts';
import { localPhone } from '../../../gallery/localPhone.ts';
import { mount, press } from '../../../ui/testing/mount.ts';
import { leftPolls } from '../leftBallots.ts';
import { LeftBallots } from './LeftBallots.tsx';
import { keepBallots, readBallots } from './keptBallots.ts';

const pollId = anId('a poll that is over');
const ballot = { kind: 'temperature', mood: 'mood4' } as const;
const of = { workshopId, question: 'Hvordan går det?', at: Date.now() };

const passing = (ms: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });

/** The phone as it comes back: what the server says of each ballot, and what it was asked. */
const back = (answers: readonly (BallotReply | null)[]) => {
  const asked: number[] = [];
  const left = [...answers];
  const line = {
    ...localPhone(emptySnapshot),
    castBallot: ({ voter, ballot: sent }: { voter: number; ballot: unknown }) => {
      expect(sent).toBeNull();
      asked.push(voter);
      return Promise.resolve(left.shift() ?? null);
    },
  };
  const shown = mount(
    <LeftBallots workshopId={workshopId} line={line} pollIds={leftPolls(undefined)} onPutAway={() => undefined} />,
  );
  return { asked, said: () => document.body.textContent ?? '', ...shown };
};

describe('a phone that was away when a poll was closed', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    localStorage.clear();
  });

  it('[VO13] is told that its ballot was not counted, and keeps nothing of what it says', async () => {
    keepBallots(pollId, { ballots: { 1: ballot }, passed: 0, of });
    const { said } = back([refuse('poll-closed')]);
    await passing(10);
    expect(said()).toContain('vote:leftMissed');
    expect(readBallots(pollId)).toEqual({ ballots: {}, passed: 0, of, told: 'missed' });
  });

  it('[VO13] is told that it was counted, also after the server gave no answer at first, and until she puts it away', async () => {
    keepBallots(pollId, { ballots: { 1: ballot, 2: ballot }, passed: 1, of });
    const counted: BallotReply = { ok: true, stands: 'counted' };
    const { asked, said, one } = back([counted, null, counted, counted]);
    await passing(10);
    expect(said()).not.toContain('vote:left');
    await passing(2_100);
    expect(asked).toEqual([1, 2, 1, 2]);
    expect(said()).toContain('vote:leftCounted');
    expect(leftPolls(undefined)).toEqual([pollId]);
    press(one('button'));
    expect(leftPolls(undefined)).toEqual([]);
  });

  it('[VO13] keeps no ballot of another meeting once that is long over', () => {
    const old = { workshopId: anId('another'), question: 'Hvad nu?', at: Date.now() - 13 * 60 * 60_000 };
    keepBallots(pollId, { ballots: { 1: ballot }, passed: 0, of: old });
    back([]);
    expect(leftPolls(undefined)).toEqual([]);
  });

  it('[VO13] is told of one of several that was missed, of no poll of another meeting, and not of the one that is on', async () => {
    keepBallots(pollId, { ballots: { 1: ballot, 2: ballot }, passed: 1, of });
    const elsewhere = anId('elsewhere');
    keepBallots(elsewhere, { ballots: { 1: ballot }, passed: 0, of: { ...of, workshopId: anId('another') } });
    expect(leftPolls(pollId)).toEqual([elsewhere]);
    const { asked, said } = back([{ ok: true, stands: 'counted' }, refuse('poll-closed')]);
    await passing(10);
    expect(asked).toEqual([1, 2]);
    expect(said()).toContain('vote:leftMissed');
  });
});
