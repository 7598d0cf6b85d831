import type { SceneFloor } from '@skab/shared/scene/composeFloor.ts';
import type { Translate } from '../text/texts.ts';

/** Half a minute before the end it is said. */
const soonMs = 30_000;

/** Minutes and seconds, as one says a time: `1.24`. */
export const minutesAndSeconds = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, '0')}`;
};

/** How long each may speak, in words; nothing where it is as long as it takes. */
export const timeEachWords = (t: Translate, { secondsEach }: Pick<SceneFloor, 'secondsEach'>): string =>
  secondsEach === null
    ? ''
    : secondsEach % 60 === 0
      ? t('floor:minutesEach', { count: secondsEach / 60 })
      : t('floor:secondsEach', { count: secondsEach });

/** How the time of who speaks stands, for everybody to see: nothing that counts, only that it is soon up, or that it is. */
export const timeWords = (t: Translate, floor: SceneFloor, now: number): string => {
  const { untilAt, speaking } = floor;
  if (untilAt === null || !speaking) return '';
  if (now >= untilAt) return t('floor:timeUp');
  // Of a short time half a minute is most of it.
  return now >= untilAt - soonMs && untilAt - speaking.since > 2 * soonMs ? t('floor:soon') : timeEachWords(t, floor);
};
