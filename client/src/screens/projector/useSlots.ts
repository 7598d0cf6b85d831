import { useEffect, useState } from 'react';
import { turnMs } from './wallQueue.ts';
import { fillSlots, onPage, pageAt, pageCount } from './wallSlots.ts';

/** Keeps each island in its place for as long as the screen is open, and turns the page when there are more than fit. */
export const useSlots = (
  ids: readonly string[],
  size: number,
): { readonly shown: ReturnType<typeof onPage>; readonly page: number; readonly pages: number } => {
  const [kept, setKept] = useState(() => ({ ids, size, slots: fillSlots([], ids, size) }));
  const isSame = kept.ids === ids && kept.size === size;
  const slots = isSame ? kept.slots : fillSlots(kept.slots, ids, size);
  if (!isSame) setKept({ ids, size, slots });
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
