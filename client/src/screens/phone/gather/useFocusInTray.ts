import { useEffect, useRef, type RefObject } from 'react';

const papers = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[data-in-tray] button[data-id]'),
];

/**
 * The keyboard goes on with what is still to be placed: with the first when one comes back from the second tap (`title` stands in
 * where there is none), and with the next when the paper it was on has gone.
 */
export const useFocusInTray = (tray: readonly string[], title: RefObject<HTMLElement | null> | null): void => {
  const before = useRef<readonly string[]>([]);
  const current = useRef<string | null>(null);

  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      current.current = (target instanceof HTMLElement && target.dataset['id']) || null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);

  useEffect(() => {
    if (title && document.activeElement === document.body) (papers()[0] ?? title.current)?.focus();
  }, [title]);

  useEffect(() => {
    const at = current.current === null ? -1 : before.current.indexOf(current.current);
    const isGone = current.current !== null && !tray.includes(current.current);
    before.current = tray;
    if (!isGone || at < 0 || document.activeElement !== document.body) return;
    const left = papers();
    (left[Math.min(at, left.length - 1)] ?? document.getElementById('main'))?.focus({ preventScroll: true });
  }, [tray]);
};
