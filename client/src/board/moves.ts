import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import type { BoardModel } from './boardModel.ts';
import { freePlace, type Point, type Rect } from './pushApart.ts';
import type { TableLayout } from './tableLayout.ts';
import { measures, widthOfColumns } from './tableMeasures.ts';

/** A statement in somebody's hand, and the cluster it was taken from; null is the tray. */
export interface Taken {
  readonly statementId: string;
  readonly clusterId: string | null;
}

/** Where it goes: by drag, by two taps and by the keyboard all the same. */
export type Target =
  | { readonly kind: 'cluster'; readonly clusterId: string }
  /** Onto another statement; where that lies in the tray the two start a cluster. */
  | { readonly kind: 'statement'; readonly statementId: string; readonly clusterId: string | null }
  /** A cluster of its own: there on the table, or wherever there is room. */
  | { readonly kind: 'new'; readonly title?: string; readonly at?: Point }
  | { readonly kind: 'tray' };

/** A command and its arguments. */
export type Call = { [N in CommandName]: { readonly name: N; readonly args: CommandArgs<N> } }[CommandName];

export interface MoveTools {
  readonly newId: () => string;
  readonly layout: () => TableLayout;
}

const newIsland = { width: widthOfColumns(2) + 2 * measures.islandPad, height: 260 };

/** Where a new island can lie without any other having to move: near a point, or beginning where the table does. */
export const placeOnTable = (layout: TableLayout, at: Point | undefined): Point => {
  const near = at ?? { x: layout.bounds?.x ?? 0, y: layout.bounds?.y ?? 0 };
  const wanted: Rect = { ...newIsland, x: Math.round(near.x), y: Math.round(near.y) };
  return freePlace(wanted, layout.islands);
};

const seenAt = ({ statementId, clusterId }: Taken) => ({ statementId, seen: clusterId });

/** The command that lays a statement somewhere; null when it lies there already. */
export const moveCall = (taken: Taken, target: Target, { newId, layout }: MoveTools): Call | null => {
  if (target.kind === 'tray')
    return taken.clusterId === null
      ? null
      : { name: 'unplaceStatement', args: { statementId: taken.statementId, clusterId: taken.clusterId } };
  if (target.kind === 'new') {
    const place = placeOnTable(layout(), target.at);
    const title = target.title ? { title: target.title } : {};
    return { name: 'startCluster', args: { clusterId: newId(), statements: [seenAt(taken)], ...title, ...place } };
  }
  if (target.kind === 'statement' && target.clusterId === null) {
    if (target.statementId === taken.statementId) return null;
    const under = { statementId: target.statementId, seen: null };
    const place = placeOnTable(layout(), undefined);
    return { name: 'startCluster', args: { clusterId: newId(), statements: [under, seenAt(taken)], ...place } };
  }
  const { clusterId } = target;
  if (clusterId === null || clusterId === taken.clusterId) return null;
  return { name: 'placeStatement', args: { statementId: taken.statementId, clusterId, seen: taken.clusterId } };
};

/** The same move seen as things stand now: for who was told that another came first and moves it all the same. */
export const callAsSeenNow = (call: Call, model: Pick<BoardModel, 'statement'>): Call => {
  const seenNow = (statementId: string): string | null => model.statement(statementId)?.clusterIds[0] ?? null;
  if (call.name === 'placeStatement') return { ...call, args: { ...call.args, seen: seenNow(call.args.statementId) } };
  if (call.name === 'unplaceStatement')
    return { ...call, args: { ...call.args, clusterId: seenNow(call.args.statementId) ?? call.args.clusterId } };
  if (call.name === 'startCluster') {
    const statements = call.args.statements.map((one) => ({ ...one, seen: seenNow(one.statementId) }));
    return { ...call, args: { ...call.args, statements } };
  }
  return call;
};
