import type { Board } from '@skab/shared/board/board.ts';
import type { ScreenBound } from '@skab/shared/meeting/wallItem.ts';
import type { UrnFrame } from '@skab/shared/protocol/socket.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { wallPicture, type WallPicture } from '@skab/shared/scene/wallPicture.ts';
import { useRef } from 'react';
import { LadderBadge } from '../board/LadderBadge.tsx';
import { clockWords } from '../board/meetingDay.ts';
import type { WayIn } from '../board/wayIn.ts';
import { useFloorSpoken } from '../floor/useFloorSpoken.ts';
import { useNight } from '../sync/useNight.ts';
import { usePageTitle } from '../text/usePageTitle.ts';
import { useText } from '../text/useText.ts';
import { clockTime } from '../ui/clockTime.ts';
import { Icon } from '../ui/Icon.tsx';
import { ProjectorFrame } from '../ui/ProjectorFrame.tsx';
import { Thread } from '../ui/Thread.tsx';
import { Alone } from './Alone.tsx';
import { ArrivedAt } from './ArrivedAt.tsx';
import { Background } from './Background.tsx';
import { Clustering } from './Clustering.tsx';
import { Collecting } from './Collecting.tsx';
import { Counting } from './Counting.tsx';
import { Decided } from './Decided.tsx';
import floorStyles from './Floor.module.css';
import { FloorStrip } from './FloorStrip.tsx';
import { Asked, Polled, Polling } from './Polled.tsx';
import { Mandated } from './Mandated.tsx';
import { Presenting } from './Presenting.tsx';
import { ProgrammeCard } from './ProgrammeCard.tsx';
import { Speaking } from './Speaking.tsx';
import { Spoken } from './Spoken.tsx';
import { Talking } from './Talking.tsx';
import { useShrinkingWay } from './useShrinkingWay.ts';
import styles from './Wall.module.css';
import { Welcome } from './Welcome.tsx';

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
  /** How many ballots lie in the urn; left out where nobody has told. */
  readonly urn?: UrnFrame | undefined;
  /** What this screen is bound to; null follows the evening. */
  readonly bound?: ScreenBound | null;
}

/** Who is shown to have the floor, or to come next. */
const floorIn = ({ floor }: Scene): Scene['floor'] =>
  floor && (floor.speaking !== null || floor.next !== null) ? floor : undefined;

/** Whether what the picture shows is papers or islands: their text grows, and the frame around them stays. */
const hasPapers = ({ kind }: WallPicture): boolean =>
  kind === 'collecting' || kind === 'clustering' || kind === 'thing';

/** A shared screen: the page is called what is on, and who gets the floor is said aloud. */
export const Pictured = (props: PictureProps) => {
  const { t } = useText();
  const { scene } = props;
  useFloorSpoken(scene.floor);
  usePageTitle(`${scene.step?.title ?? scene.meeting.title} – ${t('common:name')}`);
  return <WallFrame {...props} />;
};

/** What a shared screen shows of a board: the same on the wall and, small, on a phone. */
export const WallFrame = (props: PictureProps) => {
  const { board, scene, way, scale, isAway, clock, bound = null } = props;
  const { t } = useText();
  const night = useNight(scene);
  const picture = wallPicture(board, scene, { bound, night });
  const strip = picture.kind === 'speaking' || isAway ? undefined : floorIn(scene);
  const room = bound?.kind === 'room' ? { room: bound.room } : {};
  const root = useRef<HTMLDivElement>(null);
  useShrinkingWay(picture.kind === 'welcome', root);
  const steps = scene.thread.map(({ stepId, title, place }) => ({ id: stepId, label: title, state: place }));
  return (
    <ProjectorFrame
      ref={root}
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
      mark={scene.scratch && t(`common:${scene.scratch}`)}
      scale={hasPapers(picture) ? 1 : scale}
      {...(way && picture.kind !== 'welcome'
        ? { corner: { ...way, ...room, linkTitle: t('desk:wallQr', { address: way.address }) } }
        : {})}
    >
      <Picture {...props} picture={picture} />
    </ProjectorFrame>
  );
};

const Picture = ({
  board,
  scene,
  way,
  scale,
  clock,
  phones,
  urn,
  picture,
}: PictureProps & { readonly picture: WallPicture }) => {
  const { t, language } = useText();
  const { step, floor, halt } = scene;
  switch (picture.kind) {
    case 'upshot':
      return scene.upshot && <ArrivedAt scene={scene} upshot={scene.upshot} />;
    case 'thanks':
      return <Thanks board={board} scene={scene} />;
    case 'halted':
      return halt && <Halted scene={scene} halt={halt} />;
    case 'thing':
      return <Alone key={picture.thing.id} board={board} scene={scene} thing={picture.thing} scale={scale} />;
    case 'asked':
      return step && <Asked scene={scene} step={step} />;
    case 'polling':
      return scene.poll && <Polling poll={scene.poll} urn={urn} />;
    case 'polled':
      return scene.poll && <Polled key={scene.poll.pollId} poll={scene.poll} />;
    case 'practice':
      // On the shared screen itself the practice round is shown in its stead.
      return (
        <Spoken title={t('desk:wallPractice')}>
          <p>{t('desk:wallPracticeWords')}</p>
        </Spoken>
      );
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
    case 'speaking':
      return step && floor && <Speaking scene={scene} step={step} floor={floor} clock={clock} />;
    case 'background':
      return step && <Background step={step} />;
    case 'mandate':
      return step && <Mandated board={board} scene={scene} step={step} />;
    case 'presenting':
      return step?.talk && <Presenting scene={scene} step={step} talk={step.talk} />;
    case 'talking':
      return step && <Talking scene={scene} step={step} />;
    case 'clustering':
      return step && <Clustering board={board} scene={scene} step={step} scale={scale} />;
    case 'count':
      return step && <Counting board={board} scene={scene} step={step} />;
    case 'collecting':
      return step && <Collecting key={step.stepId} board={board} scene={scene} step={step} scale={scale} />;
  }
};

const Thanks = ({ board, scene }: Pick<PictureProps, 'board' | 'scene'>) => {
  const { t } = useText();
  return (
    <Spoken title={t('desk:wallThanks')}>
      <p>{t('desk:wallThanksCount', { count: [...board.all('statements')].length })}</p>
      <p>{t(scene.hasNames ? 'desk:wallThanksNextNamed' : 'desk:wallThanksNext')}</p>
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
