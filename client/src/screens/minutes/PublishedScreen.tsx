import type { Minutes } from '@skab/shared/minutes/compose.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import { useEffect, useState } from 'react';
import { DeskGate, DeskMessage } from '../../board/DeskGate.tsx';
import { deskApi } from '../../sync/deskApi.ts';
import { usePageTitle } from '../../text/usePageTitle.ts';
import { useText } from '../../text/useText.ts';
import { MinutesPage } from './MinutesPage.tsx';

const againMs = 3_000;

type Found =
  | { readonly state: 'done'; readonly value: Minutes }
  | { readonly state: 'away' }
  | { readonly state: 'refused'; readonly code: RefusalCode };

/** The minutes for everybody who has the link, once the secretary has made them public. */
export const PublishedScreen = ({ workshopId }: { readonly workshopId: string }) => {
  const { t, language } = useText();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const answer = await deskApi.publishedMinutes(workshopId, language);
      if (isGone) return;
      setFound(answer);
      if (answer.state === 'away') timer = setTimeout(() => void look(), againMs);
    };
    void look();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [workshopId, language]);
  usePageTitle(`${t('minutes:title')} – ${t('common:name')}`);
  if (found?.state !== 'done') {
    const refusal = found?.state === 'refused' ? found.code : null;
    return <DeskGate title={t('minutes:title')} refusal={refusal} isAway={found?.state === 'away'} />;
  }
  return <Published minutes={found.value} />;
};

/** The page itself: nothing on it but the minutes. */
export const Published = ({ minutes }: { readonly minutes: Minutes }) => {
  const { t } = useText();
  return (
    <DeskMessage title={t('minutes:title')}>
      <MinutesPage minutes={minutes} isForReading />
    </DeskMessage>
  );
};
