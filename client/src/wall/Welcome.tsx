import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { LadderBadge } from '../board/LadderBadge.tsx';
import { capitalised, meetingDay } from '../board/meetingDay.ts';
import type { WayIn } from '../board/wayIn.ts';
import { wifiLink } from '../board/wifiLink.ts';
import { useText } from '../text/useText.ts';
import { Code } from '../ui/Code.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { useFit } from './useFit.ts';
import styles from './Welcome.module.css';

interface Props {
  readonly board: Board;
  readonly scene: Scene;
  readonly way: WayIn | null;
  readonly phones: number | undefined;
}

/** The way in, to be read from the back row: before the evening, in its welcome, and whenever somebody who leads shows it again. */
export const Welcome = ({ board, scene, way, phones }: Props) => {
  const { t, language } = useText();
  const place = useFit(5);
  const { meeting, ladder } = scene;
  const wifi = board.get('wifi', only);
  const rules = scene.about?.groundRules ?? [];
  const isPair = wifi !== undefined && wifi.password !== '';
  const where = [meeting.body, meetingDay(meeting.date, language), meeting.place]
    .filter((part) => part !== '')
    .join(', ');
  return (
    <div className={styles.welcome}>
      <div ref={place} className={styles.greeting} data-rules={rules.length > 0 || undefined}>
        <p className={styles.quiet}>{capitalised(where)}</p>
        <h1>{meeting.title}</h1>
        {way && (
          <ul className={styles.lines}>
            <li>{t('screens:welcomeCamera')}</li>
            <li>
              {t('screens:welcomeTyped')} <b className={styles.address}>{way.address}</b> {t('screens:welcomeCode')}{' '}
              <b className={styles.code}>
                <Code value={way.code} />
              </b>
            </li>
            <li className={styles.aside}>{t('screens:welcomeNoApp')}</li>
            {wifi && !isPair && <li>{t('screens:wifiName', { name: wifi.name })}</li>}
          </ul>
        )}
        <div className={styles.ladder}>
          <LadderBadge ladder={ladder} />
          <p>{t(`common:${ladder}Sentence`)}</p>
        </div>
        {rules.length > 0 && (
          <div className={styles.rules}>
            <p>{t('names:groundRules')}</p>
            <ul className={styles.lines}>
              {rules.map((rule) => (
                <li key={rule} dir="auto">
                  {rule}
                </li>
              ))}
            </ul>
          </div>
        )}
        {/* Kept free while nobody is in, so that nothing moves when the first comes. */}
        <p className={styles.phones}>{phones ? t('screens:welcomePhones', { count: phones }) : '\u00A0'}</p>
      </div>
      {way && (
        <div className={styles.ways} data-pair={isPair || undefined}>
          {isPair && (
            <div className={styles.way}>
              <p>{t('screens:wifiFirst')}</p>
              <div className={styles.qr}>
                <QrCode value={wifiLink(wifi)} title={t('screens:wifiQr', { name: wifi.name })} />
              </div>
              <p className={styles.under}>{wifi.name}</p>
              <p className={styles.under}>{t('screens:wifiPassword', { password: wifi.password })}</p>
            </div>
          )}
          <div className={styles.way}>
            {isPair && <p>{t('screens:wifiThen')}</p>}
            <div className={styles.qr} data-way-in>
              <QrCode value={way.link} title={t('desk:wallQr', { address: way.address })} />
            </div>
          </div>
        </div>
      )}
    </div>
  );
};
