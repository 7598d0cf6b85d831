import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** The measures of a place on the wall, in pixels; `pictureHeight` is what all sizes follow. */
export interface WallPlace {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  readonly pictureHeight: number;
}

/** The measures of a place on the page, again whenever it changes; null until the fonts have come. */
export const usePlace = (): {
  readonly ref: RefObject<HTMLUListElement | null>;
  readonly place: WallPlace | null;
} => {
  const ref = useRef<HTMLUListElement>(null);
  const [place, setPlace] = useState<WallPlace | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    let isOver = false;
    const look = (): void => {
      const { width, height } = element.getBoundingClientRect();
      // A picture that is not laid out yet has no places.
      if (width === 0 || height === 0) return;
      const gap = Number.parseFloat(getComputedStyle(element).columnGap) || 0;
      const picture = element.closest('[data-frame="wall"]');
      setPlace({ width, height, gap, pictureHeight: picture?.clientHeight ?? window.innerHeight });
    };
    const observer = new ResizeObserver(look);
    // Words are measured in the font they will stand in; a font that cannot be had is not waited for.
    void Promise.allSettled([...document.fonts].map((font) => font.load())).then(() => {
      if (!isOver) observer.observe(element);
    });
    return () => {
      isOver = true;
      observer.disconnect();
    };
  }, []);
  return { ref, place };
};
