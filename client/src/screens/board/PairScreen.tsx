import type { Pairing } from '@skab/shared/protocol/deskHttp.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { deskApi } from '../../sync/deskApi.ts';
import { usePageTitle } from '../../text/usePageTitle.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import styles from './PairScreen.module.css';

const lookEachMs = 2_000;

/** How the pairing stands. */
export type Standing =
  | { readonly state: 'asking' | 'away' }
  | { readonly state: 'waiting'; readonly code: string }
  | { readonly state: 'refused'; readonly code: RefusalCode };

const standingOf = (pairing: Pairing): Standing =>
  pairing.state === 'waiting' ? { state: 'waiting', code: pairing.code } : { state: 'asking' };

/**
 * A shared touch screen that is no workshop's yet: it shows a short code until the facilitator has typed it, and goes to the board by
 * itself. A screen that was paired before goes back to its board.
 */
export const PairScreen = () => {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [standing, setStanding] = useState<Standing>({ state: 'asking' });
  const [attempt, setAttempt] = useState(0);
  usePageTitle(`${t('board:pairTitle')} – ${t('common:name')}`);

  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const looked = await deskApi.pairing();
      // A code runs out, and a restarted server has forgotten it: the screen asks anew by itself.
      const answer = looked.state === 'done' && looked.value.state === 'none' ? await deskApi.askForPairing() : looked;
      if (isOver) return;
      if (answer.state === 'refused') return setStanding(answer);
      if (answer.state === 'done' && answer.value.state === 'paired')
        return navigate(`/tavle/${answer.value.workshopId}`, { replace: true });
      setStanding(answer.state === 'done' ? standingOf(answer.value) : { state: 'away' });
      timer = setTimeout(() => void look(), lookEachMs);
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [navigate, attempt]);

  return <PairPage standing={standing} onTryAgain={() => setAttempt(attempt + 1)} />;
};

/** What a screen shows while it waits to be paired. */
export const PairPage = ({
  standing,
  onTryAgain,
}: {
  readonly standing: Standing;
  readonly onTryAgain: () => void;
}) => {
  const { t } = useText();
  return (
    <main className={styles.page} id="main">
      <h1>{t('board:pairTitle')}</h1>
      {standing.state === 'waiting' && (
        <>
          <p className={styles.code} aria-label={t('board:pairCode', { code: [...standing.code].join(' ') })}>
            {standing.code}
          </p>
          <p className={styles.words}>{t('board:pairHow')}</p>
        </>
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
