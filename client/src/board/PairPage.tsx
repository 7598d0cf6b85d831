import type { RefusalCode } from '@skab/shared/outcome.ts';
import { usePageTitle } from '../text/usePageTitle.ts';
import { useText } from '../text/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Loading } from '../ui/Loading.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { Refusal } from '../ui/Refusal.tsx';
import styles from './PairPage.module.css';
import { scanLink } from './scanLink.ts';

/** How the pairing of this screen stands. */
export type PairingStanding =
  | { readonly state: 'asking' | 'away' }
  | { readonly state: 'waiting'; readonly code: string }
  | { readonly state: 'refused'; readonly code: RefusalCode };

/** What a shared screen shows while it waits to be paired: a code to read off, and what to do with it. */
export const PairPage = ({
  title,
  how,
  standing,
  onTryAgain,
  address = window.location.href,
}: {
  readonly title: string;
  readonly how: string;
  readonly standing: PairingStanding;
  readonly onTryAgain: () => void;
  /** Where this page was opened. */
  readonly address?: string;
}) => {
  const { t } = useText();
  usePageTitle(`${title} – ${t('common:name')}`);
  const link = standing.state === 'waiting' ? scanLink(address, standing.code) : null;
  return (
    <main className={styles.page} id="main">
      <h1>{title}</h1>
      {standing.state === 'waiting' && (
        <div className={styles.ways}>
          <div className={styles.typed}>
            <p className={styles.code} aria-label={t('board:pairCode', { code: [...standing.code].join(' ') })}>
              {standing.code}
            </p>
            <p className={styles.words}>{how}</p>
            {link !== null && <p className={styles.words}>{t('board:pairScan')}</p>}
          </div>
          {link !== null && (
            <div className={styles.qr}>
              <QrCode value={link} title={t('board:pairQr')} />
            </div>
          )}
        </div>
      )}
      {standing.state === 'asking' && <Loading>{t('common:oneMoment')}</Loading>}
      {standing.state === 'away' && <p className={styles.words}>{t('board:pairAway')}</p>}
      {standing.state === 'refused' && (
        <Refusal
          action={
            <Button kind="primary" onClick={onTryAgain}>
              {t('common:tryAgain')}
            </Button>
          }
        >
          <p>{t(`refusals:${standing.code}`)}</p>
        </Refusal>
      )}
    </main>
  );
};
