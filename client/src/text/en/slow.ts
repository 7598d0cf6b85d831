import type { slow as danish } from '../da/slow.ts';

export const slow: Record<keyof typeof danish, string> = {
  title: 'Slow pace',
  off: 'Off',
  pace30: '30 sec.',
  pace60: '1 min.',
  pace120: '2 min.',
  hint: 'Each phone sends at most one statement in that time. The phone says so, and nothing is lost. For this step only.',
  each30: 'Slow pace: one statement each half minute from each phone.',
  each60: 'Slow pace: one statement a minute from each phone.',
  each120: 'Slow pace: one statement every two minutes from each phone.',
  again0: 'You can send again in a moment.',
  again30: 'You can send again in half a minute.',
  again60: 'You can send again in a minute.',
  again90: 'You can send again in a minute and a half.',
  again120: 'You can send again in two minutes.',
  kept: 'Not yet. Your words stay here.',
  now: 'You can send now.',
};
