import type { Signature } from '@skab/shared/meeting/naming.ts';

/** A statement as the board shows it. A new object when, and only when, something of it changed. */
export interface StatementView {
  readonly id: string;
  /** Null where it was withdrawn: there is only when. */
  readonly text: string | null;
  readonly withdrawnAt: number | null;
  readonly number: number | null;
  readonly stepId: string | null;
  readonly promptId: string | null;
  readonly publishedAt: number;
  readonly isLate: boolean;
  /** Said aloud, and written down by who writes the minutes. */
  readonly isSaidInRoom: boolean;
  /** What stands under it for everybody. */
  readonly signature: Signature | null;
  /** The number of the statement it builds on. */
  readonly buildsOn: number | null;
  /** The clusters it lies in, in the order it was laid there; none is the tray. */
  readonly clusterIds: readonly string[];
  /** The clusters two have put it in who differ, while it lies in none. */
  readonly unsettled: readonly [string, string] | null;
  /** How high its paper is on the table. */
  readonly height: number;
}

/** A cluster as the board shows it. A new object when something of it, or the height of a paper in it, changed. */
export interface ClusterView {
  readonly id: string;
  /** Empty while nobody has named it. */
  readonly title: string;
  readonly parentId: string | null;
  /** The clusters directly inside, in the order of their names. */
  readonly innerIds: readonly string[];
  /** What lies in it, in the order it was laid there; also what was withdrawn since. */
  readonly statementIds: readonly string[];
  readonly heights: readonly number[];
  /** How many statements lie in it that can be read. */
  readonly count: number;
  readonly x: number;
  readonly y: number;
  /** How many columns a person chose, if one did. */
  readonly columns: number | null;
  readonly principleIds: readonly string[];
  readonly stationIds: readonly string[];
  /** What was written about it, as it was kept last; empty where nothing was. */
  readonly description: string;
  /** The draft it is written in, if one was begun. */
  readonly draftId: string | null;
  /** The names of clusters that were merged into it. */
  readonly mergedTitles: readonly string[];
}

/** A principle or station, and the clusters it stands on. */
export interface LinkedView {
  readonly id: string;
  readonly title: string;
  readonly clusterIds: readonly string[];
}

/** A statement that went from somewhere to somewhere else. */
export interface Move {
  readonly statementId: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What a look at the board brought. */
export interface Difference {
  readonly added: readonly string[];
  readonly moves: readonly Move[];
  /** Ids of clusters that are new, changed or gone. */
  readonly clusters: readonly string[];
}
