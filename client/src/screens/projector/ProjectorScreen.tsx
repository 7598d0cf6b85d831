import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import type { ScreenBound } from '@skab/shared/meeting/wallItem.ts';
import { composeScene, type Scene } from '@skab/shared/scene/composeScene.ts';
import { heldBoard } from '@skab/shared/scene/heldBoard.ts';
import { wallPicture, type WallPicture } from '@skab/shared/scene/wallPicture.ts';
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
import { Alone } from './Alone.tsx';
import { Clustering } from './Clustering.tsx';
import { Collecting } from './Collecting.tsx';
import { Counting } from './Counting.tsx';
import floorStyles from './Floor.module.css';
import { FloorStrip } from './FloorStrip.tsx';
import { Decided } from './Decided.tsx';
import { KeptSlots } from './KeptSlots.tsx';
import { OpenByCode } from './OpenByCode.tsx';
import { OpenByLink } from './OpenByLink.tsx';
import { ProgrammeCard } from './ProgrammeCard.tsx';
import styles from './ProjectorScreen.module.css';
import { Speaking } from './Speaking.tsx';
import { Spoken } from './Spoken.tsx';
import { Still } from './Still.tsx';
import { Talking } from './Talking.tsx';
import { useIdleCursor } from './useIdleCursor.ts';
import { useWakeLock } from './useWakeLock.ts';
import { Welcome } from './Welcome.tsx';

/** The shared screen of a workshop; without one it opens the personal link in the address. Read-only, nothing to press. */
export const ProjectorScreen = ({ workshopId }: { readonly workshopId?: string | undefined }) => {
  const isIdle = useIdleCursor();
  useWakeLock();
  return (
    <div className={isIdle ? styles.idle : undefined}>
      {workshopId === undefined ? <OpenByLink /> : <Opened workshopId={workshopId} />}
    </div>
  );
};

const Opened = ({ workshopId }: { readonly workshopId: string }) => {
  const { t } = useText();
  const session = useWorkshop(workshopId, 'screen');
  return session ? <Showing session={session} /> : <Still title={t('common:oneMoment')} />;
};

const Showing = ({ session }: { readonly session: WorkshopSession }) => {
  const { t } = useText();
  const { board: whole, state, refusal, line, door, phones } = useWorkshopView(session, (view) => ({
    board: view.board,
    state: view.state,
    refusal: view.refusal,
    line: view.line,
    door: view.door,
    phones: view.room?.phones,
  }));
  const board = useMemo(() => heldBoard(whole), [whole]);
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
  return (
    <KeptSlots>
      <Pictured
        board={board}
        scene={scene}
        way={way}
        scale={textScale}
        isAway={line === 'away'}
        clock={session.now}
        phones={phones}
        bound={board.get('screens', door?.screenId ?? '')?.bound ?? null}
      />
    </KeptSlots>
  );
};

export interface PictureProps {
  readonly board: Board;
  readonly scene: Scene;
  readonly way: WayIn | null;
  readonly scale: number;
  readonly isAway: boolean;
  /** The server's time. */
  readonly clock: () => number;
  /** How many phones are in; left out where nobody has told. */
  readonly phones?: number | undefined;
  /** What this screen is bound to; null follows the evening. */
  readonly bound?: ScreenBound | null;
}

/** Who is shown to have the floor, or to come next. */
const floorIn = ({ floor }: Scene): Scene['floor'] =>
  floor && (floor.speaking !== null || floor.next !== null) ? floor : undefined;

/** Whether what the picture shows is papers or islands: their text grows, and the frame around them stays. */
const hasPapers = ({ kind }: WallPicture): boolean =>
  kind === 'collecting' || kind === 'clustering' || kind === 'thing';

export const Pictured = (props: PictureProps) => {
  const { board, scene, way, scale, isAway, clock, bound = null } = props;
  const { t } = useText();
  const night = useNight(scene);
  useFloorSpoken(scene.floor);
  const picture = wallPicture(board, scene, { bound, night });
  const strip = picture.kind === 'speaking' || isAway ? undefined : floorIn(scene);
  const room = bound?.kind === 'room' ? { room: bound.room } : {};
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
      scale={hasPapers(picture) ? 1 : scale}
      {...(way && picture.kind !== 'welcome'
        ? { corner: { ...way, ...room, linkTitle: t('desk:wallQr', { address: way.address }) } }
        : {})}
    >
      <Picture {...props} picture={picture} />
    </ProjectorFrame>
  );
};

const Picture = ({ board, scene, way, scale, clock, phones, picture }: PictureProps & { readonly picture: WallPicture }) => {
  const { t, language } = useText();
  const { step, floor, halt } = scene;
  switch (picture.kind) {
    case 'thanks':
      return <Thanks board={board} />;
    case 'halted':
      return halt && <Halted scene={scene} halt={halt} />;
    case 'thing':
      return <Alone key={picture.thing.id} board={board} scene={scene} thing={picture.thing} scale={scale} />;
    case 'decision':
      return <Decided board={board} words={picture.words} />;
    case 'programme':
      return <ProgrammeCard scene={scene} />;
    case 'welcome':
      return <Welcome board={board} scene={scene} way={way} phones={phones} />;
    case 'night':
      return (
        <Spoken title={t('common:night')}>
          <p>{t('common:nightUntil', { time: clockWords(picture.night.to, language) })}</p>
        </Spoken>
      );
    case 'between':
      return <Between scene={scene} />;
    default:
      break;
  }
  if (!step) return null;
  if (picture.kind === 'speaking') return floor && <Speaking scene={scene} step={step} floor={floor} clock={clock} />;
  if (picture.kind === 'talking') return <Talking scene={scene} step={step} />;
  if (picture.kind === 'clustering') return <Clustering board={board} scene={scene} step={step} scale={scale} />;
  if (picture.kind === 'count') return <Counting board={board} scene={scene} step={step} />;
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
