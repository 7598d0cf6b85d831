import { useEffect, useState } from 'react';

/** As wide as one column: the same width at which the frame puts its columns below each other. */
const narrow = '(max-width: 799px)';
const dialogs = '[role=dialog], [role=alertdialog]';

/**
 * Whether the window is as a media query says. A device that is turned while a dialog is open keeps its lay-out until the dialog is closed:
 * what moves from one place to another is made anew, and the words in its dialog would be gone.
 */
export const useIsWindow = (wanted: string): boolean => {
  const [isSo, setSo] = useState(() => matchMedia(wanted).matches);
  useEffect(() => {
    const query = matchMedia(wanted);
    const look = (): void => {
      if (!document.querySelector(dialogs)) setSo(query.matches);
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
  }, [wanted]);
  return isSo;
};

/** Whether there is room for one column only. */
export const useIsNarrow = (): boolean => useIsWindow(narrow);
