import { useEffect, useState } from 'react';
import { useKeptSlots } from './KeptSlots.tsx';
import { turnMs } from './wallQueue.ts';
import { fillSlots, onPage, pageAt, pageCount } from './wallSlots.ts';

/** Keeps each island in its place for as long as the screen is open, and turns the page when there are more than fit. */
export const useSlots = (
  ids: readonly string[],
  /** How many have room; null until that is known. */
  room: number | null,
): { readonly shown: ReturnType<typeof onPage>; readonly page: number; readonly pages: number } => {
  // Before it is known nothing is moved to save a page.
  const size = room ?? Number.MAX_SAFE_INTEGER;
  const { slots: before, keep } = useKeptSlots();
  const [kept, setKept] = useState(() => ({ ids, size, slots: fillSlots(before, ids, size) }));
  const isSame = kept.ids === ids && kept.size === size;
  const slots = isSame ? kept.slots : fillSlots(kept.slots, ids, size);
  if (!isSame) setKept({ ids, size, slots });
  useEffect(() => keep(slots), [keep, slots]);
  const pages = pageCount(slots, size);
  const [openedAt] = useState(() => performance.now());
  const [now, setNow] = useState(openedAt);
  useEffect(() => {
    if (pages === 1) return undefined;
    const timer = setTimeout(() => setNow(performance.now()), turnMs - ((performance.now() - openedAt) % turnMs) + 1);
    return () => clearTimeout(timer);
  }, [pages, openedAt, now]);
  const page = pageAt(now - openedAt, pages);
  return { shown: onPage(slots, page, size), page, pages };
};
