import fc from 'fast-check';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import { calendarFile, meetingSpan } from './calendarFile.ts';

const way = { code: 'ABCD2345', address: 'skabsammen.example', link: 'https://skabsammen.example/m/ABCD2345' };
const meeting = {
  title: 'Vi skaber sammen',
  body: 'Opgaveudvalget',
  place: 'Biblioteket, lokale A; 1. sal',
  date: '2027-02-09',
  from: '19.00',
  to: '21.00',
  timeZone: 'Europe/Copenhagen',
  purpose: 'Vi undersøger, hvad der skal til:\nfor borgere, og for \\ kommunen.',
};
const named = { workshopId: 'a-workshop', now: Date.UTC(2027, 0, 2, 3, 4, 5), language: 'da' } as const;
const fileOf = (over: Partial<typeof meeting> = {}): string => calendarFile({ ...meeting, ...over }, way, named) ?? '';
const eventOf = (file: string) => convertIcsCalendar(undefined, file).events?.[0];

describe('the calendar file of a meeting', () => {
  it('[AR3] is read back by somebody else’s reader, word for word and at the right time', () => {
    const event = eventOf(fileOf());
    expect(event).toMatchObject({ uid: 'a-workshop@skab-sammen', summary: meeting.title, location: meeting.place });
    expect(event?.start.date.toISOString()).toBe('2027-02-09T18:00:00.000Z');
    expect(event?.end?.date.toISOString()).toBe('2027-02-09T20:00:00.000Z');
    expect(event?.url).toBe(way.link);
    expect(event?.description?.startsWith(`${meeting.purpose}\n`)).toBe(true);
    expect(event?.description).toContain('ABCD 2345');
  });

  it('[AR3] has its times right in summer, on the days the clock is changed, and past midnight', () => {
    const at = (date: string, from: string, to: string, timeZone = 'Europe/Copenhagen') => {
      const span = meetingSpan({ date, from, to, timeZone });
      return [span.from, span.to].map((time) => new Date(time).toISOString().slice(0, 16));
    };
    expect(at('2027-07-01', '19.00', '21.30')).toEqual(['2027-07-01T17:00', '2027-07-01T19:30']);
    expect(at('2027-03-28', '01.30', '03.30')).toEqual(['2027-03-28T00:30', '2027-03-28T01:30']);
    expect(at('2027-10-31', '01.30', '04.00')).toEqual(['2027-10-30T23:30', '2027-10-31T03:00']);
    expect(at('2027-10-30', '20.00', '02.00')[0]).toBe('2027-10-30T18:00');
    expect(at('2027-12-31', '20.00', '00.30')).toEqual(['2027-12-31T19:00', '2027-12-31T23:30']);
    expect(at('2027-07-01', '19.00', '20.00', 'America/New_York')).toEqual(['2027-07-01T23:00', '2027-07-02T00:00']);
  });

  it('[AR3] has no line over 75 bytes, no sign cut in two, and gives back whatever was typed', () => {
    const typed = fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }).map((text) => `${text}x`.normalize());
    fc.assert(
      fc.property(typed, typed, (title, place) => {
        const file = fileOf({ title, place });
        for (const line of file.split('\r\n'))
          expect(encodeURI(line).replace(/%../g, 'x').length).toBeLessThanOrEqual(75);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const plain = file.replaceAll('\r\n ', '');
        const summary = /^SUMMARY:([^\r\n]*)/m.exec(plain)?.[1] ?? '';
        const read = summary.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
        expect(read).toBe(title.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' '));
      }),
    );
  });

  it('[AR3] cannot be given lines of its own by who writes the title', () => {
    const file = fileOf({ title: 'Møde\r\nATTACH:http://192.0.2.1/\r\nEND:VEVENT' });
    expect(file.match(/^END:VEVENT/gm)).toHaveLength(1);
    expect(file).not.toMatch(/^ATTACH/m);
  });

  it('[AR3] is not made of a day that is none', () => {
    expect(calendarFile({ ...meeting, date: 'senere' }, way, named)).toBeNull();
  });
});
