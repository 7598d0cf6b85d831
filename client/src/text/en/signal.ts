import type { signal as danish } from '../da/signal.ts';

/** The same in English. */
export const signal: Record<keyof typeof danish, string> = {
  title: 'Tell whoever leads the meeting',
  ready: 'I am ready',
  moreTime: 'I need more time',
  told: 'Whoever leads the meeting knows it now. Nobody else sees it.',
};
