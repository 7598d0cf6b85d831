/** The words of a phone that has scanned the code of a shared screen. */
export const connect = {
  words: 'Skærmen viser aftenen, når du har tilsluttet den. Tilslut kun en skærm, som du selv kan se.',
  code: 'Koden på skærmen:',
  which: 'Hvilket møde skal den vise?',
  toLead: 'Til Styr mødet',
  none: 'Der er ikke noget møde at vise på den. Lav et først.',
  noCode:
    'Der er ingen kode i linket. Scan koden på skærmen igen, eller skriv dens fire tegn under »Tilslut en skærm« på Styr mødet.',
  notLeading:
    'Denne telefon styrer ikke noget møde. Skriv {{code}} under »Tilslut en skærm« dér, hvor du styrer mødet fra.',
} as const;
