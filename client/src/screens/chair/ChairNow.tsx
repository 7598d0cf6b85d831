import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { paceOf, usedMs } from '@skab/shared/meeting/timing.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { clockWords } from '../../board/meetingDay.ts';
import { useText } from '../../text/useText.ts';
import { clockTime } from '../../ui/clockTime.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Note } from '../../ui/Note.tsx';
import { Cap, Stack } from '../../ui/Stack.tsx';

const minuteMs = 60_000;

/** What is on, its minutes used and planned, and how the evening keeps to its plan. */
export const ChairNow = ({
  board,
  scene: { phase, step, halt, meeting },
  now,
}: {
  readonly board: Board;
  readonly scene: Scene;
  readonly now: number;
}) => {
  const { t, language } = useText();
  const time = (at: number): string => clockTime(at, language, meeting.timeZone);
  const closedAt = board.get('run', only)?.closedAt ?? null;
  if (phase !== 'open' || !step) {
    return (
      <Stack gap={2}>
        <h1>{meeting.title}</h1>
        {phase === 'before' && <p>{t('floor:notBegun', { time: clockWords(meeting.from, language) })}</p>}
        {phase === 'closed' && closedAt !== null && <p>{t('floor:adjournedAt', { time: time(closedAt) })}</p>}
      </Stack>
    );
  }
  const used = Math.floor((usedMs(board, step.stepId, now) ?? 0) / minuteMs);
  const planned = board.get('steps', step.stepId)?.plannedMinutes ?? 0;
  const pace = paceOf(board, now);
  const behind = pace?.behind ?? null;
  return (
    <Stack gap={3}>
      <Stack gap={1}>
        <Cap>{step.prompt === null ? t('floor:chairNow') : step.title}</Cap>
        <h1>{step.prompt ?? step.title}</h1>
      </Stack>
      {halt && <p>{t(halt.kind === 'pause' ? 'plan:onPause' : 'plan:stopped')}</p>}
      <Note icon={<Icon name="clock" />}>
        {[
          t('floor:chairUsed', { used, planned }),
          behind === null
            ? ''
            : behind > 0
              ? t('desk:behind', { count: behind })
              : behind < 0
                ? t('desk:ahead', { count: -behind })
                : t('desk:onTime'),
          pace ? t('desk:endsAt', { time: time(pace.endsAt) }) : '',
        ].join(' ')}
      </Note>
    </Stack>
  );
};
