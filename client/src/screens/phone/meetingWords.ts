import { dayText, type Language } from '../../ui/clockTime.ts';

/** `2027-02-09` as people say it: `tirsdag 9. februar`. A date that cannot be read stands as it is. */
export const dayWords = (date: string, language: Language): string => {
  const at = Date.parse(`${date}T12:00:00Z`);
  if (Number.isNaN(at)) return date;
  const words = dayText(at, language, 'UTC');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A clock time of the programme (`19.05`) as it is written in the language. */
export const clockWords = (clock: string, language: Language): string =>
  language === 'da' ? clock : clock.replace('.', ':');
