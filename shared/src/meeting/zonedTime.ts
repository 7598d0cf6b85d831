import { minutesOf } from './clockTimes.ts';
import { zoneFormat } from './zoneFormat.ts';

const secondsIn = zoneFormat({
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** How far a time zone is ahead of UTC at a time, in ms. */
const aheadAt = (at: number, timeZone: string): number => {
  const parts = secondsIn(timeZone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((one) => one.type === type)?.value ?? 0);
  const there = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return there - Math.floor(at / 1000) * 1000;
};

/** The time, in ms, that a day (`2027-02-09`) and a clock (`19.00`) in a time zone say; NaN for a day that is none. */
export const zonedTime = (date: string, clock: string, timeZone: string): number => {
  const asIfUtc = Date.parse(`${date}T00:00:00Z`) + minutesOf(clock) * 60_000;
  if (Number.isNaN(asIfUtc)) return Number.NaN;
  const near = asIfUtc - aheadAt(asIfUtc, timeZone);
  // Where the clock is changed between the two the first guess is an hour off.
  return asIfUtc - aheadAt(near, timeZone);
};
