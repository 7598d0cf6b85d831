import { nightAt, type Night } from '@skab/shared/meeting/night.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { useEffect, useState } from 'react';

const lookEachMs = 15_000;

/** The night that it is now, by this device's clock, while the plan has one; null by day. */
export const useNight = ({ nights, meeting, phase }: Pick<Scene, 'nights' | 'meeting' | 'phase'>): Night | null => {
  const [now, setNow] = useState(Date.now);
  const mayCome = nights !== undefined && phase === 'open';
  useEffect(() => {
    if (!mayCome) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), lookEachMs);
    return () => clearInterval(timer);
  }, [mayCome]);
  return mayCome ? nightAt(nights, meeting.timeZone, now) : null;
};
