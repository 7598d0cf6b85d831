/** What an attacker sees of one closed poll. */
export interface Sight {
  /** The voters, as the database gives them. */
  readonly spent: readonly string[];
  readonly ballots: readonly { readonly id: string; readonly choice: string }[];
  /** Every file the server keeps, byte by byte. */
  files: readonly { readonly name: string; readonly bytes: Buffer }[];
}

/** Who voted what, by the token. */
export type Guess = ReadonlyMap<string, string>;

const paired = (tokens: readonly string[], choices: readonly string[]): Guess =>
  new Map(tokens.map((token, index) => [token, choices[index] ?? '']));

/** Where something stands in a file; the last time where it stands more than once, as the newest page of a log does. */
const placesOf = (bytes: Buffer, words: string, at: 'first' | 'last'): number =>
  at === 'first' ? bytes.indexOf(words) : bytes.lastIndexOf(words);

const inBytes = ({ spent, ballots, files }: Sight, at: 'first' | 'last'): Guess => {
  const file = files.find(({ bytes }) => spent.every((token) => bytes.includes(token)));
  if (!file) return new Map();
  const byPlace = <T>(things: readonly T[], words: (thing: T) => string): readonly T[] =>
    things.toSorted((a, b) => placesOf(file.bytes, words(a), at) - placesOf(file.bytes, words(b), at));
  return paired(
    byPlace(spent, (token) => token),
    byPlace(ballots, ({ id }) => id).map(({ choice }) => choice),
  );
};

/** The ballot whose bytes lie nearest to the voter's, in any file. */
const nearest = ({ spent, ballots, files }: Sight): Guess =>
  new Map(
    spent.map((token) => {
      const found = files.flatMap(({ bytes }) => {
        const at = bytes.indexOf(token);
        if (at < 0) return [];
        return ballots.flatMap(({ id, choice }) => {
          const there = bytes.indexOf(id);
          return there < 0 ? [] : [{ choice, away: Math.abs(there - at) }];
        });
      });
      return [token, found.toSorted((a, b) => a.away - b.away)[0]?.choice ?? ''];
    }),
  );

/** The ways that are tried. */
export const guesses = {
  'rows in order': ({ spent, ballots }) =>
    paired(
      spent,
      ballots.map(({ choice }) => choice),
    ),
  'rows against the order': ({ spent, ballots }) => paired(spent, ballots.map(({ choice }) => choice).toReversed()),
  'bytes in order': (sight) => inBytes(sight, 'first'),
  'newest bytes in order': (sight) => inBytes(sight, 'last'),
  'nearest bytes': nearest,
  'ids in order': ({ spent, ballots }) =>
    paired(
      spent.toSorted(),
      ballots.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ choice }) => choice),
    ),
} as const satisfies Readonly<Record<string, (sight: Sight) => Guess>>;
