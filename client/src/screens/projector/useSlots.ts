import { useEffect, useMemo, useRef, useState } from 'react';
import { turnMs } from './wallQueue.ts';
import { fillSlots, onPage, pageAt, pageCount, type Slots } from './wallSlots.ts';

/** Keeps each island in its place for as long as the screen is open, and turns the page when there are more than fit. */
export const useSlots = (
  ids: readonly string[],
  size: number,
): { readonly shown: ReturnType<typeof onPage>; readonly page: number; readonly pages: number } => {
  const kept = useRef<Slots>([]);
  const slots = useMemo(() => {
    kept.current = fillSlots(kept.current, ids);
    return kept.current;
  }, [ids]);
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
