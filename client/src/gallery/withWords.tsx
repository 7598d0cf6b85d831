import { useEffect, useState, type ComponentType } from 'react';
import { loadBoardText, loadDayBeforeText, loadDeskText, loadKeysText, loadOwnText } from '../text/text.ts';

/** A frame that is drawn when the words of the larger screens and of the board are here. */
export const withWords = <Props extends object>(Frame: ComponentType<Props>) =>
  function Worded(props: Props) {
    const [isReady, setReady] = useState(false);
    useEffect(() => {
      const words = [loadDeskText(), loadBoardText(), loadKeysText(), loadDayBeforeText(), loadOwnText()];
      void Promise.all(words).then(() => setReady(true));
    }, []);
    return isReady ? <Frame {...props} /> : null;
  };
