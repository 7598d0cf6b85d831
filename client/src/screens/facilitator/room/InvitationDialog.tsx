import { only } from '@skab/shared/board/collections.ts';
import { calendarFile, meetingSpan } from '@skab/shared/invitation/calendarFile.ts';
import { composeInvitation, type InvitedBy } from '@skab/shared/invitation/invitationText.ts';
import { useRef, useState } from 'react';
import { copyText, type Copied } from '../../../board/copyText.ts';
import { download } from '../../../board/download.ts';
import { paintQr } from '../../../board/paintQr.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Language } from '../../../ui/clockTime.ts';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Seg } from '../../../ui/Seg.tsx';
import { Stack } from '../../../ui/Stack.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';
import { isLocalAddress } from './localAddress.ts';

/** An invitation to the evening: words to paste, and the QR code and the calendar's file to lay beside them. */
export const InvitationDialog = ({
  evening: { board, workshopId },
  way,
  onClose,
}: {
  readonly evening: Evening;
  readonly way: InvitedBy;
  readonly onClose: () => void;
}) => {
  const { t, language: spoken } = useText();
  const [language, setLanguage] = useState<Language>(spoken);
  const [told, setTold] = useState<Copied | 'qr-failed' | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const meeting = board.get('workshop', only);
  if (!meeting) return null;
  const text = composeInvitation(meeting, way, language);
  const hasDate = !Number.isNaN(meetingSpan(meeting).from);
  const copy = async (): Promise<void> => {
    if (field.current) setTold(await copyText(field.current, text));
  };
  const saveCalendar = (): void => {
    const file = calendarFile(meeting, way, { workshopId, now: Date.now(), language });
    if (file !== null) download(new Blob([file], { type: 'text/calendar;charset=utf-8' }), `${way.code}.ics`);
  };
  const saveQr = (): void =>
    void paintQr(way.link).then(
      (picture) => download(picture, `${way.code}.png`),
      () => setTold('qr-failed'),
    );
  const words = { copied: 'invite:copied', marked: 'invite:marked', 'qr-failed': 'invite:qrFailed' } as const;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('invite:title')}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('common:close')}
          </Button>
          <Button kind="primary" icon={<Icon name="copy" />} onClick={() => void copy()}>
            {t('invite:copy')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Stack gap={4}>
          <Seg
            legend={t('invite:language')}
            options={[
              { value: 'da', label: t('common:danish') },
              { value: 'en', label: t('common:english') },
            ]}
            value={language}
            onChange={setLanguage}
          />
          {isLocalAddress(way.link) && <p className={styles.hint}>{t('invite:local')}</p>}
          <textarea
            ref={field}
            className={styles.letter}
            readOnly
            rows={12}
            lang={language}
            aria-label={t('invite:text')}
            value={text}
          />
          <p className={styles.hint} role="status">
            {told === null ? '' : t(words[told])}
          </p>
          <div className={styles.quietActions} role="group" aria-label={t('invite:files')}>
            <Button kind="quiet" icon={<DeskIcon name="qr" />} onClick={saveQr}>
              {t('invite:qr')}
            </Button>
            <Button kind="quiet" icon={<DeskIcon name="calendar" />} disabled={!hasDate} onClick={saveCalendar}>
              {t('invite:calendar')}
            </Button>
            {!hasDate && <p className={styles.hint}>{t('invite:noDate')}</p>}
          </div>
        </Stack>
      </div>
    </Dialog>
  );
};
