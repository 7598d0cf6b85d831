import { useEffect } from 'react';
import { useText } from '../../text/useText.ts';
import { useToast } from '../../ui/Toast.tsx';
import { keepPractice, readPractice } from './joined.ts';

/**
 * Remembers which practice round this device was in, until the evening says that it is over: then all of it that is left here is forgotten,
 * also what was never sent, and also where the device was away when it ended.
 */
export const usePractice = (workshopId: string, practiceId: string | null): void => {
  const { t } = useText();
  const toast = useToast();
  useEffect(() => {
    const was = readPractice(workshopId);
    if (was === practiceId) return;
    keepPractice(workshopId, practiceId);
    if (was === null) return;
    // Without a line to fetch it by it is forgotten the next time.
    void import('./practice/forget.ts').then(
      ({ forget }) => forget(was),
      () => keepPractice(workshopId, was),
    );
    if (practiceId === null) toast({ words: t('phone:practiceOver') });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- its words change with the language, and what is over does not
  }, [workshopId, practiceId]);
};
