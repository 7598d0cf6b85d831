import { expect, it } from 'vitest';
import { clockTime, dayText } from './clockTime.ts';

const zone = 'Europe/Copenhagen';
const evening = Date.UTC(2027, 1, 9, 18, 41);
const night = Date.UTC(2027, 6, 9, 22, 5);

it('a clock time is written as it is said', () => {
  expect(clockTime(evening, 'da', zone)).toBe('19.41');
  expect(clockTime(evening, 'en', zone)).toBe('19:41');
});

it('hours and minutes have two figures, also after midnight', () => {
  expect(clockTime(night, 'da', zone)).toBe('00.05');
  expect(clockTime(Date.UTC(2027, 1, 9, 5, 50), 'en', zone)).toBe('06:50');
});

it('a day is written as it is said', () => {
  expect(dayText(evening, 'da', zone)).toBe('tirsdag 9. februar');
  expect(dayText(evening, 'en', zone)).toBe('Tuesday 9 February');
});
