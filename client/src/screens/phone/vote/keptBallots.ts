import type { Ballot } from '@skab/shared/meeting/ballots.ts';

/** What this device keeps of one poll: the ballots of those who vote on it, by voter, and how many have passed it on. */
export interface KeptBallots {
  readonly ballots: Readonly<Record<number, Ballot>>;
  readonly passed: number;
}

export const noBallots: KeptBallots = { ballots: {}, passed: 0 };

const prefix = 'skab.ballots1.';

const isKept = (value: unknown): value is KeptBallots =>
  typeof value === 'object' && value !== null && 'ballots' in value && 'passed' in value;

/** Reads what was kept, and forgets what is kept of other polls: their urns are empty. */
export const readBallots = (pollId: string): KeptBallots => {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(prefix) && key !== prefix + pollId) localStorage.removeItem(key);
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + pollId) ?? 'null');
    return isKept(kept) ? kept : noBallots;
  } catch {
    // What cannot be read was not written by us.
    return noBallots;
  }
};

/** Keeps ballots until they are counted; null forgets them. */
export const keepBallots = (pollId: string, kept: KeptBallots | null): void => {
  try {
    if (kept === null) localStorage.removeItem(prefix + pollId);
    else localStorage.setItem(prefix + pollId, JSON.stringify(kept));
  } catch {
    // Then they live as long as the page.
  }
};
