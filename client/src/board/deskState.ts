import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RefusalAbout, RefusalCode } from '@skab/shared/outcome.ts';
import { noFilter, type BoardFilter } from './boardFilter.ts';
import type { Call, Taken } from './moves.ts';
import type { Point } from './pushApart.ts';

/** What a person has chosen to move, by a tap or a key. */
export type Chosen =
  | { readonly kind: 'statement'; readonly taken: Taken }
  | { readonly kind: 'cluster'; readonly clusterId: string };

/** An island, or a paper in it. */
export interface Spot {
  readonly clusterId: string;
  readonly statementId: string | null;
}

export const isSpot = (a: Spot | null, b: Spot): boolean =>
  a !== null && a.clusterId === b.clusterId && a.statementId === b.statementId;

/** What is open over the board. */
export type OpenSheet =
  | { readonly kind: 'statement'; readonly taken: Taken }
  | { readonly kind: 'cluster' | 'draft'; readonly clusterId: string }
  | { readonly kind: 'move' | 'alsoIn'; readonly taken: Taken }
  | { readonly kind: 'merge' | 'nest' | 'split' | 'dissolve'; readonly clusterId: string }
  | { readonly kind: 'name'; readonly what: Named }
  | {
      readonly kind: 'dropped';
      readonly clusterId: string;
      readonly ontoId: string;
      readonly at: Point | null;
    }
  | { readonly kind: 'links' }
  | { readonly kind: 'keys' };

/** What is given a name: one that is there, or a new principle or station, perhaps made of a cluster. */
export type Named =
  | { readonly kind: 'cluster' | 'principle' | 'station'; readonly id: string }
  | { readonly kind: 'newPrinciple' | 'newStation'; readonly clusterId: string | null };

/** A refusal with a way forward. */
export interface Question {
  readonly commandId: string;
  readonly call: Call;
  readonly code: RefusalCode;
  readonly about: RefusalAbout | undefined;
}

export interface DeskState {
  readonly chosen: Chosen | null;
  readonly sheet: OpenSheet | null;
  readonly question: Question | null;
  readonly filter: BoardFilter;
  readonly isSearching: boolean;
  /** Where the keyboard is on the table: an island, or a paper in it. */
  readonly current: Spot | null;
  /** The row of the outline the keyboard is on. */
  readonly currentRow: string | null;
  /** The same in the tray. */
  readonly currentInTray: string | null;
  /** The paper in this person's hand while she drags it. */
  readonly held: Taken | null;
  /** The island that would receive it. */
  readonly receiving: string | null;
}

export const deskState = (): StoreApi<DeskState> =>
  createStore<DeskState>(() => ({
    chosen: null,
    sheet: null,
    question: null,
    filter: noFilter,
    isSearching: false,
    current: null,
    currentInTray: null,
    currentRow: null,
    held: null,
    receiving: null,
  }));

export const isTaken = (a: Taken | null, b: Taken): boolean =>
  a !== null && a.statementId === b.statementId && a.clusterId === b.clusterId;

export const isChosenPaper = (chosen: Chosen | null, taken: Taken): boolean =>
  chosen?.kind === 'statement' && isTaken(chosen.taken, taken);
