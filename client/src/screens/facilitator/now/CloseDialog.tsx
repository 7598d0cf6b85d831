import { only } from '@skab/shared/board/collections.ts';
import { useState } from 'react';
import { clockWords } from '../../../board/meetingDay.ts';
import { useText } from '../../../text/useText.ts';
import { CheckRow } from '../../../ui/Choice.tsx';
import { ConfirmDialog } from '../../../board/ConfirmDialog.tsx';
import type { Evening } from '../evening.ts';

interface Props {
  readonly evening: Evening;
  readonly onClose: () => void;
}

/** Closes the meeting for everybody; who says that it is adjourned has the time written in the minutes. */
export const CloseDialog = ({ evening: { send }, onClose }: Props) => {
  const { t } = useText();
  const [adjourns, setAdjourns] = useState(false);
  return (
    <ConfirmDialog
      title={t('desk:closeAsk')}
      words={t('desk:closeWords')}
      confirm={t('desk:close')}
      onConfirm={() => send('closeWorkshop', adjourns ? { adjourns } : {})}
      onClose={onClose}
    >
      <CheckRow checked={adjourns} onChange={setAdjourns}>
        {t('closing:stamp')}
      </CheckRow>
    </ConfirmDialog>
  );
};

/** Opens a closed meeting again; the time it was adjourned at stands until it is adjourned anew. */
export const ReopenDialog = ({ evening: { board, send }, onClose }: Props) => {
  const { t, language } = useText();
  const { adjournedAt = '' } = board.get('minutes', only) ?? {};
  return (
    <ConfirmDialog
      title={t('desk:reopenAsk')}
      words={t('desk:reopenWords')}
      confirm={t('desk:reopen')}
      onConfirm={() => send('reopenWorkshop', {})}
      onClose={onClose}
    >
      {adjournedAt !== '' && <p>{t('closing:reopenStamped', { time: clockWords(adjournedAt, language) })}</p>}
    </ConfirmDialog>
  );
};
