import { screenPath } from '@skab/shared/protocol/http.ts';
import { useLocation } from 'wouter';
import { PairPage } from '../../board/PairPage.tsx';
import { usePairing } from '../../sync/usePairing.ts';
import { useText } from '../../text/useText.ts';

/**
 * A big screen that has no workshop shows a code until somebody who leads has typed it, and goes on by itself. `isAnew`: the workshop it had
 * lets it in no longer.
 */
export const OpenByCode = ({ isAnew = false }: { readonly isAnew?: boolean }) => {
  const { t } = useText();
  const [, navigate] = useLocation();
  const { standing, tryAgain } = usePairing({ role: 'screen', isAnew }, ({ role, workshopId }) => {
    const page = role === 'screen' ? screenPath : '/tavle';
    // Loaded anew: what was refused may be the same workshop as before.
    if (isAnew) window.location.replace(`${page}/${workshopId}`);
    else navigate(`${page}/${workshopId}`, { replace: true });
  });
  return <PairPage title={t('desk:wallName')} how={t('desk:wallPairHow')} standing={standing} onTryAgain={tryAgain} />;
};
