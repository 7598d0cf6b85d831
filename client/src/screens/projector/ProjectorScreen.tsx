import { only } from '@skab/shared/board/collections.ts';
import type { AwakeBy } from '@skab/shared/protocol/trial.ts';
import { composeScene } from '@skab/shared/scene/composeScene.ts';
import { wallPicture } from '@skab/shared/scene/wallPicture.ts';
import { heldBoard } from '@skab/shared/scene/heldBoard.ts';
import { useMemo } from 'react';
import { wayIn } from '../../board/wayIn.ts';
import { useWorkshop, useWorkshopView } from '../../sync/useWorkshop.ts';
import type { WorkshopSession } from '../../sync/workshopView.ts';
import { useText } from '../../text/useText.ts';
import { KeptSlots } from '../../wall/KeptSlots.tsx';
import { Pictured } from '../../wall/Pictured.tsx';
import { Still } from '../../wall/Still.tsx';
import { OpenByCode } from './OpenByCode.tsx';
import { OpenByLink } from './OpenByLink.tsx';
import { PracticeWall } from './PracticeWall.tsx';
import styles from './ProjectorScreen.module.css';
import { TrialWall } from './TrialWall.tsx';
import { useIdleCursor } from './useIdleCursor.ts';
import { useTriedScreen } from './useTriedScreen.ts';
import { useWakeLock } from '../../board/useWakeLock.ts';

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
  const {
    board: whole,
    state,
    refusal,
    line,
    door,
    phones,
    urn,
    trial,
  } = useWorkshopView(session, (view) => ({
    board: view.board,
    state: view.state,
    refusal: view.refusal,
    line: view.line,
    door: view.door,
    phones: view.room?.phones,
    urn: view.urn,
    trial: view.trial,
  }));
  const maySound = useTriedScreen(workshopId, trial, awakeBy);
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
  const way = door && wayIn(door.code, address, door.addresses, window.location.origin);
  // While people are in the room the wall is theirs.
  if (trial.shows !== null && scene.phase !== 'open') return <TrialWall trial={trial} way={way} maySound={maySound} />;
  if (isBlack) return <div className={styles.black} role="img" aria-label={t('plan:isBlack')} />;
  const bound = board.get('screens', door?.screenId ?? '')?.bound ?? null;
  // What stands before a night is the same by night.
  const picture = wallPicture(board, scene, { bound, night: null });
  if (picture.kind === 'practice')
    return <PracticeWall key={picture.workshopId} practiceId={picture.workshopId} way={way} scale={textScale} />;
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
        urn={urn}
        bound={bound}
      />
    </KeptSlots>
  );
};
