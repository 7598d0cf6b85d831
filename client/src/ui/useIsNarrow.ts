import { useEffect, useState } from 'react';

/** As wide as one column: the same width at which the frame puts its columns below each other. */
const narrow = '(max-width: 799px)';
const dialogs = '[role=dialog], [role=alertdialog]';

/**
 * Whether there is room for one column only. A device that is turned while a dialog is open keeps its columns until the dialog is closed:
 * what moves between columns is made anew, and the words in its dialog would be gone.
 */
export const useIsNarrow = (): boolean => {
  const [isNarrow, setNarrow] = useState(() => matchMedia(narrow).matches);
  useEffect(() => {
    const query = matchMedia(narrow);
    const look = (): void => {
      if (!document.querySelector(dialogs)) setNarrow(query.matches);
    };
    look();
    query.addEventListener('change', look);
    // A dialog hangs on the body, and leaves it when it closes.
    const closing = new MutationObserver(look);
    closing.observe(document.body, { childList: true });
    return () => {
      query.removeEventListener('change', look);
      closing.disconnect();
    };
  }, []);
  return isNarrow;
};
