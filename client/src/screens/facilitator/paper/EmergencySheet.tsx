import { showEmergencyCode } from '@skab/shared/protocol/emergencyCode.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { capitalised, meetingDay } from '../../../board/meetingDay.ts';
import { useText } from '../../../text/useText.ts';
import { PrintedPage } from '../../../ui/PrintedPage.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import styles from './EmergencySheet.module.css';

/** The sheet itself, one A4: for which meeting, what to do, and three codes to cross off. */
export const EmergencySheet = ({
  codes,
  meeting,
  name,
  link,
}: {
  readonly codes: readonly string[];
  readonly meeting: Scene['meeting'];
  readonly name: string | null;
  /** Where a code is typed. */
  readonly link: string;
}) => {
  const { t, language } = useText();
  const address = link.replace(/^https?:\/\//u, '');
  const where = [capitalised(meetingDay(meeting.date, language)), meeting.place].filter((part) => part !== '');
  return (
    <PrintedPage lang={language}>
      <p>{t('keys:sheetFor')}</p>
      <h2>{meeting.title}</h2>
      <p>{where.join(', ')}</p>
      {name !== null && <p>{t('keys:sheetMadeBy', { name })}</p>}
      <h3>{t('keys:sheetHow')}</h3>
      <div className={styles.how}>
        <ol>
          <li>{t('keys:sheetHow1')}</li>
          <li>
            <b className={styles.address}>{t('keys:sheetHow2', { address })}</b>
          </li>
          <li>{t('keys:sheetHow3')}</li>
          <li>{t('keys:sheetHow4')}</li>
        </ol>
        <div className={styles.qr}>
          <QrCode value={link} title={t('keys:sheetQr', { address })} />
        </div>
      </div>
      <ul className={styles.codes} aria-label={t('keys:sheetFor')}>
        {codes.map((code) => (
          <li key={code}>
            <span className={styles.box} aria-hidden="true" />
            <span className={styles.code} translate="no">
              {showEmergencyCode(code)}
            </span>
          </li>
        ))}
      </ul>
      <p>{t('keys:sheetCross')}</p>
      <p>{t('keys:sheetUntil')}</p>
      <p>
        <b>{t('keys:sheetKeep')}</b>
      </p>
    </PrintedPage>
  );
};
