import { composeScene } from '@skab/shared/scene/composeScene.ts';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { CopyNote } from '../../board/CopyNote.tsx';
import { DeskGate } from '../../board/DeskGate.tsx';
import { DeskLine } from '../../board/DeskLine.tsx';
import { LadderBadge } from '../../board/LadderBadge.tsx';
import { mayIn } from '../../board/may.ts';
import { capitalised, meetingDay } from '../../board/meetingDay.ts';
import { ProblemList } from '../../board/ProblemList.tsx';
import { ReturnedLetters } from '../../board/ReturnedLetters.tsx';
import { SettingsMenu } from '../../board/SettingsMenu.tsx';
import { FloorPanel } from '../../floor/FloorPanel.tsx';
import { useFloorSpoken } from '../../floor/useFloorSpoken.ts';
import { useWorkshop, useWorkshopView } from '../../sync/useWorkshop.ts';
import type { WorkshopSession } from '../../sync/workshopView.ts';
import { usePageTitle } from '../../text/usePageTitle.ts';
import { useText } from '../../text/useText.ts';
import { Columns, DeskFrame } from '../../ui/DeskFrame.tsx';
import { DeskIcon } from '../../ui/DeskIcon.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { PageBar } from '../../ui/PageBar.tsx';
import { BoardPanel } from './BoardPanel.tsx';
import { DecisionOnWall } from './DecisionOnWall.tsx';
import type { Evening } from './evening.ts';
import styles from './FacilitatorScreen.module.css';
import { LateQueue } from './LateQueue.tsx';
import { NowPanel } from './NowPanel.tsx';
import { eveningTime } from './pace.ts';
import { RoomPanel } from './RoomPanel.tsx';
import { RunningOrder } from './RunningOrder.tsx';
import { StatementList } from './StatementList.tsx';
import { useIsNarrow } from '../../ui/useIsNarrow.ts';
import { useNow } from './useNow.ts';
import { useSpoken } from './useSpoken.ts';

/** Where an evening is led from: its running order, what is on now, and the room. */
export const FacilitatorScreen = ({ workshopId }: { readonly workshopId: string }) => {
  const { t } = useText();
  const session = useWorkshop(workshopId);
  return session ? (
    <Led workshopId={workshopId} session={session} />
  ) : (
    <DeskGate title={t('desk:lead')} refusal={null} isAway={false} />
  );
};

/** An evening as its session stands. */
export const Led = ({ workshopId, session }: { readonly workshopId: string; readonly session: WorkshopSession }) => {
  const { t } = useText();
  const view = useWorkshopView(session, (whole) => whole);
  const ticked = useNow(session.now);
  // On a phone what is on now comes first, and the whole evening after it.
  const isNarrow = useIsNarrow();
  const { board, state, refusal, line, actor } = view;
  const now = eveningTime(board, ticked);
  const scene = useMemo(() => composeScene(board), [board]);
  const grants = actor?.grants;
  const may = useMemo(() => mayIn(grants ?? [], board, workshopId, now), [grants, board, workshopId, now]);
  usePageTitle(`${scene?.meeting.title ?? t('desk:lead')} – ${t('common:name')}`);
  const isMissing = state !== 'open' || !scene;
  if (isMissing || !may('setWall')) {
    const why = state === 'refused' ? (refusal ?? 'failed') : state === 'damaged' ? 'workshop-damaged' : null;
    const title = scene?.meeting.title ?? t('desk:lead');
    return <DeskGate title={title} refusal={why ?? (isMissing ? null : 'not-allowed')} isAway={line === 'away'} />;
  }
  const evening: Evening = {
    workshopId,
    board,
    scene,
    room: view.room,
    arrivals: view.arrivals,
    asking: view.asking,
    door: view.door,
    now,
    may,
    send: (name, args) => void session.send(name, args),
    ask: async (name, args) => {
      const id = session.newId();
      const reply = await session.send(name, args, id);
      if (!reply.ok) session.dismissProblem(id);
      return reply;
    },
    newId: () => session.newId(),
  };
  return (
    <DeskFrame skip={t('common:skip')} bar={<Bar evening={evening} line={line} waiting={view.waiting} />}>
      <Spoken evening={evening} />
      <Columns
        {...(isNarrow ? {} : { lead: { label: t('desk:runningOrder'), content: <RunningOrder evening={evening} /> } })}
        rest={{ label: t('desk:room'), content: <RoomPanel evening={evening} /> }}
      >
        {view.copy && <CopyNote copy={view.copy} />}
        <ProblemList problems={view.problems} onDismiss={(id) => session.dismissProblem(id)} />
        <ReturnedLetters board={board} onPutAway={(args) => evening.send('putAwayLetter', args)} />
        <NowPanel evening={evening} />
        <DecisionOnWall evening={evening} />
        {isNarrow && (
          <section className={styles.part} aria-label={t('desk:runningOrder')}>
            <RunningOrder evening={evening} />
          </section>
        )}
        {scene.phase === 'open' && <FloorPanel desk={{ ...evening, clock: session.now }} />}
        <BoardPanel evening={evening} />
        <LateQueue evening={evening} />
        <StatementList evening={evening} />
      </Columns>
    </DeskFrame>
  );
};

const Spoken = ({ evening }: { readonly evening: Evening }) => {
  useSpoken(evening);
  useFloorSpoken(evening.scene.floor);
  return null;
};

const Bar = ({
  evening: { scene, workshopId },
  line,
  waiting,
}: {
  readonly evening: Evening;
  readonly line: 'connecting' | 'live' | 'away';
  readonly waiting: number;
}) => {
  const { t, language } = useText();
  const { title, date, place } = scene.meeting;
  const where = [capitalised(meetingDay(date, language)), place].filter((part) => part !== '').join(', ');
  return (
    <PageBar title={title} where={where}>
      <nav className={styles.ways} aria-label={t('desk:otherScreens')}>
        <Link href={`/tavle/${workshopId}`} className={buttonClass('quiet')}>
          <DeskIcon name="fit" />
          <span>{t('desk:toBoard')}</span>
        </Link>
        <Link href={`/referat/${workshopId}`} className={buttonClass('quiet')}>
          <DeskIcon name="fileText" />
          <span>{t('desk:toMinutesShort')}</span>
        </Link>
      </nav>
      <LadderBadge ladder={scene.ladder} />
      <DeskLine line={line} waiting={waiting} />
      <SettingsMenu />
    </PageBar>
  );
};
