import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { OwnStatements } from '@skab/shared/protocol/ownHttp.ts';
import { useEffect, useState, type ReactNode } from 'react';
import { ownApi } from '../../../sync/ownApi.ts';
import { usePageTitle } from '../../../text/usePageTitle.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Logo } from '../../../ui/Logo.tsx';
import { PhoneFrame } from '../../../ui/PhoneFrame.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { FindNumber } from './FindNumber.tsx';
import { OwnPage } from './OwnPage.tsx';

type Found = OwnStatements | RefusalCode | 'away' | null;

/** Where a private link leads; without one, where a number on a slip is looked up. */
export const OwnScreen = ({ settings }: { readonly settings: ReactNode }) => {
  const { t } = useText();
  // The key stays in the address: it is its owner's to keep, and is never sent to a server with it.
  const [key] = useState(() => window.location.hash.slice(1));
  const [found, setFound] = useState<Found>(null);
  const [attempt, setAttempt] = useState(0);
  usePageTitle(`${t('own:title')} – ${t('common:name')}`);
  useEffect(() => {
    if (key === '') return undefined;
    let isGone = false;
    void ownApi.statements(key).then((answer) => {
      if (isGone) return;
      setFound(answer.state === 'done' ? answer.value : answer.state === 'away' ? 'away' : answer.code);
    });
    return () => {
      isGone = true;
    };
  }, [key, attempt]);
  if (key === '') return <FindNumber settings={settings} />;
  if (found !== null && typeof found === 'object') return <OwnPage linkKey={key} own={found} settings={settings} />;
  return (
    <PhoneFrame skip={t('common:skip')} head={<Logo>{t('common:name')}</Logo>}>
      <h1>{t(found === null ? 'own:opens' : 'phone:linkFailed')}</h1>
      {found === null ? (
        <Loading>{t('common:oneMoment')}</Loading>
      ) : (
        <Refusal
          action={
            <Button
              kind="primary"
              onClick={() => {
                setFound(null);
                setAttempt(attempt + 1);
              }}
            >
              {t('common:tryAgain')}
            </Button>
          }
        >
          <p>{found === 'away' ? t('common:screenNotFetched') : t(`refusals:${found}`)}</p>
        </Refusal>
      )}
      {settings}
    </PhoneFrame>
  );
};
