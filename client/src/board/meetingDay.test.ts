import { expect, it } from 'vitest';
import { capitalised, clockWords, meetingDay } from './meetingDay.ts';

it('says the day of a meeting in both languages, whatever the time zone of the device', () => {
  expect(meetingDay('2027-02-09', 'da')).toBe('tirsdag 9. februar');
  expect(meetingDay('2027-02-09', 'en')).toBe('Tuesday 9 February');
  expect(meetingDay('engang', 'da')).toBe('engang');
});

it('writes clock times as each language does', () => {
  expect(clockWords('19.05', 'da')).toBe('19.05');
  expect(clockWords('19.05', 'en')).toBe('19:05');
  expect(capitalised('ældre')).toBe('Ældre');
});
