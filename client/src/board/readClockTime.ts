/** A clock time as somebody types it - `21.02`, `21:02`, `2102`, `9.05` - in the form that is kept; '' for nothing, null for what is none. */
export const readClockTime = (typed: string): string | null => {
  const text = typed.trim();
  if (text === '') return '';
  const found = /^(\d{1,2})[.:]?(\d{2})$/.exec(text);
  const hours = Number(found?.[1]);
  const minutes = Number(found?.[2]);
  if (!found || hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}.${String(minutes).padStart(2, '0')}`;
};
