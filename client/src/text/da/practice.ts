/** The words of a practice round: on phones, shared screens, and where it is led from. */
export const practice = {
  begin: 'Prøv at skrive sammen',
  beginTitle: 'Prøv at skrive sammen',
  beginHint:
    'Alle telefoner og skærme får spørgsmålet med det samme. Folk skriver og sender, som de skal senere. Intet gemmes: når du slutter prøven, eller et trin begynder, er det hele væk.',
  ask: 'Spørgsmål',
  question: 'Hvad fik du til aftensmad?',
  wrong: 'Skriv et spørgsmål på højst 200 tegn.',
  start: 'Begynd prøven',
  isOn: 'Prøven er i gang',
  words: 'Telefoner og skærme viser prøven. Intet af den kommer i referatet eller i noget tal.',
  end: 'Slut på prøven',
  written: 'Skrevet i prøven',
  noneWritten: 'Ingen har skrevet endnu.',
  more: 'Og {{count}} mere på storskærmen.',
  phoneNote: 'Vi øver os i at skrive. Skriv og send som senere på aftenen. Bagefter er det hele væk.',
  coming: 'Vi øver os i at skrive',
  onPhones: 'Lige nu er telefonerne i prøven. Det her kommer, når den slutter.',
} as const;
