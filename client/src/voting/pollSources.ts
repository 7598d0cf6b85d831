import type { Board } from '@skab/shared/board/board.ts';
import { inOrderOf } from '@skab/shared/board/clusters.ts';
import { stepTitleOf } from '@skab/shared/meeting/agenda.ts';
import type { PollItemKind } from '@skab/shared/meeting/polls.ts';

/** Things that dots can be put on: the outer clusters, a step's statements, or what lies in a cluster. */
export interface PollSource {
  readonly key: string;
  readonly kind: 'allClusters' | 'ofStep' | 'ofCluster';
  readonly title: string;
  readonly of: PollItemKind;
  readonly ids: readonly string[];
}

const byNumber =
  (board: Board) =>
  (a: string, b: string): number =>
    (board.get('numbers', a)?.number ?? 0) - (board.get('numbers', b)?.number ?? 0);

/** The sources with at least two things, in the order one looks for them. Nothing is in the order of how much it has. */
export const pollSources = (board: Board): readonly PollSource[] => {
  const titled = [...board.all('clusters')]
    .map(([id, { title }]) => ({ id, title }))
    .sort((a, b) => a.title.localeCompare(b.title, 'da') || (a.id < b.id ? -1 : 1));
  const outer = titled.filter(({ id }) => !board.get('nests', id)).map(({ id }) => id);
  const ofSteps = new Map<string, string[]>();
  for (const [id, { stepId }] of board.all('statements'))
    if (stepId !== null) ofSteps.set(stepId, [...(ofSteps.get(stepId) ?? []), id]);
  const sources: readonly PollSource[] = [
    { key: 'clusters', kind: 'allClusters', title: '', of: 'cluster', ids: outer },
    ...[...ofSteps].map(([id, ids]): PollSource => ({
      key: id,
      kind: 'ofStep',
      title: stepTitleOf(board, id),
      of: 'statement',
      ids: ids.sort(byNumber(board)),
    })),
    ...titled.map(({ id, title }): PollSource => ({
      key: id,
      kind: 'ofCluster',
      title,
      of: 'statement',
      ids: inOrderOf(board, id).filter((statementId) => board.get('statements', statementId)),
    })),
  ];
  return sources.filter(({ ids }) => ids.length > 1);
};
