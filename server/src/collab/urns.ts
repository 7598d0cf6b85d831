import type { Ballot } from '@skab/shared/meeting/ballots.ts';

/** The urns of open polls. A ballot lies here, in memory and nowhere else, until its poll is closed. */
export interface Urns {
  /** Lays a ballot in; the voter's last one counts. False while the urn is being opened. */
  put(workshopId: string, pollId: string, token: string, ballot: Ballot): boolean;
  /** How many have voted. */
  count(workshopId: string, pollId: string): number;
  /** What lies in an urn now. Until `close` or `giveBack` nothing more is laid in it. */
  open(workshopId: string, pollId: string): ReadonlyMap<string, Ballot>;
  /** The poll is closed, or broken off: what lay in the urn is gone from here. */
  close(workshopId: string, pollId: string): void;
  /** What was opened could not be saved: the urn takes ballots again. */
  giveBack(workshopId: string, pollId: string): void;
  /** The polls of a workshop whose urn has something in it. */
  pollsOf(workshopId: string): readonly string[];
}

interface Urn {
  readonly workshopId: string;
  readonly pollId: string;
  readonly ballots: Map<string, Ballot>;
  isOpened: boolean;
}

export const urns = (): Urns => {
  const all = new Map<string, Urn>();
  const keyOf = (workshopId: string, pollId: string): string => `${workshopId}/${pollId}`;
  const urnOf = (workshopId: string, pollId: string): Urn => {
    const key = keyOf(workshopId, pollId);
    const urn = all.get(key) ?? { workshopId, pollId, ballots: new Map(), isOpened: false };
    all.set(key, urn);
    return urn;
  };
  return {
    put: (workshopId, pollId, token, ballot) => {
      const urn = urnOf(workshopId, pollId);
      if (!urn.isOpened) urn.ballots.set(token, ballot);
      return !urn.isOpened;
    },
    count: (workshopId, pollId) => all.get(keyOf(workshopId, pollId))?.ballots.size ?? 0,
    open: (workshopId, pollId) => {
      const urn = urnOf(workshopId, pollId);
      urn.isOpened = true;
      return new Map(urn.ballots);
    },
    close: (workshopId, pollId) => void all.delete(keyOf(workshopId, pollId)),
    giveBack: (workshopId, pollId) => {
      const urn = all.get(keyOf(workshopId, pollId));
      if (urn) urn.isOpened = false;
    },
    pollsOf: (workshopId) => [...all.values()].filter((urn) => urn.workshopId === workshopId).map((urn) => urn.pollId),
  };
};
