import type { Scene } from '@skab/shared/scene/composeScene.ts';

/** As long as an evening: an older scene would say what is no longer so. */
const keptMs = 6 * 60 * 60 * 1000;

// The number goes up with the shape of a scene: what an earlier version kept is not read.
const keyOf = (workshopId: string): string => `skab.scene1.${workshopId}`;

const isKept = (value: unknown): value is { readonly at: number; readonly scene: Scene } =>
  typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'number' && 'scene' in value;

/** What was on when this device last heard, so that a page opened without a line is not empty. */
export const readScene = (workshopId: string, now: number): Scene | null => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(workshopId)) ?? 'null');
    return isKept(kept) && now - kept.at < keptMs ? kept.scene : null;
  } catch {
    // What cannot be read was not written by us.
    return null;
  }
};

/** Keeps the scene; null forgets it. */
export const keepScene = (workshopId: string, scene: Scene | null, now: number): void => {
  try {
    if (scene === null) localStorage.removeItem(keyOf(workshopId));
    else localStorage.setItem(keyOf(workshopId), JSON.stringify({ at: now, scene }));
  } catch {
    // Then the page waits for the line.
  }
};
