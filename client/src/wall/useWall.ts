import { useLayoutEffect, useRef, useState } from 'react';
import { layoutOf, type Geometry } from './geometry.ts';
import { advance, openWall, wakeAt, type Wall, type WallInput, type WallItem } from './wallQueue.ts';

/**
 * Runs the wall's queue by the clock of this page: looks again whenever something came, and at each moment it asks for. What is
 * known when the wall is opened is not new.
 */
export const useWall = (
  items: readonly WallItem[],
  geometry: Geometry | null,
  knownIds: readonly string[],
): { readonly wall: Wall | null; readonly now: number } => {
  const latest = useRef<Wall | null>(null);
  const [shown, setShown] = useState<{ readonly wall: Wall | null; readonly now: number }>({ wall: null, now: 0 });
  const [woken, setWoken] = useState(0);

  useLayoutEffect(() => {
    // Until everything is measured, what hangs stays as it is.
    if (!geometry || items.some((item) => item.size === undefined)) return undefined;
    const now = performance.now();
    const { columns, rows } = geometry;
    const layout = layoutOf(geometry);
    const input: WallInput = { items, columns, rows, layout, now };
    const before = latest.current ?? openWall(knownIds, layout);
    const wall = advance(before, input);
    latest.current = wall;
    setShown({ wall, now });
    const at = wakeAt(wall, input);
    if (at === null) return undefined;
    const timer = setTimeout(() => setWoken(woken + 1), Math.max(0, at - now) + 1);
    return () => clearTimeout(timer);
  }, [items, geometry, knownIds, woken]);
  return shown;
};
