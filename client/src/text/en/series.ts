import type { series as da } from '../da/series.ts';

export const series: Record<keyof typeof da, string> = {
  courierRole: 'The program itself',
  returnedTitle: 'Did not reach the other meeting',
  returnedPutOff: '“{{title}}” was to stand on the agenda there.',
  returnedWithdraw: '“{{title}}” was to be taken off the agenda there.',
  putAway: 'I have seen it',
};
