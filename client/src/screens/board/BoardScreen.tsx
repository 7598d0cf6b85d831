import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { only } from '@skab/shared/board/collections.ts';
import { BoardDeskProvider, type BoardSource } from '../../board/BoardDeskProvider.tsx';
import type { BoardDoor } from '../../board/boardDesk.ts';
import { boardModel } from '../../board/boardModel.ts';
import { BoardTools } from '../../board/BoardTools.tsx';
import { BoardView, useBoardView, type BoardViewName } from '../../board/BoardViews.tsx';
import { useDesk } from '../../board/useDesk.ts';
import { DeskGate } from '../../board/DeskGate.tsx';
import { DeskLine } from '../../board/DeskLine.tsx';
import { LadderBadge } from '../../board/LadderBadge.tsx';
import type { Hand, LiveHands } from '../../board/liveHands.ts';
import { mayIn } from '../../board/may.ts';
import { meetingDay } from '../../board/meetingDay.ts';
import { PictureSheet } from '../../board/picture/PictureSheet.tsx';
import { ProblemList } from '../../board/ProblemList.tsx';
import { SettingsMenu } from '../../board/SettingsMenu.tsx';
import type { ShownHand } from '@skab/shared/protocol/hands.ts';
import { useWorkshop, useWorkshopView } from '../../sync/useWorkshop.ts';
import type { WorkshopSession } from '../../sync/workshopView.ts';
import { usePageTitle } from '../../text/usePageTitle.ts';
import { useText } from '../../text/useText.ts';
import { DeskFrame } from '../../ui/DeskFrame.tsx';
import { DeskIcon } from '../../ui/DeskIcon.tsx';
import { PageBar } from '../../ui/PageBar.tsx';
import { NavTabs } from '../../ui/Tabs.tsx';
import styles from './BoardScreen.module.css';
import { OwnName } from './OwnName.tsx';

/** The board: table and list, for members, hosts and those who lead. Goes on without a line. */
export const BoardScreen = ({ workshopId }: { readonly workshopId: string }) => {
  const { t } = useText();
  const session = useWorkshop(workshopId);
  usePageTitle(`${t('board:title')} – ${t('common:name')}`);
  if (!session) return <DeskGate title={t('board:title')} refusal={null} isAway={false} />;
  return <Opened session={session} workshopId={workshopId} />;
};

const Opened = ({ session, workshopId }: { readonly session: WorkshopSession; readonly workshopId: string }) => {
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

const stepsStoredAs = (workshopId: string): string => `skab.steps.${workshopId}`;

const doorOf = (session: WorkshopSession, workshopId: string): BoardDoor => ({
  model: boardModel(),
  newId: session.newId,
  may: (action) => {
    const { actor, board } = session.store.getState();
    return mayIn(actor?.grants ?? [], board, workshopId, Date.now())(action);
  },
  send: session.send,
  dismiss: session.dismissProblem,
  // For as long as the tab: what one may take back here is nobody else's.
  kept: {
    read: () => {
      try {
        return sessionStorage.getItem(stepsStoredAs(workshopId));
      } catch {
        return null;
      }
    },
    write: (text) => {
      try {
        sessionStorage.setItem(stepsStoredAs(workshopId), text);
      } catch {
        return;
      }
    },
  },
});

const seen = new WeakMap<readonly ShownHand[], readonly Hand[]>();

/** The hands of a session as the table draws them: the same array until somebody moved. */
const handsOf = ({ hands }: WorkshopSession): LiveHands => ({
  list() {
    const shown = hands.list();
    const drawn = seen.get(shown) ?? shown.map(({ key, ...hand }) => ({ id: key, ...hand }));
    seen.set(shown, drawn);
    return drawn;
  },
  subscribe: hands.subscribe,
  show: hands.show,
});

const sourceOf = (session: WorkshopSession): BoardSource => ({
  read: () => session.store.getState().board,
  subscribe: session.store.subscribe,
});

const AtTheBoard = ({ session, workshopId }: { readonly session: WorkshopSession; readonly workshopId: string }) => {
  const [view, choose] = useBoardView();
  const { door, source, live } = useMemo(
    () => ({ door: doorOf(session, workshopId), source: sourceOf(session), live: handsOf(session) }),
    [session, workshopId],
  );
  const { t } = useText();
  return (
    <BoardDeskProvider source={source} door={door}>
      <DeskFrame
        skip={t('common:skip')}
        bar={<Bar session={session} workshopId={workshopId} view={view} onChoose={choose} />}
      >
        <BoardView view={view} live={live} />
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
  const { t, language } = useText();
  const { workshop, line, waiting } = useWorkshopView(session, (all) => ({
    workshop: all.board.get('workshop', only),
    line: all.line,
    waiting: all.waiting,
  }));
  return (
    <PageBar
      title={t('board:title')}
      where={workshop ? `${workshop.title}, ${meetingDay(workshop.date, language)}` : undefined}
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

/** One's name, the other screens of this workshop, language and look. */
const BoardMenu = ({ session, workshopId }: { readonly session: WorkshopSession; readonly workshopId: string }) => {
  const { t, language } = useText();
  const [isPicturing, setIsPicturing] = useState(false);
  const workshop = useWorkshopView(session, ({ board }) => board.get('workshop', only));
  const [, go] = useLocation();
  const [typed, type] = useState<string | null>(null);
  // What was given here counts before the server's answer to the next entry says so.
  const [given, give] = useState<string | null | undefined>(undefined);
  const known = useWorkshopView(session, ({ door }) => door?.name ?? null);
  const name = given === undefined ? known : given;
  const { may } = useDesk().door;
  return (
    <>
      <SettingsMenu
        first={[
          {
            id: 'name',
            label: name === null ? t('board:nameGive') : t('board:nameIs', { name }),
            icon: <DeskIcon name="users" />,
            onPress: () => type(name ?? ''),
          },
          {
            id: 'picture',
            label: t('board:picture'),
            icon: <DeskIcon name="download" />,
            onPress: () => setIsPicturing(true),
          },
          ...(may('setWall')
            ? [
                {
                  id: 'lead',
                  label: t('board:toLead'),
                  icon: <DeskIcon name="play" />,
                  onPress: () => go(`/styr/${workshopId}`),
                },
              ]
            : []),
          ...(may('readDesk')
            ? [
                {
                  id: 'minutes',
                  label: t('board:toMinutes'),
                  icon: <DeskIcon name="fileText" />,
                  onPress: () => go(`/referat/${workshopId}`),
                },
              ]
            : []),
        ]}
      />
      <OwnName typed={typed} onType={type} onNamed={give} />
      {workshop && (
        <PictureSheet
          isOpen={isPicturing}
          onClose={() => setIsPicturing(false)}
          meeting={`${workshop.title}, ${meetingDay(workshop.date, language)}`}
          date={workshop.date}
        />
      )}
    </>
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
