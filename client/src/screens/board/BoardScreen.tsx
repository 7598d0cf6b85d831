import { useMemo } from 'react';
import { only } from '@skab/shared/board/collections.ts';
import { onlyLeadersPlace } from '@skab/shared/meeting/steps.ts';
import { BoardDeskProvider } from '../../board/BoardDeskProvider.tsx';
import { BoardTools } from '../../board/BoardTools.tsx';
import { BoardView, useBoardView, type BoardViewName } from '../../board/BoardViews.tsx';
import { DeskGate } from '../../board/DeskGate.tsx';
import { DeskLine } from '../../board/DeskLine.tsx';
import { LadderBadge } from '../../board/LadderBadge.tsx';
import { meetingWhere } from '../../board/meetingWhere.ts';
import { ProblemList } from '../../board/ProblemList.tsx';
import { useWorkshop, useWorkshopView } from '../../sync/useWorkshop.ts';
import type { WorkshopSession } from '../../sync/workshopView.ts';
import { usePageTitle } from '../../text/usePageTitle.ts';
import { useText } from '../../text/useText.ts';
import { DeskFrame } from '../../ui/DeskFrame.tsx';
import { PageBar } from '../../ui/PageBar.tsx';
import { NavTabs } from '../../ui/Tabs.tsx';
import { BoardMenu } from './BoardMenu.tsx';
import styles from './BoardScreen.module.css';
import { doorOf, handsOf, sourceOf } from './sessionDesk.ts';

/** The board: table and list, for members, hosts and those who lead. Goes on without a line. */
export const BoardScreen = ({ workshopId }: { readonly workshopId: string }) => {
  const { t } = useText();
  const session = useWorkshop(workshopId);
  usePageTitle(`${t('board:title')} – ${t('common:name')}`);
  if (!session) return <DeskGate title={t('board:title')} refusal={null} isAway={false} />;
  return <OpenedBoard session={session} workshopId={workshopId} />;
};

/** The board as its session stands. */
export const OpenedBoard = ({
  session,
  workshopId,
}: {
  readonly session: WorkshopSession;
  readonly workshopId: string;
}) => {
  const { t } = useText();
  const { state, refusal, line } = useWorkshopView(session, (view) => ({
    state: view.state,
    refusal: view.refusal,
    line: view.line,
  }));
  if (state === 'opening' || state === 'refused' || state === 'damaged') {
    const why = state === 'refused' ? (refusal ?? 'failed') : state === 'damaged' ? 'workshop-damaged' : null;
    return <DeskGate title={t('board:title')} refusal={why} isAway={line === 'away'} />;
  }
  return <AtTheBoard session={session} workshopId={workshopId} />;
};

const AtTheBoard = ({ session, workshopId }: { readonly session: WorkshopSession; readonly workshopId: string }) => {
  const [view, choose] = useBoardView();
  const { door, source, live } = useMemo(
    () => ({ door: doorOf(session, workshopId), source: sourceOf(session), live: handsOf(session) }),
    [session, workshopId],
  );
  const { t } = useText();
  const isFollowing = useWorkshopView(session, ({ board }) => onlyLeadersPlace(board) && !door.may('placeAnyTime'));
  return (
    <BoardDeskProvider source={source} door={door}>
      <DeskFrame
        skip={t('common:skip')}
        bar={<Bar session={session} workshopId={workshopId} view={view} onChoose={choose} />}
      >
        {isFollowing && (
          <p role="status" className={styles.following}>
            {t('board:gatherLed')}
          </p>
        )}
        {/* What may be done here is asked as it is drawn. */}
        <BoardView key={String(isFollowing)} view={view} live={live} />
      </DeskFrame>
      <Problems session={session} />
    </BoardDeskProvider>
  );
};

const Bar = ({
  session,
  workshopId,
  view,
  onChoose,
}: {
  readonly session: WorkshopSession;
  readonly workshopId: string;
  readonly view: BoardViewName;
  readonly onChoose: (view: BoardViewName) => void;
}) => {
  const text = useText();
  const { t } = text;
  const { where, workshop, line, waiting } = useWorkshopView(session, (all) => ({
    where: meetingWhere(all.board, text),
    workshop: all.board.get('workshop', only),
    line: all.line,
    waiting: all.waiting,
  }));
  return (
    <PageBar
      title={t('board:title')}
      where={where}
      tabs={
        <NavTabs
          label={t('board:views')}
          links={[
            { href: '#tavle', label: t('board:viewTable'), isHere: view === 'tavle' },
            { href: '#liste', label: t('board:viewList'), isHere: view === 'liste' },
          ]}
          onFollow={(href) => onChoose(href === '#liste' ? 'liste' : 'tavle')}
        />
      }
    >
      <BoardTools hasSearch={view === 'tavle'} />
      {workshop && <LadderBadge ladder={workshop.ladder} />}
      <DeskLine line={line} waiting={waiting} />
      <BoardMenu session={session} workshopId={workshopId} />
    </PageBar>
  );
};

/** What was refused and is not asked about here: commands of an earlier visit. */
const Problems = ({ session }: { readonly session: WorkshopSession }) => {
  const problems = useWorkshopView(session, (all) => all.problems);
  if (problems.length === 0) return null;
  return (
    <div className={styles.problems}>
      <ProblemList problems={problems} onDismiss={session.dismissProblem} />
    </div>
  );
};
