import type { CopyFrame } from '@skab/shared/protocol/socket.ts';
import { useEffect } from 'react';
import { useText } from '../text/useText.ts';
import { useAnnouncer } from '../ui/Announcer.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Note } from '../ui/Note.tsx';
import { Refusal } from '../ui/Refusal.tsx';

/** What those who lead must know of the copy for a second machine; nothing as long as it is as it should be. */
export const CopyNote = ({ copy }: { readonly copy: CopyFrame['state'] }) => {
  const { t } = useText();
  const announce = useAnnouncer();
  useEffect(() => {
    if (copy === 'behind') announce.politely(t('desk:copyBehind'));
  }, [announce, copy, t]);
  if (copy === 'kept') return null;
  return copy === 'behind' ? (
    <Note icon={<Icon name="cloudOff" />}>{t('desk:copyBehind')}</Note>
  ) : (
    <Refusal>
      <p>{t('desk:carriedOn')}</p>
    </Refusal>
  );
};
