import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { useEffect, useRef } from 'react';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { usePhoneView } from '../../sync/usePhone.ts';
import { useText } from '../../text/useText.ts';
import { useAnnouncer } from '../../ui/Announcer.tsx';

/** Says to those who listen what others see: own words received, a new step, the line gone. Each once. */
export const useSpoken = (line: PhoneLine, scene: Scene): void => {
  const { t } = useText();
  const { politely } = useAnnouncer();
  const own = usePhoneView(line, (view) => view.own);
  const isAway = usePhoneView(line, (view) => view.line === 'away');
  const waiting = useRef<ReadonlySet<string>>(new Set());
  const now = scene.phase === 'closed' ? 'closed' : (scene.halt?.kind ?? scene.step?.stepId ?? null);
  const before = useRef(now);

  useEffect(() => {
    const arrived = own.some(({ statementId, stage }) => waiting.current.has(statementId) && stage === 'received');
    waiting.current = new Set(own.filter(({ stage }) => stage === 'waiting').map(({ statementId }) => statementId));
    if (arrived) politely(t('phone:heardReceived'), 'received');
  }, [own, politely, t]);

  useEffect(() => {
    if (before.current === now) return;
    before.current = now;
    if (now === 'closed') politely(t('phone:heardClosed'), 'step');
    else if (scene.halt) politely(t(`phone:${scene.halt.kind}`), 'step');
    else if (scene.step) politely(t('phone:heardStep', { title: scene.step.title }), 'step');
    // What was focused may have gone with the step; the keyboard goes on from the top of the new one.
    if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
  }, [now, scene, politely, t]);

  useEffect(() => {
    if (isAway) politely(t('common:away'), 'line');
  }, [isAway, politely, t]);
};
