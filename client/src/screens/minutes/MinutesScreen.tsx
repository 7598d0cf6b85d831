import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { composeMinutes, type MinutesForm } from '@skab/shared/minutes/compose.ts';
import { headingsIn } from '@skab/shared/minutes/headings.ts';
import { routes } from '@skab/shared/protocol/http.ts';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { DeskGate } from '../../board/DeskGate.tsx';
import { DeskLine } from '../../board/DeskLine.tsx';
import { mayIn } from '../../board/may.ts';
import { meetingDay } from '../../board/meetingDay.ts';
import { ProblemList } from '../../board/ProblemList.tsx';
import { SettingsMenu } from '../../board/SettingsMenu.tsx';
import { useWorkshop, useWorkshopView } from '../../sync/useWorkshop.ts';
import type { WorkshopSession, WorkshopView } from '../../sync/workshopView.ts';
import { usePageTitle } from '../../text/usePageTitle.ts';
import { useText } from '../../text/useText.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Columns, DeskFrame } from '../../ui/DeskFrame.tsx';
import { DeskIcon } from '../../ui/DeskIcon.tsx';
import { PageBar } from '../../ui/PageBar.tsx';
import { Seg } from '../../ui/Seg.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { Walk, WalkStep } from '../../ui/Walk.tsx';
import { Adjourned } from './Adjourned.tsx';
import { Attendance } from './Attendance.tsx';
import { fieldId, ItemFields, longFields } from './ItemFields.tsx';
import { MinutesPage } from './MinutesPage.tsx';
import styles from './MinutesScreen.module.css';

/** The secretary's screen: what is typed to the left, the minutes as they will be exported to the right. */
export const MinutesScreen = ({ workshopId }: { readonly workshopId: string }) => {
  const { t } = useText();
  const session = useWorkshop(workshopId);
  usePageTitle(`${t('minutes:title')} – ${t('common:name')}`);
  if (!session) return <DeskGate title={t('minutes:title')} refusal={null} isAway={false} />;
  return <Opened session={session} workshopId={workshopId} />;
};

const Opened = ({ session, workshopId }: { readonly session: WorkshopSession; readonly workshopId: string }) => {
  const { t } = useText();
  const view = useWorkshopView(session, (all) => all);
  const { state, board, actor, line } = view;
  const [openedAt] = useState(() => Date.now());
  if (state !== 'open') {
    const refusal = state === 'refused' ? (view.refusal ?? 'failed') : state === 'damaged' ? 'workshop-damaged' : null;
    return <DeskGate title={t('minutes:title')} refusal={refusal} isAway={line === 'away'} />;
  }
  if (!mayIn(actor?.grants ?? [], board, workshopId, openedAt)('writeItemMinutes')) {
    return <DeskGate title={t('minutes:title')} refusal="not-allowed" isAway={false} />;
  }
  return <Writing session={session} view={view} workshopId={workshopId} />;
};

const Writing = ({
  session,
  view,
  workshopId,
}: {
  readonly session: WorkshopSession;
  readonly view: WorkshopView;
  readonly workshopId: string;
}) => {
  const { t, language } = useText();
  const { board, line, waiting, problems, head } = view;
  const [form, setForm] = useState<MinutesForm>('long');
  const minutes = useMemo(() => composeMinutes(board, { language, head, form }), [board, language, head, form]);
  const workshop = board.get('workshop', only);
  const items = [...board.all('agendaItems')].sort(([, one], [, other]) => one.position - other.position);
  return (
    <DeskFrame
      skip={t('common:skip')}
      bar={
        <PageBar
          title={t('minutes:title')}
          where={workshop && `${workshop.title}, ${meetingDay(workshop.date, language)}`}
          tabs={
            <Seg
              legend={t('minutes:form')}
              options={[
                { value: 'short', label: t('minutes:short') },
                { value: 'long', label: t('minutes:long') },
              ]}
              value={form}
              onChange={setForm}
            />
          }
        >
          <DeskLine line={line} waiting={waiting} />
          <Link href={`/styr/${workshopId}`}>{t('minutes:facilitator')}</Link>
          <SettingsMenu />
        </PageBar>
      }
    >
      <Columns
        shape="page"
        lead={{ label: t('minutes:parts'), content: <Parts board={board} itemIds={items.map(([id]) => id)} /> }}
        rest={{
          label: t('minutes:preview'),
          content: (
            <Stack gap={4}>
              <div className={styles.downloads}>
                <ButtonLink
                  kind="primary"
                  icon={<DeskIcon name="download" />}
                  href={`${routes.minutes(workshopId, 'docx', language)}&form=${form}`}
                  download
                >
                  {t('minutes:download')}
                </ButtonLink>
                <ButtonLink kind="quiet" href={`${routes.minutes(workshopId, 'md', language)}&form=${form}`} download>
                  {t('minutes:downloadMarkdown')}
                </ButtonLink>
              </div>
              <MinutesPage minutes={minutes} />
            </Stack>
          ),
        }}
      >
        <Stack gap={8}>
          <ProblemList problems={problems} onDismiss={session.dismissProblem} />
          {items.map(([agendaItemId, row]) => (
            <section key={agendaItemId} className={styles.part}>
              <h2>{`${headingsIn[language].item(row.number)}: ${row.title}`}</h2>
              <ItemFields board={board} session={session} agendaItemId={agendaItemId} />
            </section>
          ))}
          <section id="attendance" className={styles.part} tabIndex={-1}>
            <h2>{t('minutes:attendance')}</h2>
            <Attendance board={board} session={session} />
          </section>
          <section id="adjourned" className={styles.part} tabIndex={-1}>
            <h2>{headingsIn[language].adjourned}</h2>
            <Adjourned board={board} session={session} />
          </section>
        </Stack>
      </Columns>
    </DeskFrame>
  );
};

/** The parts of the minutes with whether they have words; each leads to its field. */
const Parts = ({ board, itemIds }: { readonly board: Board; readonly itemIds: readonly string[] }) => {
  const { t, language } = useText();
  const words = headingsIn[language];
  const parts = [
    ...itemIds.flatMap((agendaItemId) =>
      longFields.map((field) => ({
        id: fieldId(agendaItemId, field),
        label: words[field],
        isFilled: (board.get('itemMinutes', agendaItemId)?.[field] ?? '') !== '',
      })),
    ),
    {
      id: 'attendance',
      label: words.present,
      isFilled: [...board.all('attendees')].some(([, { mark }]) => mark !== 'unmarked'),
    },
    { id: 'adjourned', label: words.adjourned, isFilled: (board.get('minutes', only)?.adjournedAt ?? '') !== '' },
  ];
  return (
    <Walk label={t('minutes:parts')}>
      {parts.map(({ id, label, isFilled }) => (
        <WalkStep key={id} state={isFilled ? 'past' : 'next'}>
          <a
            className={styles.partLink}
            href={`#${id}`}
            aria-label={t(isFilled ? 'minutes:filled' : 'minutes:empty', { part: label })}
            onClick={(event) => {
              event.preventDefault();
              document.getElementById(id)?.focus();
            }}
          >
            {label}
          </a>
        </WalkStep>
      ))}
    </Walk>
  );
};
