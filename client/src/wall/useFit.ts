import { useLayoutEffect, useRef, type RefObject } from 'react';

// Lines lie closer than the font is high, so what counts is the boxes and not what would scroll.
const fits = (place: HTMLElement): boolean => {
  const { top, bottom } = place.getBoundingClientRect();
  return (
    place.scrollWidth <= place.clientWidth + 1 &&
    [...place.children].every((child) => {
      const box = child.getBoundingClientRect();
      // What has given way takes no room.
      return box.height === 0 || (box.top >= top - 1 && box.bottom <= bottom + 1);
    })
  );
};

/**
 * Gives a place the least `data-fit` (0, 1, ... up to `last`) at which everything in it fits. The styles of that place say what
 * each means; after every drawing, every change of size and when the fonts have come it is tried anew.
 */
export const useFit = (last: number): RefObject<HTMLDivElement | null> => {
  const ref = useRef<HTMLDivElement>(null);
  const refit = useRef(() => {
    const place = ref.current;
    if (!place) return;
    for (let level = 0; level <= last; level += 1) {
      place.dataset['fit'] = String(level);
      if (fits(place)) return;
    }
  });
  useLayoutEffect(() => refit.current());
  useLayoutEffect(() => {
    const again = (): void => refit.current();
    const observer = new ResizeObserver(again);
    if (ref.current) observer.observe(ref.current);
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, []);
  return ref;
};
