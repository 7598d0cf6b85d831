import type { Board } from '../board/board.ts';
import { readRelationKey } from '../board/relations.ts';
import { mandateQuestions } from './mandate.ts';

/** What of the board is about a question; the title is empty for a cluster without a name. */
export interface Covering {
  readonly of: 'cluster' | 'principle';
  readonly id: string;
  readonly title: string;
}

/** A question of the mandate, what the evening has on it, and what is said to be missing. It is bare where there is nothing on it. */
export interface MandateStanding {
  readonly mandateId: string;
  readonly text: string;
  /** Not in the mandate any more. */
  readonly isGone?: true;
  readonly covered: readonly Covering[];
  readonly missing: readonly { readonly statementId: string; readonly number: number | null; readonly text: string }[];
}

/** Composes how the mandate's questions stand, in their order and never by how much is said of each. */
export const composeMandate = (board: Board): readonly MandateStanding[] => {
  const covered = new Map<string, Covering[]>();
  const add = (mandateId: string, covering: Covering): void => {
    covered.set(mandateId, [...(covered.get(mandateId) ?? []), covering]);
  };
  const inOrder = <Row extends { readonly at: number }>(rows: Iterable<readonly [string, Row]>) =>
    [...rows]
      .sort(([a, one], [b, other]) => one.at - other.at || (a < b ? -1 : 1))
      .map(([key]) => readRelationKey(key));
  for (const [mandateId, id] of inOrder(board.all('mandatePrinciples')))
    add(mandateId, { of: 'principle', id, title: board.get('principles', id)?.title ?? '' });
  for (const [mandateId, id] of inOrder(board.all('mandateClusters')))
    add(mandateId, { of: 'cluster', id, title: board.get('clusters', id)?.title ?? '' });
  const said = [...board.all('statements')]
    .filter(([, { mandateId }]) => mandateId !== undefined)
    .map(([statementId, row]) => ({ statementId, row, number: board.get('numbers', statementId)?.number ?? null }))
    .sort((a, b) => a.row.publishedAt - b.row.publishedAt || (a.number ?? 0) - (b.number ?? 0));
  const all = mandateQuestions(board).map(({ id, row: { text, isGone } }) => ({
    mandateId: id,
    text,
    ...(isGone ? { isGone } : {}),
    covered: covered.get(id) ?? [],
    missing: said
      .filter(({ row }) => row.mandateId === id)
      .map(({ statementId, row, number }) => ({ statementId, number, text: row.text })),
  }));
  return all.filter(({ isGone, covered: has, missing }) => !isGone || has.length + missing.length > 0);
};
