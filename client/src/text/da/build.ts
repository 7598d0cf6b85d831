/** What a phone shows while people read, and build on what they read. */
export const build = {
  title: 'Læs, og byg videre',
  how: 'Læs, hvad de andre har skrevet. Vælg et udsagn, du vil bygge videre på.',
} as const;
