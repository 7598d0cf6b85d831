/** What somebody may tell those who lead without a word. */
export const signal = {
  title: 'Sig det til den, der leder mødet',
  ready: 'Jeg er klar',
  moreTime: 'Jeg har brug for mere tid',
  told: 'Det ved den, der leder mødet, nu. Andre ser det ikke.',
} as const;
