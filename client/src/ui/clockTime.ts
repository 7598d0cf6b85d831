export type Language = 'da' | 'en';

const locales = { da: 'da-DK', en: 'en-GB' } as const;
const between = { da: '.', en: ':' } as const;

/** `19.41` in Danish, `19:41` in English; in the device's time zone if none is given. */
export function clockTime(at: number, language: Language, timeZone?: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone });
  const parts = format.formatToParts(at);
  const part = (type: 'hour' | 'minute') => parts.find((one) => one.type === type)?.value ?? '';
  return `${Number(part('hour'))}${between[language]}${part('minute').padStart(2, '0')}`;
}

/** `tirsdag 9. februar` in Danish, `Tuesday 9 February` in English. */
export function dayText(at: number, language: Language, timeZone?: string): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  });
  const parts = format.formatToParts(at);
  const part = (type: 'weekday' | 'day' | 'month') => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')}${language === 'da' ? '.' : ''} ${part('month')}`;
}
