import { useEffect } from 'react';
import { startOfflinePage } from './sync/offlinePage.ts';
import { useText } from './text/useText.ts';
import { useToast } from './ui/Toast.tsx';

/** Keeps the page for when the network is down, and offers a newer version: never by itself, for somebody may be writing. */
export const NewVersion = () => {
  const { t } = useText();
  const toast = useToast();
  useEffect(() => {
    const offer = (take: () => void): void =>
      toast({ words: t('common:newVersion'), action: { label: t('common:takeNewVersion'), onPress: take } });
    // Where it cannot be kept the page is as good as before.
    startOfflinePage(({ take }) => offer(take)).catch(() => {});
    // Once for a page: what was begun goes on.
    // eslint-disable-next-line react/exhaustive-deps -- as above
  }, []);
  return null;
};
