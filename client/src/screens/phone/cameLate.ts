import type { Scene } from '@skab/shared/scene/composeScene.ts';

const keyOf = (workshopId: string): string => `skab.late.${workshopId}`;

/** Keeps on this device that it knows where the evening is. */
export const sawLate = (workshopId: string): void => {
  try {
    localStorage.setItem(keyOf(workshopId), '1');
  } catch {
    // Then it is said again next time.
  }
};

/** So many steps lie behind those who came in time, before one who comes is told of them. */
const behind = 2;

/** Whether this device comes in for the first time when others are well under way. Who was there from the beginning is never late. */
export const cameLate = (workshopId: string, { phase, thread }: Scene): boolean => {
  try {
    if (localStorage.getItem(keyOf(workshopId)) !== null) return false;
  } catch {
    return false;
  }
  const isLate = phase === 'open' && thread.filter(({ place }) => place === 'past').length >= behind;
  if (!isLate) sawLate(workshopId);
  return isLate;
};
