import { only } from '@skab/shared/board/collections.ts';
import { inSeriesOrder, type SeriesMeeting } from '@skab/shared/meeting/series.ts';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { DeskGate } from '../../board/DeskGate.tsx';
import { DeskLine } from '../../board/DeskLine.tsx';
import { mayIn } from '../../board/may.ts';
import { meetingDay } from '../../board/meetingDay.ts';
import { meetingWhere } from '../../board/meetingWhere.ts';
import { SettingsMenu } from '../../board/SettingsMenu.tsx';
import type { Answer } from '../../sync/api.ts';
import { deskApi } from '../../sync/deskApi.ts';
import { useWorkshop, useWorkshopView } from '../../sync/useWorkshop.ts';
import type { WorkshopSession } from '../../sync/workshopView.ts';
import { usePageTitle } from '../../text/usePageTitle.ts';
import { useText } from '../../text/useText.ts';
import { DeskFrame } from '../../ui/DeskFrame.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageBar } from '../../ui/PageBar.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Select } from '../../ui/Select.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { Bringing } from './Bringing.tsx';
import styles from './BringScreen.module.css';

/** Where a meeting is begun from the earlier ones of its series. */
export const BringScreen = ({ workshopId }: { readonly workshopId: string }) => {
  const { t } = useText();
  const session = useWorkshop(workshopId);
  usePageTitle(`${t('series:bringTitle')} – ${t('common:name')}`);
  if (!session) return <DeskGate title={t('series:bringTitle')} refusal={null} isAway={false} />;
  return <Opened session={session} workshopId={workshopId} />;
};

const Opened = ({ session, workshopId }: { readonly session: WorkshopSession; readonly workshopId: string }) => {
  const text = useText();
  const { t } = text;
  const { state, board, actor, line, waiting, refusal } = useWorkshopView(session, (whole) => whole);
  const [openedAt] = useState(() => Date.now());
  const may = mayIn(actor?.grants ?? [], board, workshopId, openedAt);
  if (state !== 'open' || !may('setWall')) {
    const why = state === 'refused' ? (refusal ?? 'failed') : state === 'damaged' ? 'workshop-damaged' : null;
    const no = why ?? (state === 'open' ? 'not-allowed' : null);
    return <DeskGate title={t('series:bringTitle')} refusal={no} isAway={line === 'away'} />;
  }
  const workshop = board.get('workshop', only);
  return (
    <DeskFrame
      skip={t('common:skip')}
      bar={
        <PageBar title={t('series:bringTitle')} where={meetingWhere(board, text)}>
          <DeskLine line={line} waiting={waiting} />
          <Link href={`/styr/${workshopId}`}>{t('series:toLead')}</Link>
          <SettingsMenu />
        </PageBar>
      }
    >
      <main id="main" className={styles.work} tabIndex={-1}>
        <Earlier session={session} workshopId={workshopId} date={workshop?.date ?? ''} />
      </main>
    </DeskFrame>
  );
};

/** The meetings before this one, the latest chosen. */
const Earlier = ({
  session,
  workshopId,
  date,
}: {
  readonly session: WorkshopSession;
  readonly workshopId: string;
  readonly date: string;
}) => {
  const { t, language } = useText();
  const [answer, setAnswer] = useState<Answer<readonly SeriesMeeting[]> | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    void deskApi.series(workshopId).then(setAnswer);
  }, [workshopId]);
  if (!answer) return <Loading>{t('common:oneMoment')}</Loading>;
  if (answer.state !== 'done')
    return (
      <Refusal>
        <p>{answer.state === 'away' ? t('series:bringAway') : t(`refusals:${answer.code}`)}</p>
      </Refusal>
    );
  const others = answer.value.filter((one) => one.workshopId !== workshopId);
  const earlier = inSeriesOrder(others.filter((one) => one.date <= date)).toReversed();
  const [latest] = earlier;
  if (!latest) return <EmptyState title={t('series:bringNone')}>{t('series:bringNoneHint')}</EmptyState>;
  const fromId = chosen ?? latest.workshopId;
  return (
    <Stack gap={6}>
      <Select
        label={t('series:bringFrom')}
        value={fromId}
        options={earlier.map((one) => ({
          value: one.workshopId,
          words: t('series:bringMeeting', { title: one.title, day: meetingDay(one.date, language) }),
        }))}
        onChange={setChosen}
      />
      <Bringing key={fromId} session={session} workshopId={workshopId} fromId={fromId} />
    </Stack>
  );
};
