import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { Invited } from '@skab/shared/protocol/http.ts';
import { useCallback, useEffect, useState } from 'react';
import { markAll } from '../../../board/copyText.ts';
import { deskApi } from '../../../sync/deskApi.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { clockTime } from '../../../ui/clockTime.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import styles from '../FacilitatorScreen.module.css';

/** A link for the leader's own phone, made when this opens: it leads as she does. */
export const OwnDeviceDialog = ({
  workshopId,
  onClose,
}: {
  readonly workshopId: string;
  readonly onClose: () => void;
}) => {
  const { t, language } = useText();
  const [made, setMade] = useState<Invited | RefusalCode | 'away' | null>(null);
  const make = useCallback(async (): Promise<void> => {
    const answer = await deskApi.addOwnDevice(workshopId);
    setMade(answer.state === 'done' ? answer.value : answer.state === 'away' ? 'away' : answer.code);
  }, [workshopId]);
  useEffect(() => void make(), [make]);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('keys:remoteLink')}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      {made === null && <Loading>{t('common:oneMoment')}</Loading>}
      {typeof made === 'string' && (
        <Refusal action={<Button onClick={() => void make()}>{t('common:tryAgain')}</Button>}>
          <p>{made === 'away' ? t('desk:askAway') : t(`refusals:${made}`)}</p>
        </Refusal>
      )}
      {made !== null && typeof made === 'object' && (
        <>
          <p>{t('keys:remoteLinkWords')}</p>
          <div className={styles.linkQr}>
            <QrCode value={made.link} title={t('desk:linkQr')} />
          </div>
          <input
            className={styles.link}
            readOnly
            value={made.link}
            aria-label={t('desk:linkLabel')}
            onFocus={(event) => markAll(event.currentTarget)}
          />
          <p className={styles.hint}>{t('keys:remoteLinkOnce', { time: clockTime(made.until, language) })}</p>
        </>
      )}
    </Dialog>
  );
};
