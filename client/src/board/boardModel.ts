import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { earlierOf, type Earlier } from '@skab/shared/board/origins.ts';
import { readRelationKey } from '@skab/shared/board/relations.ts';
import type { ClusterView, Difference, LinkedView, Move, StatementView } from './modelViews.ts';
import { linkedViews } from './linkedViews.ts';
import { listeners } from './listeners.ts';
import { paperHeight } from './paperHeight.ts';
import { relationIndex } from './relationIndex.ts';
import { rowDiff } from './rowDiff.ts';

export const statementTopic = (id: string): string => `s${id}`;
export const clusterTopic = (id: string): string => `c${id}`;

/** What changes as a whole: the tray; the order and names of clusters; principles and stations; what is shown; anything at all. */
export type WholeTopic = 'tray' | 'outline' | 'links' | 'spotlight' | 'any';

/** The board as screens draw it: read once per change, drawn anew only where something changed. Knows no page and no React. */
export interface BoardModel {
  /** Reads the board and tells those who listen. Rows that stand as before cost next to nothing. */
  update(board: Board): Difference;
  statement(id: string): StatementView | undefined;
  cluster(id: string): ClusterView | undefined;
  statements(): Iterable<StatementView>;
  clusters(): Iterable<ClusterView>;
  /** Published statements in no cluster, oldest first. The same array until that changes. */
  tray(): readonly string[];
  /** Clusters that lie in no other, in the order of their names; the nameless last. */
  roots(): readonly string[];
  principles(): readonly LinkedView[];
  stations(): readonly LinkedView[];
  /** The cluster that shared screens show opened. */
  spotlight(): string | null;
  /** The question a statement answered. */
  prompt(promptId: string): string | undefined;
  prompts(): readonly { readonly id: string; readonly text: string }[];
  /** What a statement or cluster was in an earlier meeting of the series; null for what is of this one. */
  earlier(id: string): Earlier | null;
  /** Rises each time something of the board has changed. */
  version(): number;
  /** How many statements can be read. */
  count(): number;
  subscribe(topic: string, listener: () => void): () => void;
}

const byName = new Intl.Collator('da', { numeric: true });
const none: readonly string[] = [];

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);

/** Keeps the array that was there when the new one says the same. */
const kept = (before: readonly string[], after: readonly string[]): readonly string[] =>
  sameIds(before, after) ? before : after;

export const boardModel = (): BoardModel => {
  let latest: Board | null = null;
  const diffs = {
    statements: rowDiff('statements'),
    withdrawn: rowDiff('withdrawn'),
    numbers: rowDiff('numbers'),
    saidInRoom: rowDiff('saidInRoom'),
    unsettled: rowDiff('unsettled'),
    places: rowDiff('places'),
    clusters: rowDiff('clusters'),
    islands: rowDiff('islands'),
    nests: rowDiff('nests'),
    merged: rowDiff('mergedClusters'),
    drafts: rowDiff('drafts'),
    descriptions: rowDiff('descriptions'),
    prompts: rowDiff('prompts'),
    spotlight: rowDiff('spotlight'),
  };
  const links = { principles: linkedViews('principles'), stations: linkedViews('stations') };
  const placed = relationIndex();
  const statements = new Map<string, StatementView>();
  const clusters = new Map<string, ClusterView>();
  const told = listeners();
  const lying = new Set<string>();
  let tray: readonly string[] = none;
  let roots: readonly string[] = none;
  let readable = 0;
  let version = 0;

  // What came in at once, as an import does, is told apart by its numbers.
  const inOrder = (a: string, b: string): number => {
    const [one, other] = [statements.get(a), statements.get(b)];
    return (
      (one?.publishedAt ?? 0) - (other?.publishedAt ?? 0) ||
      (one?.number ?? Infinity) - (other?.number ?? Infinity) ||
      (a < b ? -1 : 1)
    );
  };

  const titleOf = (id: string): string => diffs.clusters.rows.get(id)?.title ?? '';
  const byTitle = (a: string, b: string): number => {
    const [one, other] = [titleOf(a), titleOf(b)];
    if ((one === '') !== (other === '')) return one === '' ? 1 : -1;
    return byName.compare(one, other) || (a < b ? -1 : 1);
  };

  const viewStatement = (id: string): StatementView | undefined => {
    const row = diffs.statements.rows.get(id);
    const withdrawn = diffs.withdrawn.rows.get(id);
    if (!row && !withdrawn) return undefined;
    const before = statements.get(id);
    const number = diffs.numbers.rows.get(id)?.number ?? null;
    const clusterIds = kept(before?.clusterIds ?? none, placed.secondsOf(id));
    const text = row ? row.text : null;
    const isDouble = clusterIds.length > 1;
    const isSaidInRoom = row !== undefined && diffs.saidInRoom.rows.has(id);
    const signature = row?.signature ?? null;
    const buildsOn = row?.buildsOn === undefined ? null : (diffs.numbers.rows.get(row.buildsOn)?.number ?? null);
    const differs = clusterIds.length === 0 ? diffs.unsettled.rows.get(id) : undefined;
    const isSame =
      before &&
      before.text === text &&
      before.number === number &&
      before.isSaidInRoom === isSaidInRoom &&
      before.signature === signature &&
      before.buildsOn === buildsOn &&
      (before.unsettled === null) === (differs === undefined) &&
      before.clusterIds.length > 1 === isDouble;
    return {
      id,
      text,
      withdrawnAt: row ? null : (withdrawn?.at ?? null),
      number,
      stepId: row?.stepId ?? null,
      promptId: row?.promptId ?? null,
      publishedAt: row?.publishedAt ?? before?.publishedAt ?? 0,
      isLate: row?.isLate ?? false,
      isSaidInRoom,
      signature,
      buildsOn,
      clusterIds,
      unsettled: differs ? [differs.firstId, differs.secondId] : null,
      height: isSame
        ? before.height
        : paperHeight({
            text,
            number,
            isDouble,
            isSaidInRoom,
            signature,
            buildsOn,
            isUnsettled: differs !== undefined,
          }),
    };
  };

  const viewCluster = (id: string, inner: ReadonlyMap<string, readonly string[]>): ClusterView | undefined => {
    const row = diffs.clusters.rows.get(id);
    if (!row) return undefined;
    const island = diffs.islands.rows.get(id);
    // A hidden statement keeps its place and is not seen.
    const shown = placed.firstsOf(id).flatMap((statementId) => statements.get(statementId) ?? []);
    return {
      id,
      title: row.title,
      parentId: diffs.nests.rows.get(id)?.parentId ?? null,
      innerIds: inner.get(id) ?? none,
      statementIds: shown.map((statement) => statement.id),
      heights: shown.map(({ height }) => height),
      count: shown.filter(({ text }) => text !== null).length,
      x: island?.x ?? 0,
      y: island?.y ?? 0,
      columns: island?.columns ?? null,
      principleIds: links.principles.ofCluster(id),
      stationIds: links.stations.ofCluster(id),
      description: diffs.descriptions.rows.get(id)?.text ?? '',
      draftId: diffs.drafts.rows.get(id)?.draftId ?? null,
      mergedTitles: [...diffs.merged.rows.values()].filter(({ intoId }) => intoId === id).map(({ title }) => title),
    };
  };

  const innerClusters = (): ReadonlyMap<string, readonly string[]> => {
    const inner = new Map<string, string[]>();
    for (const [id, { parentId }] of diffs.nests.rows) {
      if (diffs.clusters.rows.has(id)) inner.set(parentId, [...(inner.get(parentId) ?? []), id]);
    }
    for (const ids of inner.values()) ids.sort(byTitle);
    return inner;
  };

  /** Reads every collection; what must be viewed anew comes back as ids. */
  const read = (board: Board) => {
    const dirtyStatements = new Set<string>();
    const dirtyClusters = new Set<string>();
    for (const diff of [diffs.statements, diffs.withdrawn, diffs.numbers, diffs.saidInRoom, diffs.unsettled])
      for (const id of diff.look(board)) dirtyStatements.add(id);
    for (const key of diffs.places.look(board)) {
      const [statementId, clusterId] = readRelationKey(key);
      placed.set(statementId, clusterId, diffs.places.rows.get(key)?.at);
      dirtyStatements.add(statementId);
      dirtyClusters.add(clusterId);
    }
    let isOutline = false;
    for (const id of diffs.clusters.look(board)) {
      isOutline = true;
      dirtyClusters.add(id);
      const parentId = diffs.nests.rows.get(id)?.parentId;
      if (parentId) dirtyClusters.add(parentId);
    }
    for (const diff of [diffs.islands, diffs.drafts, diffs.descriptions])
      for (const id of diff.look(board)) dirtyClusters.add(id);
    const parentsBefore = new Map([...diffs.nests.rows].map(([id, { parentId }]) => [id, parentId]));
    for (const id of diffs.nests.look(board)) {
      isOutline = true;
      for (const one of [id, parentsBefore.get(id), diffs.nests.rows.get(id)?.parentId])
        if (one) dirtyClusters.add(one);
    }
    for (const id of diffs.merged.look(board)) {
      const intoId = diffs.merged.rows.get(id)?.intoId;
      if (intoId) dirtyClusters.add(intoId);
    }
    const linked = [...links.principles.look(board), ...links.stations.look(board)];
    for (const id of linked) dirtyClusters.add(id);
    return {
      dirtyStatements,
      dirtyClusters,
      isOutline,
      isLinks: linked.length > 0 || links.principles.isChanged() || links.stations.isChanged(),
      isPrompts: diffs.prompts.look(board).length > 0,
      isSpotlight: diffs.spotlight.look(board).length > 0,
    };
  };

  const viewStatements = (dirty: ReadonlySet<string>, dirtyClusters: Set<string>) => {
    const added: string[] = [];
    const moves: Move[] = [];
    for (const id of dirty) {
      const before = statements.get(id);
      const after = viewStatement(id);
      if (after) statements.set(id, after);
      else statements.delete(id);
      readable += Number((after?.text ?? null) !== null) - Number((before?.text ?? null) !== null);
      if (!before && after && after.text !== null) added.push(id);
      if (before && after && before.clusterIds !== after.clusterIds)
        moves.push({ statementId: id, from: before.clusterIds, to: after.clusterIds });
      for (const clusterId of [...(before?.clusterIds ?? none), ...(after?.clusterIds ?? none)])
        dirtyClusters.add(clusterId);
    }
    return { added, moves };
  };

  const viewTray = (dirty: ReadonlySet<string>): boolean => {
    let isChanged = false;
    for (const id of dirty) {
      const view = statements.get(id);
      const lies = view !== undefined && view.text !== null && view.clusterIds.length === 0;
      if (lies !== lying.has(id)) isChanged = true;
      if (lies) lying.add(id);
      else lying.delete(id);
    }
    if (!isChanged) return false;
    tray = [...lying].sort(inOrder);
    return true;
  };

  const update = (board: Board): Difference => {
    latest = board;
    const { dirtyStatements, dirtyClusters, isOutline, isLinks, isPrompts, isSpotlight } = read(board);
    const { added, moves } = viewStatements(dirtyStatements, dirtyClusters);
    const topics = new Set<string>([...dirtyStatements].map(statementTopic));
    if (dirtyClusters.size > 0) {
      const inner = innerClusters();
      for (const id of dirtyClusters) {
        const view = viewCluster(id, inner);
        if (view) clusters.set(id, view);
        else clusters.delete(id);
        topics.add(clusterTopic(id));
      }
    }
    if (isOutline) {
      const outer = [...diffs.clusters.rows.keys()].filter((id) => !diffs.nests.rows.has(id));
      roots = kept(roots, outer.sort(byTitle));
      topics.add('outline');
    }
    if (viewTray(dirtyStatements)) topics.add('tray');
    if (isLinks || isPrompts) topics.add('links');
    if (isSpotlight) topics.add('spotlight');
    if (topics.size > 0) {
      topics.add('any');
      version += 1;
    }
    told.tell(topics);
    return { added, moves, clusters: [...dirtyClusters] };
  };

  return {
    update,
    statement: (id) => statements.get(id),
    cluster: (id) => clusters.get(id),
    statements: () => statements.values(),
    clusters: () => clusters.values(),
    tray: () => tray,
    roots: () => roots,
    principles: () => links.principles.all(),
    stations: () => links.stations.all(),
    spotlight: () => diffs.spotlight.rows.get(only)?.clusterId ?? null,
    prompt: (id) => diffs.prompts.rows.get(id)?.text,
    prompts: () => [...diffs.prompts.rows].map(([id, { text }]) => ({ id, text })),
    earlier: (id) => latest && earlierOf(latest, id),
    version: () => version,
    count: () => readable,
    subscribe: told.on,
  };
};
