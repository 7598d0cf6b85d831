import type { Board } from '../board/board.ts';
import { clustersOf, statementsIn } from '../board/clusters.ts';
import type { CommandArgs, CommandName } from '../commands/registry.ts';
import { anId } from './builders.ts';

/** What one hand at the board does: numbers that choose among what is there. */
export interface Hand {
  readonly who: number;
  readonly what: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** A hand out of five numbers from 0 up, whatever they are. */
export const handOf = ([who, what, a, b, c]: readonly [number, number, number, number, number]): Hand => ({
  who: who % 4,
  what: what % 18,
  a,
  b,
  c,
});

/** A command and its arguments. */
export type Call = { [N in CommandName]: { readonly name: N; readonly args: CommandArgs<N> } }[CommandName];

/** A command out of a hand, by what lies on the board. Some name what is gone: that too happens in a room. */
export const callOf = (
  board: Board,
  { what, a, b, c }: Hand,
  {
    statementIds,
    made,
    freshId: fresh,
  }: {
    readonly statementIds: readonly string[];
    /** Commands that undo may name, the latest last. */
    readonly made: readonly string[];
    /** The id of what is new. */
    readonly freshId: string;
  },
): Call => {
  const clusters = [...board.all('clusters')].map(([id]) => id).sort();
  const pick = (ids: readonly string[], by: number): string => ids[by % Math.max(1, ids.length)] ?? anId('gone');
  const clusterId = pick(clusters, b);
  const statementId = pick(statementIds, a);
  const lies = [...clustersOf(board, statementId)].sort();
  const seen = c % 5 === 0 ? pick(clusters, c) : (lies[c % Math.max(1, lies.length)] ?? null);
  const [x, y] = [(a % 2000) - 1000, (b % 2000) - 1000];
  switch (what) {
    case 0:
    case 1:
      return { name: 'placeStatement', args: { statementId, clusterId, seen } };
    case 2:
      return { name: 'addPlace', args: { statementId, clusterId } };
    case 3:
      return { name: 'unplaceStatement', args: { statementId, clusterId: seen ?? clusterId } };
    case 4:
    case 5: {
      const second = pick(statementIds, b);
      const statements = [
        { statementId, seen },
        { statementId: second, seen: [...clustersOf(board, second)].sort()[0] ?? null },
      ];
      return { name: 'startCluster', args: { clusterId: fresh, statements: statements.slice(c % 2), x, y } };
    }
    case 6:
      return { name: 'renameCluster', args: { clusterId, title: `Klynge ${a}` } };
    case 7:
      return { name: 'moveCluster', args: { clusterId, x, y, columns: c % 3 === 0 ? null : 1 + (c % 8) } };
    case 8:
      return { name: 'nestCluster', args: { clusterId, parentId: c % 4 === 0 ? null : pick(clusters, a) } };
    case 9:
      return { name: 'mergeClusters', args: { fromId: clusterId, intoId: pick(clusters, a) } };
    case 10: {
      const inside = [...statementsIn(board, clusterId)].sort();
      const chosen = inside.slice(0, 1 + (c % Math.max(1, inside.length)));
      return {
        name: 'splitCluster',
        args: { clusterId, newClusterId: fresh, statementIds: chosen.length > 0 ? chosen : [statementId], x, y },
      };
    }
    case 11:
      return { name: 'dissolveCluster', args: { clusterId } };
    case 12:
      return c % 2 === 0
        ? { name: 'makePrinciple', args: { principleId: fresh, clusterId: c % 3 ? clusterId : null, title: 'Lytter' } }
        : { name: 'makeStation', args: { stationId: fresh, clusterId: c % 3 ? clusterId : null, title: 'Stand' } };
    case 13:
      return { name: 'showCluster', args: { clusterId: c % 4 === 0 ? null : clusterId } };
    case 14:
      return { name: 'beginDraft', args: { clusterId, draftId: fresh } };
    case 15: {
      const drafts = [...board.all('drafts')].map(([, { draftId }]) => draftId).sort();
      return { name: 'keepVersion', args: { draftId: pick(drafts, a), text: `Det handler om ${a}`, why: '' } };
    }
    default:
      return { name: 'undo', args: { commandId: pick(made, made.length - 1 - (c % 6)) } };
  }
};
