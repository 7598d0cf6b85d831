export type Language = 'da' | 'en';

const locales = { da: 'da-DK', en: 'en-GB' } as const;
const between = { da: '.', en: ':' } as const;

// Each is made once: making one takes a hundred times as long as using it, and a list has one for each of its lines.
const made = new Map<string, Intl.DateTimeFormat>();
const formatOf = (
  locale: string,
  timeZone: string | undefined,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat => {
  const key = [locale, timeZone, ...Object.keys(options)].join();
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
  made.set(key, format);
  return format;
};

/** `19.41` in Danish, `19:41` in English, `06.50` in the morning, as plans have it; in the device's time zone if none is given. */
export function clockTime(at: number, language: Language, timeZone?: string): string {
  const format = formatOf('en-GB', timeZone, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const parts = format.formatToParts(at);
  const part = (type: 'hour' | 'minute') => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('hour').padStart(2, '0')}${between[language]}${part('minute').padStart(2, '0')}`;
}

/** `tirsdag 9. februar` in Danish, `Tuesday 9 February` in English. */
export function dayText(at: number, language: Language, timeZone?: string): string {
  const format = formatOf(locales[language], timeZone, { weekday: 'long', day: 'numeric', month: 'long' });
  const parts = format.formatToParts(at);
  const part = (type: 'weekday' | 'day' | 'month') => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')}${language === 'da' ? '.' : ''} ${part('month')}`;
}
