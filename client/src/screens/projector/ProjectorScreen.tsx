import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import type { AwakeBy } from '@skab/shared/protocol/trial.ts';
import { composeScene, type Scene } from '@skab/shared/scene/composeScene.ts';
import { useMemo } from 'react';
import { useFloorSpoken } from '../../floor/useFloorSpoken.ts';
import { LadderBadge } from '../../board/LadderBadge.tsx';
import { clockWords } from '../../board/meetingDay.ts';
import { usePageTitle } from '../../text/usePageTitle.ts';
import { wayIn, type WayIn } from '../../board/wayIn.ts';
import { useNight } from '../../sync/useNight.ts';
import { useWorkshop, useWorkshopView } from '../../sync/useWorkshop.ts';
import type { WorkshopSession } from '../../sync/workshopView.ts';
import { useText } from '../../text/useText.ts';
import { Icon } from '../../ui/Icon.tsx';
import { clockTime } from '../../ui/clockTime.ts';
import { ProjectorFrame } from '../../ui/ProjectorFrame.tsx';
import { Thread } from '../../ui/Thread.tsx';
import { ArrivedAt } from './ArrivedAt.tsx';
import { Clustering } from './Clustering.tsx';
import { Collecting } from './Collecting.tsx';
import floorStyles from './Floor.module.css';
import { FloorStrip } from './FloorStrip.tsx';
import { Decided, decisionShown } from './Decided.tsx';
import { Opened as OpenedIsland } from './Opened.tsx';
import { openedIn } from './openedIsland.ts';
import { KeptSlots } from './KeptSlots.tsx';
import { OpenByCode } from './OpenByCode.tsx';
import { OpenByLink } from './OpenByLink.tsx';
import styles from './ProjectorScreen.module.css';
import { Speaking } from './Speaking.tsx';
import { Spoken } from './Spoken.tsx';
import { Still } from './Still.tsx';
import { Talking } from './Talking.tsx';
import { TrialWall } from './TrialWall.tsx';
import { useIdleCursor } from './useIdleCursor.ts';
import { useTriedScreen } from './useTriedScreen.ts';
import { useWakeLock } from './useWakeLock.ts';
import { Welcome } from './Welcome.tsx';

/** The shared screen of a workshop; without one it opens the personal link in the address. Read-only, nothing to press. */
export const ProjectorScreen = ({ workshopId }: { readonly workshopId?: string | undefined }) => {
  const isIdle = useIdleCursor();
  const awakeBy = useWakeLock();
  return (
    <div className={isIdle ? styles.idle : undefined}>
      {workshopId === undefined ? <OpenByLink /> : <Opened workshopId={workshopId} awakeBy={awakeBy} />}
    </div>
  );
};

interface OpenedProps {
  readonly workshopId: string;
  /** How this screen keeps from going to sleep. */
  readonly awakeBy: AwakeBy;
}

const Opened = ({ workshopId, awakeBy }: OpenedProps) => {
  const { t } = useText();
  const session = useWorkshop(workshopId, 'screen');
  return session ? (
    <Showing session={session} workshopId={workshopId} awakeBy={awakeBy} />
  ) : (
    <Still title={t('common:oneMoment')} />
  );
};

const Showing = ({ session, workshopId, awakeBy }: OpenedProps & { readonly session: WorkshopSession }) => {
  const { t } = useText();
  const { board, state, refusal, line, door, trial } = useWorkshopView(session, (view) => ({
    board: view.board,
    state: view.state,
    refusal: view.refusal,
    line: view.line,
    door: view.door,
    trial: view.trial,
  }));
  const maySound = useTriedScreen(workshopId, trial, awakeBy);
  const scene = useMemo(() => composeScene(board), [board]);
  if (state === 'refused') {
    // A screen that has lost its right can be given it anew.
    if (refusal === 'signed-out' || refusal === 'not-allowed' || refusal === 'too-late') return <OpenByCode isAnew />;
    return <Still title={t('desk:wallName')} words={t(`refusals:${refusal ?? 'failed'}`)} />;
  }
  if (state === 'damaged') return <Still title={t('desk:wallName')} words={t('refusals:workshop-damaged')} />;
  if (!scene) return <Still title={t('common:oneMoment')} words={line === 'away' ? t('desk:wallAway') : ''} />;
  const { address = null, textScale = 1, isBlack } = board.get('wall', only) ?? {};
  if (isBlack) return <div className={styles.black} role="img" aria-label={t('plan:isBlack')} />;
  const way = door && wayIn(door.code, address, door.addresses, window.location.origin);
  // While people are in the room the wall is theirs.
  if (trial.shows !== null && scene.phase !== 'open') return <TrialWall trial={trial} way={way} maySound={maySound} />;
  return (
    <KeptSlots>
      <Pictured board={board} scene={scene} way={way} scale={textScale} isAway={line === 'away'} clock={session.now} />
    </KeptSlots>
  );
};

type PictureProps = {
  readonly board: Board;
  readonly scene: Scene;
  readonly way: WayIn | null;
  readonly scale: number;
  readonly isAway: boolean;
  /** The server's time. */
  readonly clock: () => number;
};

/** Who is shown to have the floor, or to come next. */
const floorIn = ({ floor }: Scene): Scene['floor'] =>
  floor && (floor.speaking !== null || floor.next !== null) ? floor : undefined;
/** Whether the floor fills the picture: while people talk, who speaks is what they look at. */
const isFloorLarge = (board: Board, scene: Scene): boolean =>
  scene.step?.activity === 'talk' &&
  (scene.floor?.speaking ?? null) !== null &&
  !scene.halt &&
  decisionShown(board) === null &&
  openedIn(board, scene.step) === null;

/** Whether what the picture shows is papers or islands: their text grows, and the frame around them stays. */
const hasPapers = (board: Board, { step, halt }: Scene): boolean =>
  !halt &&
  decisionShown(board) === null &&
  (step?.activity === 'collect' || step?.activity === 'cluster' || openedIn(board, step) !== null);

export const Pictured = ({ board, scene, way, scale, isAway, clock }: PictureProps) => {
  const { t } = useText();
  useFloorSpoken(scene.floor);
  const strip = isFloorLarge(board, scene) || isAway ? undefined : floorIn(scene);
  const isWelcome =
    decisionShown(board) === null && !scene.upshot && (scene.phase === 'before' || scene.step?.activity === 'welcome');
  usePageTitle(`${scene.step?.title ?? scene.meeting.title} – ${t('common:name')}`);
  const steps = scene.thread.map(({ stepId, title, place }) => ({ id: stepId, label: title, state: place }));
  return (
    <ProjectorFrame
      thread={
        <>
          <div className={floorStyles.stack}>
            <div className={isAway || strip ? styles.covered : undefined}>
              <Thread label={t('common:thread')} steps={steps} />
            </div>
            {strip && <FloorStrip floor={strip} clock={clock} />}
          </div>
          {isAway && (
            <p className={styles.away} role="status">
              <Icon name="cloudOff" />
              {t('desk:wallAway')}
            </p>
          )}
        </>
      }
      scale={hasPapers(board, scene) ? 1 : scale}
      {...(way && !isWelcome ? { corner: { ...way, linkTitle: t('desk:wallQr', { address: way.address }) } } : {})}
    >
      <Picture board={board} scene={scene} way={way} scale={scale} clock={clock} />
    </ProjectorFrame>
  );
};

const Picture = ({ board, scene, way, scale, clock }: Omit<PictureProps, 'isAway'>) => {
  const { phase, step } = scene;
  const { t, language } = useText();
  const night = useNight(scene);
  if (scene.upshot) return <ArrivedAt scene={scene} upshot={scene.upshot} />;
  if (phase === 'closed' || step?.activity === 'close') return <Thanks board={board} />;
  if (scene.halt) return <Halted scene={scene} halt={scene.halt} />;
  const decision = decisionShown(board);
  if (decision !== null) return <Decided board={board} words={decision} />;
  if (phase === 'before' || step?.activity === 'welcome') return <Welcome scene={scene} way={way} />;
  const openedId = openedIn(board, step);
  if (openedId !== null)
    return <OpenedIsland key={openedId} board={board} scene={scene} clusterId={openedId} scale={scale} />;
  if (night && (!step || step.takesStatements || step.activity === 'night'))
    return (
      <Spoken title={t('common:night')}>
        <p>{t('common:nightUntil', { time: clockWords(night.to, language) })}</p>
      </Spoken>
    );
  if (!step) return <Between scene={scene} />;
  const floor = floorIn(scene);
  if (floor && isFloorLarge(board, scene)) return <Speaking scene={scene} step={step} floor={floor} clock={clock} />;
  if (step.activity === 'talk') return <Talking scene={scene} step={step} />;
  if (step.activity === 'cluster') return <Clustering board={board} scene={scene} step={step} scale={scale} />;
  return <Collecting key={step.stepId} board={board} scene={scene} step={step} scale={scale} />;
};

const Thanks = ({ board }: Pick<PictureProps, 'board'>) => {
  const { t } = useText();
  return (
    <Spoken title={t('desk:wallThanks')}>
      <p>{t('desk:wallThanksCount', { count: [...board.all('statements')].length })}</p>
      <p>{t('desk:wallThanksNext')}</p>
    </Spoken>
  );
};

/** Everything stands still; in a pause one sees when it goes on. */
const Halted = ({ scene, halt }: { readonly scene: Scene; readonly halt: NonNullable<Scene['halt']> }) => {
  const { t, language } = useText();
  const time = halt.untilAt === null ? null : clockTime(halt.untilAt, language, scene.meeting.timeZone);
  return (
    <Spoken title={halt.kind === 'pause' ? t('plan:onPause') : t('common:oneMoment')}>
      {time !== null && <p>{t('plan:againAt', { time })}</p>}
    </Spoken>
  );
};

const Between = ({ scene }: { readonly scene: Scene }) => {
  const { t, language } = useText();
  const next = scene.thread.find(({ place }) => place === 'next');
  return (
    <Spoken
      title={next?.title ?? t('common:oneMoment')}
      aside={<BetweenHead scene={scene} hasNext={next !== undefined} />}
    >
      {next && <p>{t('desk:wallPlanned', { time: clockWords(next.plannedFrom, language) })}</p>}
    </Spoken>
  );
};

const BetweenHead = ({ scene, hasNext }: { readonly scene: Scene; readonly hasNext: boolean }) => {
  const { t } = useText();
  return (
    <>
      <p className={styles.quiet}>{hasNext ? t('desk:wallNext') : scene.meeting.title}</p>
      <div className={styles.facts}>
        <LadderBadge ladder={scene.ladder} />
      </div>
    </>
  );
};
