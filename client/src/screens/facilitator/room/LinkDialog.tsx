import type { InvitedRole } from '@skab/shared/access/can.ts';
import type { Invited } from '@skab/shared/protocol/http.ts';
import { useRef, useState } from 'react';
import { copyText, markAll, type Copied } from '../../../board/copyText.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { dayText } from '../../../ui/clockTime.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import styles from '../FacilitatorScreen.module.css';

/** A personal link, told this once: to scan, to copy, or to mark. */
export const LinkDialog = ({
  role,
  invited,
  onClose,
}: {
  readonly role: Exclude<InvitedRole, 'administrator' | 'host'>;
  readonly invited: Invited;
  readonly onClose: () => void;
}) => {
  const { t, language } = useText();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<Copied | null>(null);
  const copy = async (): Promise<void> => {
    if (field.current) setCopied(await copyText(field.current, invited.link));
  };
  const day = dayText(invited.until, language);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      mayLeave={false}
      title={t('desk:linkTitle', { role: t(role === 'chair' ? 'floor:chairRole' : `desk:${role}Role`) })}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('common:close')}
          </Button>
          <Button kind="primary" icon={<Icon name="copy" />} onClick={() => void copy()}>
            {t('desk:copy')}
          </Button>
        </>
      }
    >
      <p>{role === 'screen' ? t('desk:linkScreen', { day }) : t('desk:linkOnce', { day })}</p>
      <div className={styles.linkQr}>
        <QrCode value={invited.link} title={t('desk:linkQr')} />
      </div>
      <input
        ref={field}
        className={styles.link}
        readOnly
        value={invited.link}
        aria-label={t('desk:linkLabel')}
        onFocus={(event) => markAll(event.currentTarget)}
      />
      <p className={styles.hint} role="status">
        {copied === 'copied' ? t('desk:copied') : copied === 'marked' ? t('desk:markAndCopy') : ''}
      </p>
    </Dialog>
  );
};
