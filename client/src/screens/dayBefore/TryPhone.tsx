import type { RefusalCode } from '@skab/shared/outcome.ts';
import { useState } from 'react';
import { measureLine } from '../../sync/measureLine.ts';
import { trialApi } from '../../sync/trialApi.ts';
import { usePageTitle } from '../../text/usePageTitle.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { PhoneFrame } from '../../ui/PhoneFrame.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Stack } from '../../ui/Stack.tsx';

type Standing = 'asked' | 'sending' | 'measuring' | 'came' | 'away' | { readonly refused: RefusalCode };

/** What a phone shows that has scanned the code of the trial: one button. Nobody joins by it. */
export const TryPhone = ({ code }: { readonly code: string }) => {
  const { t } = useText();
  const [standing, setStanding] = useState<Standing>('asked');
  usePageTitle(`${t('dayBefore:trial')} – ${t('common:name')}`);
  const go = async (): Promise<void> => {
    setStanding('sending');
    const answer = await trialApi.phone(code, { line: null });
    if (answer.state === 'away') return setStanding('away');
    if (answer.state === 'refused') return setStanding({ refused: answer.code });
    setStanding('measuring');
    const line = await measureLine(code);
    if (line) await trialApi.phone(code, { line });
    setStanding('came');
  };
  const hasCome = standing === 'measuring' || standing === 'came';
  return (
    <PhoneFrame skip={t('common:skip')}>
      <Stack gap={6}>
        <div role="status">
          <Stack gap={3}>
            <h1>{t(hasCome ? 'dayBefore:tryCame' : 'dayBefore:tryTitle')}</h1>
            <p>
              {standing === 'measuring'
                ? t('dayBefore:tryMeasuring')
                : t(hasCome ? 'dayBefore:tryCameWords' : 'dayBefore:tryWords')}
            </p>
          </Stack>
        </div>
        {standing === 'away' && (
          <Refusal>
            <p>{t('desk:askAway')}</p>
          </Refusal>
        )}
        {typeof standing === 'object' && (
          <Refusal>
            <p>{t(`refusals:${standing.refused}`)}</p>
          </Refusal>
        )}
        {!hasCome && (
          <Button kind="primary" wide busy={standing === 'sending'} onClick={() => void go()}>
            {t('dayBefore:tryGo')}
          </Button>
        )}
      </Stack>
    </PhoneFrame>
  );
};
