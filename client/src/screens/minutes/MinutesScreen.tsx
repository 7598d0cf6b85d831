import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { titleOfItem } from '@skab/shared/meeting/agenda.ts';
import { composeMinutes, type MinutesForm } from '@skab/shared/minutes/compose.ts';
import { headingsIn } from '@skab/shared/minutes/headings.ts';
import { routes } from '@skab/shared/protocol/http.ts';
import { composeFloor } from '@skab/shared/scene/composeFloor.ts';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { DeskGate } from '../../board/DeskGate.tsx';
import { DeskLine } from '../../board/DeskLine.tsx';
import { mayIn } from '../../board/may.ts';
import { meetingWhere } from '../../board/meetingWhere.ts';
import { ProblemList } from '../../board/ProblemList.tsx';
import { ReturnedLetters } from '../../board/ReturnedLetters.tsx';
import { SettingsMenu } from '../../board/SettingsMenu.tsx';
import { Adjourn } from '../../closing/Adjourn.tsx';
import type { ClosingDesk } from '../../closing/closingDesk.ts';
import { ClosingPanel } from '../../closing/ClosingPanel.tsx';
import { FloorLine } from '../../floor/FloorLine.tsx';
import { useFloorSpoken } from '../../floor/useFloorSpoken.ts';
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
import type { Drafting } from './drafting.ts';
import { ItemFields } from './ItemFields.tsx';
import { MinutesPage } from './MinutesPage.tsx';
import styles from './MinutesScreen.module.css';
import { partsOf } from './parts.ts';
import { Publishing } from './Publishing.tsx';
import { useMeetings } from '../../sync/useMeetings.ts';
import { PointNow, usePointNow } from './PointNow.tsx';
import { useWantedStatement } from './useWantedStatement.ts';

/** The secretary's screen: what is typed to the left, the minutes as they will be exported to the right. */
export const MinutesScreen = ({ workshopId }: { readonly workshopId: string }) => {
  const { t } = useText();
  const session = useWorkshop(workshopId);
  usePageTitle(`${t('minutes:title')} – ${t('common:name')}`);
  if (!session) return <DeskGate title={t('minutes:title')} refusal={null} isAway={false} />;
  return <OpenedMinutes session={session} workshopId={workshopId} />;
};

/** The screen as its session stands. */
export const OpenedMinutes = ({
  session,
  workshopId,
}: {
  readonly session: WorkshopSession;
  readonly workshopId: string;
}) => {
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
  const text = useText();
  const { t, language } = text;
  const { board, line, waiting, problems, head, actor } = view;
  const [form, setForm] = useState<MinutesForm>('long');
  const [here, setHere] = useState<string | null>(null);
  const { unsent, onUnsent } = useUnsent();
  // While the room posts, what is being typed goes first.
  const settled = useDeferredValue(board);
  const minutes = useMemo(
    () => composeMinutes(settled, { language, head, form, withClosed: true }),
    [settled, language, head, form],
  );
  useWantedStatement(workshopId, minutes);
  const [openedAt] = useState(() => Date.now());
  const may = mayIn(actor?.grants ?? [], board, workshopId, openedAt);
  const mayLead = may('setWall');
  const meetings = useMeetings(workshopId, board.get('workshop', only)?.date ?? '');
  const drafting: Drafting = {
    board,
    send: (name, args) => void session.send(name, args),
    newId: () => session.newId(),
    meetings,
    onHere: setHere,
    onUnsent,
  };
  const phase = board.get('run', only)?.phase ?? 'before';
  const ending: ClosingDesk = { workshopId, board, phase, may, send: drafting.send };
  const floor = useMemo(() => composeFloor(board), [board]);
  useFloorSpoken(floor);
  const pointNow = usePointNow(drafting, here !== null);
  const hasClosed = [...board.all('agendaItems')].some(([, { isClosed }]) => isClosed);
  const items = [...board.all('agendaItems')].sort(([, one], [, other]) => one.position - other.position);
  return (
    <DeskFrame
      skip={t('common:skip')}
      bar={
        <PageBar
          title={t('minutes:title')}
          where={meetingWhere(board, text)}
          tabs={
            <Seg
              legend={t('minutes:form')}
              hideLegend
              options={[
                { value: 'short', label: t('minutes:short') },
                { value: 'long', label: t('minutes:long') },
              ]}
              value={form}
              onChange={setForm}
            />
          }
        >
          <DeskLine line={line} waiting={waiting + unsent} />
          {mayLead && <Link href={`/styr/${workshopId}`}>{t('minutes:facilitator')}</Link>}
          <Link href={`/hent/${workshopId}`}>{t('desk:toImport')}</Link>
          <SettingsMenu />
        </PageBar>
      }
    >
      <Columns
        shape="page"
        lead={{ label: t('minutes:parts'), content: <Parts board={board} here={here} /> }}
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
                <ButtonLink href={`${routes.minutes(workshopId, 'pdf', language)}&form=${form}`} download>
                  {t('minutes:downloadPdf')}
                </ButtonLink>
                <ButtonLink kind="quiet" href={`${routes.minutes(workshopId, 'md', language)}&form=${form}`} download>
                  {t('minutes:downloadMarkdown')}
                </ButtonLink>
                <ButtonLink kind="quiet" href={routes.statementsCsv(workshopId, language)} download>
                  {t('minutes:downloadCsv')}
                </ButtonLink>
                <ButtonLink kind="quiet" href={routes.copy(workshopId)} download>
                  {t('minutes:downloadCopy')}
                </ButtonLink>
                {hasClosed && (
                  <>
                    <ButtonLink
                      kind="quiet"
                      href={`${routes.minutes(workshopId, 'docx', language)}&form=${form}&closed=1`}
                      download
                    >
                      {t('series:downloadClosed')}
                    </ButtonLink>
                    <ButtonLink kind="quiet" href={routes.closedCopy(workshopId)} download>
                      {t('series:downloadClosedCopy')}
                    </ButtonLink>
                  </>
                )}
              </div>
              <MinutesPage minutes={minutes} />
            </Stack>
          ),
        }}
      >
        <Stack gap={8}>
          <FloorLine floor={floor} />
          <ProblemList problems={problems} onDismiss={(id) => session.dismissProblem(id)} />
          <ReturnedLetters board={board} onPutAway={(args) => drafting.send('putAwayLetter', args)} />
          <PointNow drafting={drafting} state={pointNow} />
          {items.map(([agendaItemId, row]) => (
            <section key={agendaItemId} className={styles.part}>
              <h2>{`${headingsIn[language].item(row.number, row.isClosed)}: ${titleOfItem(board, agendaItemId)}`}</h2>
              <ItemFields
                drafting={drafting}
                agendaItemId={agendaItemId}
                isOpenAbove={agendaItemId === pointNow.pointId}
              />
            </section>
          ))}
          <section className={styles.part}>
            <h2>{t('minutes:attendance')}</h2>
            <Attendance drafting={drafting} />
          </section>
          {phase !== 'before' && (
            <section className={styles.part}>
              <ClosingPanel desk={ending} />
              <Adjourn desk={ending} />
              <Publishing desk={ending} />
            </section>
          )}
          <section className={styles.part}>
            <h2>{headingsIn[language].adjourned}</h2>
            <Adjourned drafting={drafting} />
          </section>
        </Stack>
      </Columns>
    </DeskFrame>
  );
};

/** How many fields hold words that have not been sent. */
const useUnsent = () => {
  const [fields, setFields] = useState<ReadonlySet<string>>(new Set());
  const onUnsent = useCallback((id: string, isUnsent: boolean): void => {
    setFields((before) => {
      if (before.has(id) === isUnsent) return before;
      return new Set(isUnsent ? [...before, id] : [...before].filter((one) => one !== id));
    });
  }, []);
  return { unsent: fields.size, onUnsent };
};

/** The parts of the minutes with whether they have words; each leads to its field. */
const Parts = ({ board, here }: { readonly board: Board; readonly here: string | null }) => {
  const { t, language } = useText();
  const parts = partsOf(board, language);
  const hereKey = parts.find(({ partId }) => partId === here)?.key;
  return (
    <Walk label={t('minutes:parts')}>
      {parts.map(({ key, partId, heading, isFilled }) => (
        <WalkStep key={key} state={key === hereKey ? 'here' : isFilled ? 'past' : 'next'}>
          <a
            className={styles.partLink}
            href={`#${partId}`}
            aria-label={t(isFilled ? 'minutes:filled' : 'minutes:empty', { part: heading })}
            onClick={(event) => {
              event.preventDefault();
              document.getElementById(partId)?.focus();
            }}
          >
            {heading}
          </a>
        </WalkStep>
      ))}
    </Walk>
  );
};
