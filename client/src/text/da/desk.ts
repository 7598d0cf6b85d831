/** The words of the larger screens: facilitator, projector, minutes. */
export const desk = {
  workshops: 'Workshopper',

  // the wall
  wallName: 'Storskærm',
  wallNoLink: 'Åbn det link, der er lavet til skærmen.',
  wallAway: 'Ingen forbindelse lige nu',
  wallScan: 'Scan, eller gå til',
  wallQr: 'QR-kode til {{address}}',
  wallProgramme: 'Program',
  wallMoreSteps_one: 'og {{count}} trin mere',
  wallMoreSteps_other: 'og {{count}} trin mere',
  wallList: 'Udsagn på væggen',
  wallStatements_one: '{{count}} udsagn',
  wallStatements_other: '{{count}} udsagn',
  wallEmpty: 'Skriv på telefonen. Udsagnene kommer her.',
  wallNew: 'Nyt',
  wallPage: 'side {{page}} af {{pages}}',
  wallElsewhere: 'Til »{{prompt}}«',
  wallNext: 'Om lidt',
  wallPlanned: 'I programmet kl. {{time}}',
  wallThanks: 'Tak for i aften',
  wallThanksCount_one: 'I har skrevet {{count}} udsagn.',
  wallThanksCount_other: 'I har skrevet {{count}} udsagn.',
  wallThanksNext: 'Nu bliver referatet skrevet. Jeres udsagn kan stå ordret i mødets bilag – uden navn.',
} as const;
