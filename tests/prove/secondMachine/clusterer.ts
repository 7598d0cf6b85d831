import { newId } from '../../harness/visitor.ts';
import type { AnOverlayDesk } from '../../integration/aClient.ts';
import type { Random } from '../kit/random.ts';

/** Somebody at a desk who starts a step and clusters, lays statements in them and names them. */
export interface Clusterer {
  /** Does one more thing, if there is anything to do it with. */
  cluster(): void;
  start(stepId: string): Promise<unknown>;
  leave(): void;
}

export const clusterer = (random: Random, desk: AnOverlayDesk): Clusterer => {
  const clusters: string[] = [];
  const placed = new Set<string>();
  return {
    cluster: () => {
      const statementId = [...desk.view().all('statements')].map(([id]) => id).find((id) => !placed.has(id));
      const clusterId = clusters[random.below(clusters.length || 1)];
      if (clusterId !== undefined && random.below(4) === 0)
        return void desk.send('renameCluster', { clusterId, title: `Klynge ${random.below(1000)}` });
      if (statementId === undefined) return;
      placed.add(statementId);
      if (clusterId !== undefined && random.below(3) > 0)
        return void desk.send('placeStatement', { statementId, clusterId, seen: null });
      const fresh = newId();
      clusters.push(fresh);
      const statements = [{ statementId, seen: null }];
      void desk.send('startCluster', { clusterId: fresh, statements, title: 'Klynge', x: 0, y: 0 });
    },
    start: (stepId) => desk.send('startStep', { stepId, seen: null }),
    leave: () => desk.leave(),
  };
};
