/** The words of a rehearsal. */
export const rehearsal = {
  hold: 'Hold generalprøve',
  go: 'Gå til generalprøven',
  is: 'Det her er en generalprøve',
  hint: 'En kopi af planen med sin egen kode. Tolv robotter skriver og samler som en lille sal. Intet fra den kommer i referatet eller i noget tal, og bagefter smider du den væk.',
  botsOn: 'Tolv robotter er med. De kommer ind, skriver, melder sig klar og samler udsagn, mens du styrer.',
  botsOff: 'Robotterne holder pause. Du kan stadig prøve med din egen telefon.',
  stopBots: 'Stop robotterne',
  startBots: 'Lad robotterne være med',
  code: 'Prøv også selv på en telefon. Generalprøven har sin egen kode:',
  throwAway: 'Smid generalprøven væk',
  throwAwayWords:
    'Alt i generalprøven slettes: hvert udsagn, hver klynge, og hvem der var med. Den rigtige aften bliver stående, som den er.',
  throwAwayConfirm: 'Smid den væk',
  back: 'Tilbage til den rigtige aften',
} as const;
