import type { TrialFrame } from '@skab/shared/protocol/trial.ts';
import { trialPath } from '@skab/shared/protocol/trial.ts';
import type { WayIn } from '../../board/wayIn.ts';
import { eyeChart } from '../../board/eyeChart.ts';
import { useText } from '../../text/useText.ts';
import { ProjectorFrame } from '../../ui/ProjectorFrame.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { Spoken } from '../../wall/Spoken.tsx';
import styles from './TrialWall.module.css';

/** What a shared screen shows while the room is tried: a code for a phone, an eye chart, or the bell. */
export const TrialWall = ({
  trial,
  way,
  maySound,
}: {
  readonly trial: TrialFrame;
  readonly way: WayIn | null;
  readonly maySound: boolean | null;
}) => {
  const { t } = useText();
  return (
    <ProjectorFrame>
      {trial.shows === 'letters' ? (
        <div className={styles.chart}>
          <h1>{t('dayBefore:wallLetters')}</h1>
          <div className={styles.lines} aria-label={t('dayBefore:wallChart')} role="img">
            {eyeChart.map((line) => (
              <p key={line} aria-hidden="true">
                {line}
              </p>
            ))}
          </div>
        </div>
      ) : trial.shows === 'bell' ? (
        <Spoken title={t(maySound === false ? 'dayBefore:wallBellOff' : 'dayBefore:wallBell')}>
          <p>{t(maySound === false ? 'dayBefore:wallBellClick' : 'dayBefore:wallBellHeard')}</p>
        </Spoken>
      ) : (
        <PhoneTrial phones={trial.phones} way={way} />
      )}
    </ProjectorFrame>
  );
};

const PhoneTrial = ({ phones, way }: { readonly phones: number; readonly way: WayIn | null }) => {
  const { t } = useText();
  const link = way && `${way.link.slice(0, way.link.indexOf('/m/'))}${trialPath}/${way.code}`;
  return (
    <div className={styles.phone}>
      <div className={styles.words} role="status">
        <h1>{t(phones > 0 ? 'dayBefore:wallCame' : 'dayBefore:wallPhone')}</h1>
        <p>{phones > 0 ? t('dayBefore:wallCount', { count: phones }) : t('dayBefore:wallPhoneHow')}</p>
      </div>
      {link && (
        <div className={styles.qr}>
          <QrCode value={link} title={t('dayBefore:wallQr')} />
        </div>
      )}
    </div>
  );
};
