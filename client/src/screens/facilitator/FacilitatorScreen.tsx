import { only } from '@skab/shared/board/collections.ts';
import { Link } from 'wouter';
import { CopyNote } from '../../board/CopyNote.tsx';
import { DeskGate } from '../../board/DeskGate.tsx';
import { DeskLine } from '../../board/DeskLine.tsx';
import { LadderBadge } from '../../board/LadderBadge.tsx';
import { capitalised, meetingDay } from '../../board/meetingDay.ts';
import { ProblemList } from '../../board/ProblemList.tsx';
import { ReturnedLetters } from '../../board/ReturnedLetters.tsx';
import { SettingsMenu } from '../../board/SettingsMenu.tsx';
import { ClosingPanel } from '../../closing/ClosingPanel.tsx';
import { isEnding } from '../../closing/isEnding.ts';
import { FloorPanel } from '../../floor/FloorPanel.tsx';
import { useFloorSpoken } from '../../floor/useFloorSpoken.ts';
import { useWorkshop, useWorkshopView } from '../../sync/useWorkshop.ts';
import type { WorkshopSession } from '../../sync/workshopView.ts';
import { usePageTitle } from '../../text/usePageTitle.ts';
import { useText } from '../../text/useText.ts';
import { Columns, DeskFrame } from '../../ui/DeskFrame.tsx';
import { DeskIcon } from '../../ui/DeskIcon.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { PollPanel } from '../../voting/PollPanel.tsx';
import { QuestionPanel } from '../../questions/QuestionPanel.tsx';
import { PageBar } from '../../ui/PageBar.tsx';
import { BoardPanel } from './board/BoardPanel.tsx';
import { DecisionOnWall } from './wall/DecisionOnWall.tsx';
import type { Evening } from './evening.ts';
import styles from './FacilitatorScreen.module.css';
import { GateQueue } from './statements/GateQueue.tsx';
import { LateQueue } from './statements/LateQueue.tsx';
import { MandatePanel } from './mandate/MandatePanel.tsx';
import { leading } from './now/leading.ts';
import { NowPanel } from './now/NowPanel.tsx';
import { SealedStatements } from './statements/SealedStatements.tsx';
import { UnsettledStatements } from './statements/UnsettledStatements.tsx';
import { BeginPractice, PracticePanel } from './practice/PracticePanel.tsx';
import { RehearsalPanel } from './rehearsal/RehearsalPanel.tsx';
import { RoomPanel } from './room/RoomPanel.tsx';
import { RunningOrder } from './plan/RunningOrder.tsx';
import { StatementList } from './statements/StatementList.tsx';
import { WallPanel } from './wall/WallPanel.tsx';
import { useIsNarrow } from '../../ui/useIsNarrow.ts';
import { useEvening } from './useEvening.ts';
import { useSpoken } from './useSpoken.ts';

/** Where an evening is led from: its running order, what is on now, and the room. */
export const FacilitatorScreen = ({ workshopId }: { readonly workshopId: string }) => {
  const { t } = useText();
  const session = useWorkshop(workshopId);
  return session ? (
    <WithPractice workshopId={workshopId} session={session} />
  ) : (
    <DeskGate title={t('desk:lead')} refusal={null} isAway={false} />
  );
};

interface LedProps {
  readonly workshopId: string;
  readonly session: WorkshopSession;
  /** The practice round that is on. */
  readonly practice?: WorkshopSession | null;
}

const WithPractice = (props: LedProps) => {
  const on = useWorkshopView(props.session, ({ board }) => board.get('practice', only)?.workshopId ?? null);
  return <Led {...props} practice={useWorkshop(on)} />;
};

/** An evening as its session stands. */
export const Led = ({ workshopId, session, practice = null }: LedProps) => {
  const { t } = useText();
  const opened = useEvening(workshopId, session);
  // On a phone what is on now comes first, and the whole evening after it.
  const isNarrow = useIsNarrow();
  const { evening } = opened;
  usePageTitle(`${evening?.scene.meeting.title ?? t('desk:lead')} – ${t('common:name')}`);
  if (!evening) {
    const { refusal, isAway, title } = opened;
    return <DeskGate title={title || t('desk:lead')} refusal={refusal} isAway={isAway} />;
  }
  const { view } = opened;
  return (
    <DeskFrame skip={t('common:skip')} bar={<Bar evening={evening} line={view.line} waiting={view.waiting} />}>
      <Spoken evening={evening} />
      <Columns
        {...(isNarrow ? {} : { lead: { label: t('desk:runningOrder'), content: <RunningOrder evening={evening} /> } })}
        rest={{ label: t('desk:room'), content: <RoomPanel evening={evening} /> }}
      >
        <RehearsalPanel evening={evening} />
        {view.copy && <CopyNote copy={view.copy} />}
        <ProblemList problems={view.problems} onDismiss={(id) => session.dismissProblem(id)} />
        <ReturnedLetters board={evening.board} onPutAway={(args) => evening.send('putAwayLetter', args)} />
        <PracticePanel evening={evening} practice={practice} />
        <NowPanel evening={evening} />
        <BeginPractice evening={evening} />
        {evening.scene.poll && <PollPanel desk={evening} />}
        {evening.scene.step?.talk && <QuestionPanel desk={evening} />}
        <MandatePanel evening={evening} />
        <SealedStatements evening={evening} />
        <UnsettledStatements evening={evening} />
        <GateQueue evening={evening} />
        <WallPanel evening={evening} />
        <DecisionOnWall evening={evening} />
        {isEnding(evening.scene) && (
          <section className={styles.part}>
            <ClosingPanel
              desk={{ ...evening, phase: evening.scene.phase }}
              isOfferedAbove={leading(evening).tell !== undefined}
            />
          </section>
        )}
        {isNarrow && (
          <section className={styles.part} aria-label={t('desk:runningOrder')}>
            <RunningOrder evening={evening} />
          </section>
        )}
        {evening.scene.phase === 'open' && <FloorPanel desk={{ ...evening, clock: session.now }} />}
        {!evening.scene.poll && <PollPanel desk={evening} />}
        {!evening.scene.step?.talk && <QuestionPanel desk={evening} />}
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
  const isNarrow = useIsNarrow();
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
        {isNarrow && (
          <Link href={`/fjern/${workshopId}`} className={buttonClass('quiet')}>
            <DeskIcon name="phone" />
            <span>{t('keys:remote')}</span>
          </Link>
        )}
      </nav>
      <LadderBadge ladder={scene.ladder} />
      <DeskLine line={line} waiting={waiting} />
      <SettingsMenu />
    </PageBar>
  );
};
