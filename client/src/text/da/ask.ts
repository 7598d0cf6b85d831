/** While somebody gives a talk: on the phone and on shared screens. */
export const ask = {
  kicker: 'Oplæg',
  by: 'Oplæg ved {{name}}',
  title: 'Hvad vil du spørge om?',
  how: 'Spørgsmålene bliver taget i den rækkefølge, de kommer.',
  send: 'Send spørgsmål',
  now: 'Spørgsmål nu',
  nowNumber: 'Spørgsmål nu: nr. {{number}}',
  none: 'Stil spørgsmål på din telefon',
  waiting_one: '{{count}} spørgsmål venter',
  waiting_other: '{{count}} spørgsmål venter',
} as const;
