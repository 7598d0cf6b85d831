import { only } from '@skab/shared/board/collections.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { TrialShows } from '@skab/shared/protocol/trial.ts';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { DeskGate } from '../../board/DeskGate.tsx';
import { mayIn } from '../../board/may.ts';
import { meetingWhere } from '../../board/meetingWhere.ts';
import { SettingsMenu } from '../../board/SettingsMenu.tsx';
import { wayIn } from '../../board/wayIn.ts';
import { trialApi } from '../../sync/trialApi.ts';
import { useWorkshop, useWorkshopView } from '../../sync/useWorkshop.ts';
import type { WorkshopSession } from '../../sync/workshopView.ts';
import { usePageTitle } from '../../text/usePageTitle.ts';
import { useText } from '../../text/useText.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { DeskFrame } from '../../ui/DeskFrame.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageBar } from '../../ui/PageBar.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Stack } from '../../ui/Stack.tsx';
import styles from './DayBefore.module.css';
import { Lamps } from './Lamps.tsx';

/** Where who leads tries the room the day before: five lamps. */
export const TrialScreen = ({ workshopId }: { readonly workshopId: string }) => {
  const { t } = useText();
  const session = useWorkshop(workshopId);
  return session ? (
    <OpenedTrial workshopId={workshopId} session={session} />
  ) : (
    <DeskGate title={t('dayBefore:trial')} refusal={null} isAway={false} />
  );
};

export const OpenedTrial = ({
  workshopId,
  session,
}: {
  readonly workshopId: string;
  readonly session: WorkshopSession;
}) => {
  const text = useText();
  const { t } = text;
  const { board, state, refusal, line, actor, door, room, trial } = useWorkshopView(session, (view) => view);
  const [openedAt] = useState(() => Date.now());
  const [problem, setProblem] = useState<RefusalCode | 'away' | null>(null);
  usePageTitle(`${t('dayBefore:trial')} – ${t('common:name')}`);
  // Who leaves the page has done; the big screen goes back to where the evening is.
  useEffect(() => () => void trialApi.end(workshopId), [workshopId]);
  const workshop = board.get('workshop', only);
  const isIn = state === 'open' && workshop !== undefined && door !== null;
  const may = mayIn(actor?.grants ?? [], board, workshopId, openedAt);
  if (!isIn || !may('tryRoom')) {
    const why = state === 'refused' ? (refusal ?? 'failed') : state === 'damaged' ? 'workshop-damaged' : null;
    return (
      <DeskGate title={t('dayBefore:trial')} refusal={why ?? (isIn ? 'not-allowed' : null)} isAway={line === 'away'} />
    );
  }
  const show = async (shows: TrialShows): Promise<boolean> => {
    const answer = await trialApi.show(workshopId, { shows });
    setProblem(answer.state === 'done' ? null : answer.state === 'away' ? 'away' : answer.code);
    return answer.state === 'done';
  };
  const way = wayIn(door.code, board.get('wall', only)?.address ?? null, door.addresses, window.location.origin);
  return (
    <DeskFrame
      skip={t('common:skip')}
      bar={
        <PageBar title={t('dayBefore:trial')} where={meetingWhere(board, text)}>
          <SettingsMenu />
        </PageBar>
      }
    >
      <main id="main" className={styles.main} tabIndex={-1}>
        <Stack gap={6}>
          <Stack gap={2}>
            <p>{t('dayBefore:trialAbout')}</p>
            <p className={styles.hint}>{t('dayBefore:trialKeeps')}</p>
          </Stack>
          {(board.get('run', only)?.phase ?? 'before') === 'open' && <p role="status">{t('dayBefore:trialBusy')}</p>}
          {problem && (
            <Refusal>
              <p>{problem === 'away' ? t('desk:askAway') : t(`refusals:${problem}`)}</p>
            </Refusal>
          )}
          <Lamps trial={trial} screens={room?.screens ?? 0} code={door.code} address={way.address} show={show} />
          <div>
            <Link href={`/styr/${workshopId}`} className={buttonClass('quiet')}>
              <Icon name="arrowLeft" />
              <span>{t('dayBefore:trialEnd')}</span>
            </Link>
          </div>
        </Stack>
      </main>
    </DeskFrame>
  );
};
