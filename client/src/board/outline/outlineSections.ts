import { isFiltering, statementMatcher, type BoardFilter } from '../boardFilter.ts';
import type { BoardModel } from '../boardModel.ts';

/** A heading of the outline and the statements under it. */
export interface OutlineSection {
  /** The cluster, or null for the tray. */
  readonly clusterId: string | null;
  readonly depth: number;
  readonly ids: readonly string[];
}

/** Tray first, then clusters by name with what lies inside them below; while something is looked for, only what is found. */
export const outlineSections = (model: BoardModel, filter: BoardFilter): readonly OutlineSection[] => {
  const matches = isFiltering(filter) ? statementMatcher(filter, model) : null;
  const found = (ids: readonly string[]): readonly string[] =>
    matches
      ? ids.filter((id) => {
          const view = model.statement(id);
          return view !== undefined && matches(view);
        })
      : ids;
  const sections: OutlineSection[] = [];
  const add = (clusterId: string | null, depth: number, ids: readonly string[]): void => {
    const shown = found(ids);
    if (shown.length > 0 || !matches) sections.push({ clusterId, depth, ids: shown });
  };
  const addCluster = (id: string, depth: number): void => {
    const view = model.cluster(id);
    if (!view) return;
    add(id, depth, view.statementIds);
    for (const innerId of view.innerIds) addCluster(innerId, depth + 1);
  };
  add(null, 0, model.tray());
  for (const id of model.roots()) addCluster(id, 0);
  return sections;
};

/** A statement under a heading, as one word. */
export const rowKey = (statementId: string, clusterId: string | null): string => `${statementId}/${clusterId ?? ''}`;
