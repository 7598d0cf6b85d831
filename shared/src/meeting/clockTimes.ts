import { zoneFormat } from './zoneFormat.ts';

const minutesIn = zoneFormat({ hour: '2-digit', minute: '2-digit' });

/** Minutes of the day of a clock time as Danes write it: `19.15` is 1155. */
export const minutesOf = (clockTime: string): number => {
  const [hours = '0', minutes = '0'] = clockTime.split('.');
  return Number(hours) * 60 + Number(minutes);
};

/** The clock time of so many minutes into the day, also past midnight: `00.05`. */
export const clockTimeOf = (minutes: number): string => {
  const inDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}.${String(inDay % 60).padStart(2, '0')}`;
};

/** The minute of the day that a time is in a time zone. */
export const minuteOfDay = (at: number, timeZone: string): number => {
  const parts = minutesIn(timeZone).formatToParts(at);
  const part = (type: 'hour' | 'minute'): number => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return part('hour') * 60 + part('minute');
};

/** From one minute of the day to another by the shorter way round the clock: negative when it lies before. */
export const minutesBetween = (from: number, to: number): number => ((((to - from + 720) % 1440) + 1440) % 1440) - 720;
