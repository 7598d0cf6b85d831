import { useEffect, useRef } from 'react';
import { useText } from '../../text/useText.ts';
import { useAnnouncer } from '../../ui/Announcer.tsx';
import type { Evening } from './evening.ts';
import { minutesLeft } from './now/pace.ts';

/** Minutes before the end of a step that are told. */
const toldMinutes: ReadonlySet<number> = new Set([5, 1]);

/** Tells those who listen what others see change by itself: the step that is on, its time, a halt, and words that came late. */
export const useSpoken = ({
  board,
  scene,
  signals,
  now,
}: Pick<Evening, 'board' | 'scene' | 'signals' | 'now'>): void => {
  const { t } = useText();
  const { politely } = useAnnouncer();
  const { step: onNow, halt, phase } = scene;
  const step = halt
    ? t(halt.kind === 'pause' ? 'plan:onPause' : 'plan:stopped')
    : onNow
      ? t('desk:nowStep', { title: onNow.title })
      : t(`desk:${phase}Phase`);
  const late = [...board.all('lateStatements')].length;
  const gated = [...board.all('gatedStatements')].filter(([, { isForHosts }]) => !isForHosts).length;
  const { moreTime } = signals;
  const left = onNow && !halt ? minutesLeft(onNow.untilAt, now) : null;
  const time =
    onNow && left && 'over' in left
      ? t('plan:timeUp', { title: onNow.title })
      : left && 'left' in left && toldMinutes.has(left.left)
        ? t('plan:minutesLeft', { count: left.left })
        : '';
  const before = useRef({ step, late, gated, moreTime, time });
  useEffect(() => {
    if (before.current.step !== step) politely(step, 'step');
    if (before.current.late < late) politely(t('desk:lateHeard', { count: late }), 'late');
    if (before.current.gated < gated) politely(t('plan:gatedHeard', { count: gated }), 'gated');
    if (before.current.moreTime < moreTime) politely(t('plan:needTime', { count: moreTime }), 'moreTime');
    if (before.current.time !== time && time !== '') politely(time, 'time');
    before.current = { step, late, gated, moreTime, time };
  }, [step, late, gated, moreTime, time, politely, t]);
};
