import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { LadderBadge } from '../../board/LadderBadge.tsx';
import { capitalised, clockWords, meetingDay } from '../../board/meetingDay.ts';
import type { WayIn } from '../../board/wayIn.ts';
import { useText } from '../../text/useText.ts';
import { Code } from '../../ui/Code.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import styles from './ProjectorScreen.module.css';
import { useFit } from './useFit.ts';

const mostLines = 6;

/** Title, programme and the large way in: before the evening, and in its welcome. */
export const Welcome = ({ scene, way }: { readonly scene: Scene; readonly way: WayIn | null }) => {
  const { t, language } = useText();
  const place = useFit(6);
  const { meeting, thread, ladder } = scene;
  const where = [meeting.body, meetingDay(meeting.date, language), meeting.place]
    .filter((part) => part !== '')
    .join(', ');
  const lines = thread.length > mostLines + 1 ? thread.slice(0, mostLines) : thread;
  return (
    <div className={styles.welcome}>
      <div ref={place} className={styles.greeting}>
        <p className={styles.quiet}>{capitalised(where)}</p>
        <h1>{meeting.title}</h1>
        <dl className={styles.programme} aria-label={t('desk:wallProgramme')}>
          {lines.map(({ stepId, plannedFrom, title }) => (
            <div key={stepId}>
              <dt>{clockWords(plannedFrom, language)}</dt>
              <dd>{title}</dd>
            </div>
          ))}
          {lines.length < thread.length && (
            <div>
              <dt />
              <dd>{t('desk:wallMoreSteps', { count: thread.length - lines.length })}</dd>
            </div>
          )}
        </dl>
        <div className={styles.ladder}>
          <LadderBadge ladder={ladder} />
          <p>{t(`common:${ladder}Sentence`)}</p>
        </div>
      </div>
      {way && (
        <div className={styles.join}>
          <div className={styles.joinQr}>
            <QrCode value={way.link} title={t('desk:wallQr', { address: way.address })} />
          </div>
          <p>
            {t('desk:wallScan')}
            <b className={styles.joinAddress}>{way.address}</b>
          </p>
          <p className={styles.joinCode}>
            <Code value={way.code} />
          </p>
        </div>
      )}
    </div>
  );
};
