import { turnMs } from './wallQueue.ts';

/** Places on the wall, page after page; null is a place that is free. */
export type Slots = readonly (string | null)[];

/**
 * Gives each island a place: who has one keeps it, who is new takes the first that is free. Size and name do not matter. Only where
 * that saves a page do the last ones go to free places.
 */
export const fillSlots = (before: Slots, ids: readonly string[], size: number): Slots => {
  const there = new Set(ids);
  const slots: (string | null)[] = before.map((id) => (id !== null && there.has(id) ? id : null));
  const placed = new Set(slots);
  const lay = (id: string): void => {
    const free = slots.indexOf(null);
    if (free < 0) slots.push(id);
    else slots[free] = id;
  };
  for (const id of ids) if (!placed.has(id)) lay(id);
  const enough = Math.ceil(there.size / size) * size;
  for (const id of slots.splice(enough)) if (id !== null) lay(id);
  while (slots.at(-1) === null) slots.pop();
  return slots;
};

export const pageCount = (slots: Slots, size: number): number => Math.max(1, Math.ceil(slots.length / size));

/** The page that is up so long after the first came up: they come round, each for as long. */
export const pageAt = (sinceMs: number, pages: number): number => Math.floor(Math.max(0, sinceMs) / turnMs) % pages;

/** The islands of a page with the place of each. */
export const onPage = (
  slots: Slots,
  page: number,
  size: number,
): readonly { readonly id: string; readonly at: number }[] =>
  slots.slice(page * size, (page + 1) * size).flatMap((id, at) => (id === null ? [] : [{ id, at }]));
