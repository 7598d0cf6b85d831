// With the flag u a pair is one sign, so only halves without their other half are met.
const loneSurrogate = /[\uD800-\uDFFF]/gu;

/** The same plain value, with half a surrogate pair made the sign for what cannot be read: such text has no bytes of its own. */
export const wellFormed = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(loneSurrogate, '\uFFFD');
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, wellFormed(held)]));
};
