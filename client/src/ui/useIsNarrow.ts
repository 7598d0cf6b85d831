import { useSyncExternalStore } from 'react';

/** As wide as one column: the same width at which the frame puts its columns below each other. */
const narrow = '(max-width: 799px)';

const watch = (onChange: () => void): (() => void) => {
  const query = matchMedia(narrow);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
};

/** Whether there is room for one column only. */
export const useIsNarrow = (): boolean => useSyncExternalStore(watch, () => matchMedia(narrow).matches);
