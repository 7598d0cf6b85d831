import type { AwakeBy, TrialFrame } from '@skab/shared/protocol/trial.ts';
import { useEffect, useState } from 'react';
import { trialApi } from '../../sync/trialApi.ts';
import { ringBell } from '../../ui/ringBell.ts';

/** While the room is tried this screen rings when it is asked to, and says of itself how it stands. Gives whether it may make a sound. */
export const useTriedScreen = (workshopId: string, trial: TrialFrame, awakeBy: AwakeBy): boolean | null => {
  const { shows, rung } = trial;
  const isOn = shows !== null;
  const [maySound, setMaySound] = useState<boolean | null>(null);
  const [isSeen, setSeen] = useState(() => document.visibilityState === 'visible');
  const [ringing, setRinging] = useState(rung);
  useEffect(() => {
    const look = (): void => setSeen(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  // What was rung before this screen came is over.
  if (!isOn && ringing !== rung) setRinging(rung);
  useEffect(() => {
    if (shows !== 'bell' || rung === ringing) return undefined;
    let isOver = false;
    const ring = (): void =>
      void ringBell().then((rang) => {
        if (!isOver) setMaySound(rang);
      });
    ring();
    // A touch on the screen gives the browser leave.
    document.addEventListener('pointerdown', ring, { once: true });
    return () => {
      isOver = true;
      document.removeEventListener('pointerdown', ring);
    };
  }, [shows, rung, ringing]);
  useEffect(() => {
    if (isOn) void trialApi.screen(workshopId, { isSeen, awakeBy, maySound });
  }, [isOn, workshopId, isSeen, awakeBy, maySound]);
  return maySound;
};
