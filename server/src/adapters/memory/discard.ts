import type { Kept } from './kept.ts';

const dropWhere = <Row>(rows: Map<unknown, Row>, isDropped: (row: Row) => boolean): void => {
  for (const [key, row] of rows) if (isDropped(row)) rows.delete(key);
};

/** Throws a scratch copy away, with those that are copies of it and everybody who was nowhere else, and gives them. */
export const discardKept = (kept: Kept, workshopId: string): readonly string[] | undefined => {
  const seriesId = kept.workshops.get(workshopId)?.seriesId;
  if (!kept.scratches.has(workshopId) || seriesId === undefined) return undefined;
  const copies = [...kept.scratches.values()].filter(({ ofId }) => ofId === workshopId);
  const goneBefore = copies.flatMap((copy) => discardKept(kept, copy.workshopId) ?? []);
  const came = [...kept.actors.values()].filter((row) => row.workshopId === workshopId);
  const isOfIt = (row: { readonly workshopId: string }): boolean => row.workshopId === workshopId;
  for (const rows of [kept.workshops, kept.scratches, kept.logs]) rows.delete(workshopId);
  for (const key of kept.drafts.keys()) if (key.startsWith(`${workshopId}/`)) kept.drafts.delete(key);
  dropWhere(kept.actors, isOfIt);
  dropWhere(kept.emergencyCodes, isOfIt);
  dropWhere(kept.grants, ({ where }) => 'workshopId' in where && isOfIt(where));
  dropWhere(kept.invitations, ({ where }) => 'workshopId' in where && isOfIt(where));
  if (![...kept.workshops.values()].some((row) => row.seriesId === seriesId)) {
    dropWhere(kept.followKeys, (row) => row.seriesId === seriesId);
    kept.series.delete(seriesId);
  }
  const places = [kept.actors, kept.grants, kept.followKeys, kept.emergencyCodes];
  const gone = came
    .map(({ personId }) => personId)
    .filter((id) => !places.some((rows) => [...rows.values()].some(({ personId }) => personId === id)));
  for (const id of gone) {
    kept.people.delete(id);
    dropWhere(kept.devices, ({ personId }) => personId === id);
  }
  return [...goneBefore, ...gone];
};
