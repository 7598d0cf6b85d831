import { useLocation } from 'wouter';
import { PairPage } from '../../board/PairPage.tsx';
import { usePairing } from '../../sync/usePairing.ts';
import { useText } from '../../text/useText.ts';

/**
 * A shared touch screen that is no workshop's yet: it shows a short code until the facilitator has typed it, and goes to the board by
 * itself. A screen that was paired before goes back to its board.
 */
export const PairScreen = () => {
  const { t } = useText();
  const [, navigate] = useLocation();
  const { standing, tryAgain } = usePairing({ role: 'touchScreen' }, ({ workshopId }) =>
    navigate(`/tavle/${workshopId}`, { replace: true }),
  );
  return <PairPage title={t('board:pairTitle')} how={t('board:pairHow')} standing={standing} onTryAgain={tryAgain} />;
};
