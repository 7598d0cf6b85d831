import { clockTime, type Language } from './clockTime.ts';

/** A time of day as it is said in that language, and for machines. */
export const TimeText = ({ at, language }: { readonly at: number; readonly language: Language }) => (
  <time dateTime={new Date(at).toISOString()}>{clockTime(at, language)}</time>
);
