import { useEffect, useRef } from 'react';
import { useText } from '../../text/useText.ts';
import { useAnnouncer } from '../../ui/Announcer.tsx';
import type { Evening } from './evening.ts';

/** Tells those who listen what others see change by itself: the step that is on, and words that came late. */
export const useSpoken = ({ board, scene }: Pick<Evening, 'board' | 'scene'>): void => {
  const { t } = useText();
  const { politely } = useAnnouncer();
  const step = scene.step ? t('desk:nowStep', { title: scene.step.title }) : t(`desk:${scene.phase}Phase`);
  const late = [...board.all('lateStatements')].length;
  const before = useRef({ step, late });
  useEffect(() => {
    if (before.current.step !== step) politely(step, 'step');
    if (before.current.late < late) politely(t('desk:lateHeard', { count: late }), 'late');
    before.current = { step, late };
  }, [step, late, politely, t]);
};
