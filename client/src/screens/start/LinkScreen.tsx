import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { Redeemed } from '@skab/shared/protocol/http.ts';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { api } from '../../sync/api.ts';
import { usePageTitle } from '../../text/usePageTitle.ts';
import { useText } from '../../text/useText.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Logo } from '../../ui/Logo.tsx';
import { PhoneFrame } from '../../ui/PhoneFrame.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { pathFor } from './pathFor.ts';

// A drawing that was begun and thrown away may have taken the token already; the next one must still find it.
let taken = '';

// The link is taken out of the address, and so out of history and bookmarks, before anything else happens.
const takeToken = (): string => {
  const token = window.location.hash.slice(1);
  if (token !== '') {
    taken = token;
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }
  return taken;
};

const placeOf = async (redeemed: Redeemed): Promise<string> => {
  const { role, workshopId } = redeemed;
  const isLarge = matchMedia('(min-width: 64em)').matches;
  const isByCode = !isLarge && (role === 'member' || role === 'host');
  if (workshopId === null || !isByCode) return pathFor(redeemed, null, isLarge);
  const door = await api.workshop(workshopId);
  return pathFor(redeemed, door.state === 'done' ? door.value.code : null, isLarge);
};

/** A personal link: the token in its fragment is redeemed once, and this device is in from then on. */
export const LinkScreen = () => {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [token] = useState(takeToken);
  const [refusal, setRefusal] = useState<RefusalCode | 'away' | 'missing' | null>(token === '' ? 'missing' : null);
  const [attempt, setAttempt] = useState(0);
  usePageTitle(t('common:name'));
  useEffect(() => {
    if (token === '') return;
    void api.redeem(token).then(async (answer) => {
      if (answer.state !== 'away') taken = '';
      if (answer.state === 'done') navigate(await placeOf(answer.value), { replace: true });
      else setRefusal(answer.state === 'away' ? 'away' : answer.code);
    });
  }, [token, attempt, navigate]);
  const tryAgain = (): void => {
    setRefusal(null);
    setAttempt(attempt + 1);
  };
  return (
    <PhoneFrame skip={t('common:skip')} head={<Logo>{t('common:name')}</Logo>}>
      <h1>{t(refusal === null ? 'phone:linkOpens' : 'phone:linkFailed')}</h1>
      {refusal === null ? (
        <Loading>{t('common:oneMoment')}</Loading>
      ) : (
        <Refusal
          action={
            refusal === 'away' ? (
              <Button kind="primary" onClick={tryAgain}>
                {t('common:tryAgain')}
              </Button>
            ) : (
              <ButtonLink href="/">{t('common:toStart')}</ButtonLink>
            )
          }
        >
          <p>{linkWords(refusal)}</p>
        </Refusal>
      )}
    </PhoneFrame>
  );

  function linkWords(why: RefusalCode | 'away' | 'missing'): string {
    if (why === 'missing') return t('phone:linkMissing');
    return why === 'away' ? t('common:screenNotFetched') : t(`refusals:${why}`);
  }
};
