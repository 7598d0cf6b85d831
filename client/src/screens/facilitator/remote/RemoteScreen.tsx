import { Link } from 'wouter';
import { CopyNote } from '../../../board/CopyNote.tsx';
import { DeskGate } from '../../../board/DeskGate.tsx';
import { DeskLine } from '../../../board/DeskLine.tsx';
import { ProblemList } from '../../../board/ProblemList.tsx';
import { SettingsMenu } from '../../../board/SettingsMenu.tsx';
import { useWakeLock } from '../../../board/useWakeLock.ts';
import { FloorPanel } from '../../../floor/FloorPanel.tsx';
import { useFloorSpoken } from '../../../floor/useFloorSpoken.ts';
import { useWorkshop } from '../../../sync/useWorkshop.ts';
import type { WorkshopSession, WorkshopView } from '../../../sync/workshopView.ts';
import { QuestionPanel } from '../../../questions/QuestionPanel.tsx';
import { usePageTitle } from '../../../text/usePageTitle.ts';
import { useText } from '../../../text/useText.ts';
import { buttonClass } from '../../../ui/buttonClass.ts';
import { clockTime } from '../../../ui/clockTime.ts';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { PhoneFrame } from '../../../ui/PhoneFrame.tsx';
import { Thread } from '../../../ui/Thread.tsx';
import type { Evening } from '../evening.ts';
import { Script } from '../now/NowPanel.tsx';
import { BeginPractice, PracticePanel } from '../practice/PracticePanel.tsx';
import { PaceNote } from '../plan/PaceNote.tsx';
import { SignOutButton } from '../room/SignOutButton.tsx';
import { useEvening } from '../useEvening.ts';
import { useSpoken } from '../useSpoken.ts';
import { OnNow } from './OnNow.tsx';
import { RemoteKeys, WayOn } from './RemoteKeys.tsx';
import { RemoteStatements } from './RemoteStatements.tsx';
import styles from './Remote.module.css';

/** The phone of who leads: what is on, and large keys for all that leads the evening. */
export const RemoteScreen = ({ workshopId }: { readonly workshopId: string }) => {
  const { t } = useText();
  const session = useWorkshop(workshopId);
  return session ? (
    <Remote workshopId={workshopId} session={session} />
  ) : (
    <DeskGate title={t('keys:remote')} refusal={null} isAway={false} />
  );
};

/** The same, of a session that is open. */
export const Remote = ({ workshopId, session }: { readonly workshopId: string; readonly session: WorkshopSession }) => {
  const { t } = useText();
  const opened = useEvening(workshopId, session);
  // A key that must be woken first comes too late.
  useWakeLock();
  usePageTitle(`${t('keys:remote')} – ${t('common:name')}`);
  if (!opened.evening) return <DeskGate title={t('keys:remote')} refusal={opened.refusal} isAway={opened.isAway} />;
  return (
    <Leading
      evening={opened.evening}
      view={opened.view}
      clock={session.now}
      onDismiss={(id) => session.dismissProblem(id)}
    />
  );
};

const Leading = ({
  evening,
  view,
  clock,
  onDismiss,
}: {
  readonly evening: Evening;
  readonly view: WorkshopView;
  readonly clock: () => number;
  readonly onDismiss: (id: string) => void;
}) => {
  const { t, language } = useText();
  const { scene, now, workshopId } = evening;
  const { thread, meeting } = scene;
  useSpoken(evening);
  useFloorSpoken(scene.floor);
  return (
    <PhoneFrame
      skip={t('common:skip')}
      until={clockTime(now, language, meeting.timeZone)}
      mark={scene.scratch && t(`common:${scene.scratch}`)}
      line={<DeskLine line={view.line} waiting={view.waiting} />}
      thread={
        <Thread
          label={t('common:thread')}
          steps={thread.map(({ stepId, title, place }) => ({ id: stepId, label: title, state: place }))}
        />
      }
      foot={<WayOn evening={evening} />}
    >
      {view.copy && <CopyNote copy={view.copy} />}
      <ProblemList problems={view.problems} onDismiss={onDismiss} />
      <PracticePanel evening={evening} practice={null} />
      <OnNow evening={evening} />
      <PaceNote evening={evening} />
      <RemoteKeys evening={evening} />
      <BeginPractice evening={evening} />
      {scene.phase === 'open' && <FloorPanel desk={{ ...evening, clock }} />}
      <QuestionPanel desk={evening} />
      <RemoteStatements evening={evening} />
      <Script evening={evening} />
      <nav className={styles.ways} aria-label={t('desk:otherScreens')}>
        <Link href={`/styr/${workshopId}`} className={buttonClass('quiet')}>
          <DeskIcon name="monitor" />
          <span>{t('keys:remoteWhole')}</span>
        </Link>
        <SignOutButton />
        <SettingsMenu />
      </nav>
    </PhoneFrame>
  );
};
