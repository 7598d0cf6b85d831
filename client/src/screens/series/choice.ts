import { bringChunk } from '@skab/shared/commands/bringOver.ts';
import { importChunkStatements } from '@skab/shared/commands/importStatements.ts';
import { kinds, type Kind, type Material, type Thing } from './material.ts';

/** What is chosen: by the person where she has said so, else as is sensible for its kind. */
export type Choice = ReadonlyMap<string, boolean>;

export type Chosen = { readonly [K in Kind]: readonly Thing[] };

/**
 * What comes along: every principle and point, and every cluster with a name, unless somebody says otherwise; of the statements those that lie
 * in a cluster that comes. A cluster comes with the one it lies in, and with a principle that stands on it.
 */
export const chosenOf = (material: Material, choice: Choice): Chosen => {
  const free = (things: readonly Thing[]): readonly Thing[] => things.filter(({ isHere }) => !isHere);
  const principles = free(material.principles).filter(({ id }) => choice.get(id) ?? true);
  const byId = new Map(material.clusters.map((cluster) => [cluster.id, cluster]));
  const coming = new Set<string>();
  const take = (id: string): void => {
    for (let at: string | null = id; at !== null && !coming.has(at); at = byId.get(at)?.parentId ?? null)
      if (byId.has(at)) coming.add(at);
  };
  for (const { id, words } of material.clusters) if (choice.get(id) ?? words !== '') take(id);
  for (const { clusterIds } of principles) for (const id of clusterIds) take(id);
  return {
    principles,
    clusters: free(material.clusters).filter(({ id }) => coming.has(id)),
    items: free(material.items).filter(({ id }) => choice.get(id) ?? true),
    // Which of them are done nobody has noted: each is chosen by somebody.
    tasks: free(material.tasks).filter(({ id }) => choice.get(id) ?? false),
    statements: free(material.statements).filter(
      ({ id, clusterIds }) => choice.get(id) ?? clusterIds.some((clusterId) => coming.has(clusterId)),
    ),
  };
};

export const countOf = (chosen: Chosen): number => kinds.reduce((sum, kind) => sum + chosen[kind].length, 0);

/** What is asked of the server at a time. */
export type Part = { readonly [K in Exclude<Kind, 'tasks'>]?: readonly string[] };

const inParts = (things: readonly Thing[], most: number): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(things.length / most) }, (_none, at) =>
    things.slice(at * most, (at + 1) * most).map(({ id }) => id),
  );

/** Outer clusters before inner ones: what lies in something comes after it. */
const outerFirst = (clusters: readonly Thing[]): readonly Thing[] => {
  const byId = new Map(clusters.map((cluster) => [cluster.id, cluster]));
  const depth = ({ parentId }: Thing): number => {
    const parent = parentId === null ? undefined : byId.get(parentId);
    return parent ? 1 + depth(parent) : 0;
  };
  return [...clusters].sort((a, b) => depth(a) - depth(b));
};

/** The parts in the order they are sent: what something stands on before what stands on it. */
export const partsOf = ({ clusters, statements, principles, items, tasks }: Chosen): readonly Part[] => [
  ...inParts(outerFirst(clusters), bringChunk).map((ids) => ({ clusters: ids })),
  ...inParts(statements, importChunkStatements).map((ids) => ({ statements: ids })),
  ...inParts(principles, bringChunk).map((ids) => ({ principles: ids })),
  // A task comes as a point of the agenda.
  ...inParts([...items, ...tasks], bringChunk).map((ids) => ({ items: ids })),
];
