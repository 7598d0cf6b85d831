const refuse = (what: string): never => {
  throw new TypeError(`${what} has no canonical JSON`);
};

const writeString = (text: string): string =>
  /\p{Surrogate}/u.test(text) ? refuse('A string with half a surrogate pair') : JSON.stringify(text);

const writeObject = (value: object): string => {
  // By UTF-16 code units, which is what the plain sort compares.
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${writeString(key)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
};

/** RFC 8785: one text for one value. Fields that are undefined are left out; what JSON cannot say is a throw. */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeString(value);
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : refuse(String(value));
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  return typeof value === 'object' ? writeObject(value) : refuse(`A ${typeof value}`);
};
