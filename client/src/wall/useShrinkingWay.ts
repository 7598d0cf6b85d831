import { useLayoutEffect, useRef, type RefObject } from 'react';
import { durationOf } from '../ui/durationOf.ts';

/**
 * Lets the way in be seen to shrink from the welcome to its corner when the evening goes on, so that who is late knows where it went. Where
 * motion is not wanted it is simply there.
 */
export const useShrinkingWay = (isLarge: boolean, root: RefObject<HTMLElement | null>): void => {
  const large = useRef<DOMRect | null>(null);
  useLayoutEffect(() => {
    const code = root.current?.querySelector('[data-way-in]');
    const to = code?.getBoundingClientRect();
    if (isLarge) {
      large.current = to ?? null;
      return;
    }
    const from = large.current;
    large.current = null;
    const duration = durationOf('--move');
    if (!code || !from || !to || to.width === 0 || duration === 0) return;
    const [x, y] = [from.left - to.left, from.top - to.top];
    const start = {
      transformOrigin: 'top left',
      transform: `translate(${x}px, ${y}px) scale(${from.width / to.width})`,
    };
    code.animate([start, { transformOrigin: 'top left', transform: 'none' }], { duration, easing: 'ease-out' });
  });
};
