import type { Taken, Target } from '../moves.ts';
import type { Point } from '../pushApart.ts';
import type { Subject } from './tableSight.ts';

/** What pointers do at the table, told in words of the table. */
export interface TableHands {
  /** Lays what was held somewhere; `from` is where it was let go on the screen. */
  readonly drop: (taken: Taken, target: Target, from: DOMRect) => void;
  /** Puts an island somewhere on the table. */
  readonly putIsland: (clusterId: string, at: Point) => void;
  /** An island was let go over another: what is meant is asked. */
  readonly putOnto: (clusterId: string, ontoId: string, at: Point) => void;
  readonly tapPaper: (taken: Taken) => void;
  readonly tapIsland: (clusterId: string, isHead: boolean) => void;
  readonly tapTable: (at: Point) => void;
  readonly tapTray: () => void;
  readonly open: (subject: { readonly taken: Taken } | { readonly clusterId: string }) => void;
  readonly mayMove: (kind: Subject['kind']) => boolean;
}
