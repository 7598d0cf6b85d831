/**
 * How a running copy stands. `kept`: what was committed a moment ago is in it. `behind`: it is not, and is tried again. `carried-on`: another
 * machine goes on from the copy, and nothing may be written here any more.
 */
export type CopyState = 'kept' | 'behind' | 'carried-on';

export interface CopyFollower {
  /** More of these workshops is in the copy. */
  readonly copied?: (workshopIds: readonly string[]) => void;
  readonly state?: (state: CopyState) => void;
}

/** A copy of everything kept that another machine can go on from, a moment behind; its troubles never stop this one. */
export interface Copy {
  state(): CopyState;
  /** The seq up to which a workshop is in the copy; 0 when nothing is known to be. */
  seqOf(workshopId: string): number;
  /** What the copy holds of the past is to go: something was erased. */
  beginAnew(): void;
  follow(follower: CopyFollower): void;
  /** Copies what is left, as far as that goes quickly, and ends. */
  stop(): Promise<void>;
}
