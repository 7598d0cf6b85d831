import type { Board } from './board.ts';
import type { CollectionName } from './collections.ts';

/** The collections whose key is two ids. */
export type Relation = Extract<
  CollectionName,
  'places' | 'principleClusters' | 'stationClusters' | 'mandateClusters' | 'mandatePrinciples'
>;

export const relationKey = (firstId: string, secondId: string): string => `${firstId}/${secondId}`;

export const readRelationKey = (key: string): readonly [string, string] => {
  const at = key.indexOf('/');
  return [key.slice(0, at), key.slice(at + 1)];
};

/** The second ids that stand with a first one, in no order. */
export const secondsOf = (board: Board, relation: Relation, firstId: string): readonly string[] => {
  const found: string[] = [];
  for (const [key] of board.all(relation)) if (key.startsWith(`${firstId}/`)) found.push(key.slice(firstId.length + 1));
  return found;
};

/** The first ids that stand with a second one, in no order. */
export const firstsOf = (board: Board, relation: Relation, secondId: string): readonly string[] => {
  const found: string[] = [];
  for (const [key] of board.all(relation))
    if (key.endsWith(`/${secondId}`)) found.push(key.slice(0, -secondId.length - 1));
  return found;
};
