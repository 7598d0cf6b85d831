import { composeScene } from '@skab/shared/scene/composeScene.ts';
import { useMemo } from 'react';
import { Adjourn } from '../../closing/Adjourn.tsx';
import type { ClosingDesk } from '../../closing/closingDesk.ts';
import { ClosingPanel } from '../../closing/ClosingPanel.tsx';
import { isEnding } from '../../closing/isEnding.ts';
import { DeskGate } from '../../board/DeskGate.tsx';
import { DeskLine } from '../../board/DeskLine.tsx';
import { mayIn } from '../../board/may.ts';
import { ProblemList } from '../../board/ProblemList.tsx';
import { SettingsMenu } from '../../board/SettingsMenu.tsx';
import type { FloorDesk } from '../../floor/floorDesk.ts';
import { FloorPanel } from '../../floor/FloorPanel.tsx';
import { useFloorSpoken } from '../../floor/useFloorSpoken.ts';
import { useSecond } from '../../floor/useSecond.ts';
import { QuestionPanel } from '../../questions/QuestionPanel.tsx';
import { useWorkshop, useWorkshopView } from '../../sync/useWorkshop.ts';
import type { WorkshopSession } from '../../sync/workshopView.ts';
import { usePageTitle } from '../../text/usePageTitle.ts';
import { useText } from '../../text/useText.ts';
import { clockTime } from '../../ui/clockTime.ts';
import { PhoneFrame } from '../../ui/PhoneFrame.tsx';
import { Thread } from '../../ui/Thread.tsx';
import { LadderBadge } from '../../board/LadderBadge.tsx';
import { PollPanel } from '../../voting/PollPanel.tsx';
import { ChairNow } from './ChairNow.tsx';
import { ConclusionNow } from './ConclusionNow.tsx';
import { ChairProgramme } from './ChairProgramme.tsx';

/** The chair's phone: where the meeting is, who has asked for the floor, the programme, and the end. */
export const ChairScreen = ({ workshopId }: { readonly workshopId: string }) => {
  const { t } = useText();
  const session = useWorkshop(workshopId);
  return session ? (
    <Chaired workshopId={workshopId} session={session} />
  ) : (
    <DeskGate title={t('floor:chair')} refusal={null} isAway={false} />
  );
};

/** The meeting as its session stands. */
export const Chaired = ({
  workshopId,
  session,
}: {
  readonly workshopId: string;
  readonly session: WorkshopSession;
}) => {
  const { t, language } = useText();
  const { board, state, refusal, line, waiting, actor, problems, urn } = useWorkshopView(session, (whole) => whole);
  const now = useSecond(session.now, true);
  const scene = useMemo(() => composeScene(board), [board]);
  useFloorSpoken(scene?.floor);
  usePageTitle(`${scene?.meeting.title ?? t('floor:chair')} – ${t('common:name')}`);
  const may = mayIn(actor?.grants ?? [], board, workshopId, now);
  if (state !== 'open' || !scene || !(may('arrangeFloor') || scene.phase === 'closed')) {
    const why = state === 'refused' ? (refusal ?? 'failed') : state === 'damaged' ? 'workshop-damaged' : null;
    const isIn = state === 'open' && scene !== undefined;
    return (
      <DeskGate title={t('floor:chair')} refusal={why ?? (isIn ? 'not-allowed' : null)} isAway={line === 'away'} />
    );
  }
  const desk: FloorDesk = {
    board,
    scene,
    clock: session.now,
    may,
    send: (name, args) => void session.send(name, args),
    newId: () => session.newId(),
  };
  const ending: ClosingDesk = { workshopId, board, phase: scene.phase, may, send: desk.send };
  const questions = { ...desk, workshopId };
  const { step, halt, meeting, thread } = scene;
  return (
    <PhoneFrame
      skip={t('common:skip')}
      until={step && !halt && t('common:until', { time: clockTime(step.untilAt, language, meeting.timeZone) })}
      ladder={<LadderBadge ladder={scene.ladder} />}
      mark={scene.scratch && t(`common:${scene.scratch}`)}
      line={<DeskLine line={line} waiting={waiting} />}
      thread={
        <Thread
          label={t('common:thread')}
          steps={thread.map(({ stepId, title, place }) => ({ id: stepId, label: title, state: place }))}
        />
      }
    >
      <ProblemList problems={problems} onDismiss={(id) => session.dismissProblem(id)} />
      <ChairNow board={board} scene={scene} now={now} />
      {scene.step?.talk && <QuestionPanel desk={questions} />}
      {scene.phase !== 'before' && <FloorPanel desk={desk} leads />}
      {!scene.step?.talk && <QuestionPanel desk={questions} />}
      <PollPanel desk={{ ...desk, urn }} isPlanned />
      <ConclusionNow board={board} />
      {isEnding(scene) && <ClosingPanel desk={ending} />}
      <ChairProgramme scene={scene} />
      <Adjourn desk={ending} />
      <SettingsMenu />
    </PhoneFrame>
  );
};
