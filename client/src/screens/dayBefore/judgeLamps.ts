import { isFastEnough, type MeasuredLine, type TriedScreen } from '@skab/shared/protocol/trial.ts';
import type { LampState } from './Lamp.tsx';

/** What is found of the shared screens: the best of them counts, for one in the room is enough. */
export type ScreenFound = 'none' | 'hidden' | 'sleeps' | 'picture' | 'good' | 'untried';

export const judgeScreens = (isOn: boolean, open: number, screens: readonly TriedScreen[]): ScreenFound => {
  if (!isOn) return 'untried';
  if (open === 0) return 'none';
  const seen = screens.filter(({ isSeen }) => isSeen);
  if (screens.length === 0) return 'untried';
  if (seen.length === 0) return 'hidden';
  if (seen.some(({ awakeBy }) => awakeBy === 'lock')) return 'good';
  return seen.some(({ awakeBy }) => awakeBy === 'picture') ? 'picture' : 'sleeps';
};

export const lampOfScreens = (found: ScreenFound): LampState =>
  found === 'untried' ? 'untried' : found === 'good' || found === 'picture' ? 'good' : 'bad';

/** The line is good when every device that measured it found it fast enough, and one has measured. */
export const lampOfLines = (lines: readonly (MeasuredLine | null)[], hasFailed: boolean): LampState => {
  const measured = lines.filter((line) => line !== null);
  if (hasFailed || measured.some((line) => !isFastEnough(line))) return 'bad';
  return measured.length === 0 ? 'untried' : 'good';
};
