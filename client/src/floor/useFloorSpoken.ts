import type { SceneFloor } from '@skab/shared/scene/composeFloor.ts';
import { useEffect, useRef } from 'react';
import { useText } from '../text/useText.ts';
import { useAnnouncer } from '../ui/Announcer.tsx';

/** Says to those who listen who has the floor, when that changes; not to the one who has it herself. */
export const useFloorSpoken = (floor: SceneFloor | undefined, isOwn = false): void => {
  const { t } = useText();
  const { politely } = useAnnouncer();
  const name = floor?.speaking?.name ?? null;
  const before = useRef(name);
  useEffect(() => {
    if (before.current === name) return;
    before.current = name;
    if (isOwn) return;
    politely(name === null ? t('floor:heardNobody') : t('floor:heardNow', { name }), 'floor');
  }, [name, isOwn, politely, t]);
};
