import type { Rows } from '../board/collections.ts';
import { zonedTime } from '../meeting/zonedTime.ts';
import type { Language } from '../minutes/headings.ts';
import { howToTakePart, type InvitedBy, type InvitedTo } from './invitationText.ts';

const lineBytes = 75;

/** The bytes of a sign in UTF-8. */
const sizeOf = (sign: string): number => {
  const point = sign.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

/** A line no longer than 75 bytes; what is longer goes on in lines that begin with a blank, and no sign is cut in two. */
const folded = (line: string): string => {
  let [text, bytes] = ['', 0];
  for (const sign of line) {
    const size = sizeOf(sign);
    if (bytes + size > lineBytes) [text, bytes] = [`${text}\r\n `, 1];
    [text, bytes] = [text + sign, bytes + size];
  }
  return text;
};

const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // A calendar file holds no other signs of control.
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** `20270209T180000Z` */
const stamp = (at: number): string => new Date(at).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');

const dayMs = 24 * 60 * 60 * 1000;

/** When a meeting begins and ends, in ms; one that ends at an earlier clock than it begins ends the day after. */
export const meetingSpan = ({
  date,
  from,
  to,
  timeZone,
}: Pick<Rows['workshop'], 'date' | 'from' | 'to' | 'timeZone'>): { readonly from: number; readonly to: number } => {
  const [begins, ends] = [zonedTime(date, from, timeZone), zonedTime(date, to, timeZone)];
  if (ends > begins || Number.isNaN(ends)) return { from: begins, to: ends };
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
  return { from: begins, to: zonedTime(next, to, timeZone) };
};

/**
 * A meeting as a calendar file (RFC 5545), its times in UTC so that every calendar shows them in its own. The same meeting has the same
 * `uid`: taken in again it takes the place of what was there. Null where the day cannot be read.
 */
export const calendarFile = (
  meeting: InvitedTo & Pick<Rows['workshop'], 'timeZone'>,
  way: InvitedBy,
  { workshopId, now, language }: { readonly workshopId: string; readonly now: number; readonly language: Language },
): string | null => {
  const span = meetingSpan(meeting);
  if (Number.isNaN(span.from) || Number.isNaN(span.to)) return null;
  const description = [meeting.purpose ?? '', ...howToTakePart(way, language)].filter((line) => line !== '').join('\n');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Skab Sammen//Skab Sammen//DA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${workshopId}@skab-sammen`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(span.from)}`,
    `DTEND:${stamp(span.to)}`,
    `SUMMARY:${escaped(meeting.title)}`,
    ...(meeting.place === '' ? [] : [`LOCATION:${escaped(meeting.place)}`]),
    `DESCRIPTION:${escaped(description)}`,
    `URL:${way.link}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
};
