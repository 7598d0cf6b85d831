import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Groups what stands below each other into pages no taller than the room; what is taller by itself has a page alone. */
export const groupPages = (heights: readonly number[], gap: number, room: number): readonly (readonly number[])[] => {
  const pages: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  heights.forEach((height, index) => {
    if (used + gap + height <= room) {
      pages.at(-1)?.push(index);
      used += gap + height;
    } else {
      pages.push([index]);
      used = height;
    }
  });
  return pages;
};

const same = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * Measures the children of a layer that holds everything, drawn out of sight, against the room there is: which stand on each page. Measured
 * anew after every drawing, every change of size and when the fonts have come.
 */
export const usePages = (): {
  readonly room: RefObject<HTMLDivElement | null>;
  readonly layer: RefObject<HTMLUListElement | null>;
  readonly pages: readonly (readonly number[])[];
} => {
  const room = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLUListElement>(null);
  const [pages, setPages] = useState<readonly (readonly number[])[]>([]);
  const measure = useRef(() => {
    if (!room.current || !layer.current) return;
    const children = [...layer.current.children];
    const boxes = children.map((child) => child.getBoundingClientRect());
    const [first, second] = boxes;
    const gap = first && second ? Math.max(0, second.top - first.bottom) : 0;
    const found = groupPages(
      boxes.map(({ height }) => height),
      gap,
      room.current.clientHeight + 1,
    );
    setPages((before) => (same(before, found) ? before : found));
  });
  useLayoutEffect(() => measure.current());
  useLayoutEffect(() => {
    const again = (): void => measure.current();
    const observer = new ResizeObserver(again);
    if (room.current) observer.observe(room.current);
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, []);
  return { room, layer, pages };
};
