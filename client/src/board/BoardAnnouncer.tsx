import { useEffect } from 'react';
import { useText } from '../text/useText.ts';
import { useAnnouncer } from '../ui/Announcer.tsx';
import { useDesk } from './useDesk.ts';

const quietMs = 5_000;

/** Sums up politely what others did, at most every five seconds. One's own moves have been said already. */
export const BoardAnnouncer = () => {
  const { t } = useText();
  const desk = useDesk();
  const announce = useAnnouncer();
  useEffect(() => {
    let [added, moved] = [0, 0];
    let isFirst = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const speak = (): void => {
      timer = undefined;
      const parts = [
        added > 0 ? t('board:saidNew', { count: added }) : '',
        moved > 0 ? t('board:saidMovedByOthers', { count: moved }) : '',
      ];
      [added, moved] = [0, 0];
      announce.politely(parts.filter(Boolean).join(', '), 'board');
    };
    const off = desk.watch(({ difference }) => {
      // What is there when one comes is no news.
      if (isFirst) {
        isFirst = desk.model.count() === 0;
        return;
      }
      added += difference.added.length;
      moved += difference.moves.filter(({ statementId }) => !desk.isOwnMove(statementId)).length;
      if (added + moved > 0) timer ??= setTimeout(speak, quietMs);
    });
    return () => {
      off();
      clearTimeout(timer);
    };
  }, [desk, t, announce]);
  return null;
};
