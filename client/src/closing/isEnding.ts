import type { Scene } from '@skab/shared/scene/composeScene.ts';

/** Whether the meeting is at its end: people say goodbye, no step is left, or it is closed. */
export const isEnding = ({ phase, step, thread }: Scene): boolean =>
  phase === 'closed' ||
  (phase === 'open' && (step?.activity === 'close' || !thread.some(({ place }) => place === 'next')));
