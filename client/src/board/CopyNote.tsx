import type { CopyFrame } from '@skab/shared/protocol/socket.ts';
import { useText } from '../text/useText.ts';
import { Icon } from '../ui/Icon.tsx';
import { Note } from '../ui/Note.tsx';
import { Refusal } from '../ui/Refusal.tsx';

/** What those who lead must know of the copy for a second machine; nothing as long as it is as it should be. */
export const CopyNote = ({ copy }: { readonly copy: CopyFrame['state'] }) => {
  const { t } = useText();
  if (copy === 'carried-on')
    return (
      <Refusal>
        <p>{t('desk:carriedOn')}</p>
      </Refusal>
    );
  // It comes and goes while people talk: it is said, and does not interrupt.
  return (
    <div role="status">{copy === 'behind' && <Note icon={<Icon name="cloudOff" />}>{t('desk:copyBehind')}</Note>}</div>
  );
};
