import type { Ballot } from '@skab/shared/meeting/ballots.ts';
import { ballotsPrefix } from '../leftBallots.ts';

/** What this device keeps of one poll: the ballots of those who vote on it, by voter, and how many have passed it on. */
export interface KeptBallots {
  readonly ballots: Readonly<Record<number, Ballot>>;
  readonly passed: number;
  /** Which poll it is, for when it is over and gone from the screens, and when it was kept. */
  readonly of?: { readonly workshopId: string; readonly question: string; readonly at: number };
  /** Whether all of them were counted, once the server has said so; the ballots are forgotten then. */
  readonly told?: 'counted' | 'missed';
}

export const noBallots: KeptBallots = { ballots: {}, passed: 0 };

const isKept = (value: unknown): value is KeptBallots =>
  typeof value === 'object' && value !== null && 'ballots' in value && 'passed' in value;

/** Reads what was kept of a poll. */
export const readBallots = (pollId: string): KeptBallots => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(ballotsPrefix + pollId) ?? 'null');
    return isKept(kept) ? kept : noBallots;
  } catch {
    // What cannot be read was not written by us.
    return noBallots;
  }
};

/** Keeps ballots until they are counted; null forgets them. */
export const keepBallots = (pollId: string, kept: KeptBallots | null): void => {
  try {
    if (kept === null) localStorage.removeItem(ballotsPrefix + pollId);
    else localStorage.setItem(ballotsPrefix + pollId, JSON.stringify(kept));
  } catch {
    // Then they live as long as the page.
  }
};
