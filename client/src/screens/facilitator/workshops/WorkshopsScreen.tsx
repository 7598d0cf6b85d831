import { can } from '@skab/shared/access/can.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { SessionView, WorkshopListed } from '@skab/shared/protocol/http.ts';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { DeskGate, DeskMessage } from '../../../board/DeskGate.tsx';
import { usePageTitle } from '../../../text/usePageTitle.ts';
import { api, type Answer } from '../../../sync/api.ts';
import { newId } from '../../../sync/newId.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Stack } from '../../../ui/Stack.tsx';
import { NewWorkshopForm } from './NewWorkshopForm.tsx';
import type { foundArgs } from './newWorkshop.ts';
import { SeriesLine, seriesOf } from './SeriesLine.tsx';
import { TakeCopy } from './TakeCopy.tsx';
import styles from './WorkshopsScreen.module.css';

interface Found {
  readonly session: SessionView;
  readonly workshops: readonly WorkshopListed[];
}

const againMs = 3_000;

const lookUp = async (): Promise<Answer<Found>> => {
  const [session, workshops] = await Promise.all([api.session(), api.workshops()]);
  if (session.state !== 'done') return session;
  if (workshops.state !== 'done') return workshops;
  return { state: 'done', value: { session: session.value, workshops: workshops.value } };
};

/** The workshops this device may lead or write the minutes of, and a new one. */
export const WorkshopsScreen = () => {
  const { t } = useText();
  usePageTitle(`${t('desk:workshops')} – ${t('common:name')}`);
  const [answer, setAnswer] = useState<Answer<Found> | null>(null);
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const found = await lookUp();
      if (isOver) return;
      setAnswer(found);
      if (found.state === 'away') timer = setTimeout(() => void look(), againMs);
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, []);
  if (answer?.state !== 'done') {
    const refusal = answer?.state === 'refused' ? answer.code : null;
    return <DeskGate title={t('desk:workshops')} refusal={refusal} isAway={answer?.state === 'away'} />;
  }
  return (
    <DeskMessage title={t('desk:workshops')}>
      <Workshops {...answer.value} />
    </DeskMessage>
  );
};

const Workshops = ({ session, workshops }: Found) => {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [isNew, setIsNew] = useState<{ readonly inSeriesOf: WorkshopListed | null } | null>(null);
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<RefusalCode | 'away' | null>(null);
  const [openedAt] = useState(() => Date.now());
  const place = { where: { kind: 'installation' }, phase: null, closedAt: null, now: openedAt } as const;
  const mayCreate = can(session, 'createWorkshop', place);

  const found = async (args: ReturnType<typeof foundArgs>): Promise<void> => {
    setIsSending(true);
    const answer = await api.createWorkshop({
      workshopId: newId(),
      commandId: newId(),
      found: args,
      ...(isNew?.inSeriesOf ? { seriesOf: isNew.inSeriesOf.workshopId } : {}),
    });
    setIsSending(false);
    if (answer.state === 'done') navigate(`/styr/${answer.value.workshopId}`);
    else setProblem(answer.state === 'away' ? 'away' : answer.code);
  };

  if (isNew) {
    return (
      <>
        <NewWorkshopForm
          title={isNew.inSeriesOf ? t('series:newMeetingOf', { title: isNew.inSeriesOf.title }) : t('desk:foundTitle')}
          earlier={workshops}
          startsAs={isNew.inSeriesOf?.workshopId ?? null}
          isSending={isSending}
          onFound={(args) => void found(args)}
          onCancel={() => setIsNew(null)}
        />
        {problem && (
          <Refusal>
            <p>{problem === 'away' ? t('desk:foundAway') : t(`refusals:${problem}`)}</p>
          </Refusal>
        )}
      </>
    );
  }
  const begin = mayCreate && (
    <Stack gap={3}>
      <div>
        <Button kind="primary" icon={<Icon name="plus" />} onClick={() => setIsNew({ inSeriesOf: null })}>
          {t('desk:foundNew')}
        </Button>
      </div>
      <TakeCopy />
    </Stack>
  );
  if (workshops.length === 0) {
    return (
      <EmptyState title={t('desk:workshopsNone')} action={begin}>
        {mayCreate ? t('desk:workshopsNoneNew') : t('desk:workshopsNoneLink')}
      </EmptyState>
    );
  }
  return (
    <Stack gap={6}>
      {begin}
      <ul className={styles.list}>
        {seriesOf(workshops).map((meetings) => (
          <SeriesLine
            key={meetings[0]?.seriesId}
            meetings={meetings}
            now={openedAt}
            onNew={mayCreate ? (inSeriesOf) => setIsNew({ inSeriesOf }) : null}
          />
        ))}
      </ul>
    </Stack>
  );
};
