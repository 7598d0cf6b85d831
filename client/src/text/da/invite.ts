/** What is sent out and laid on tables before an evening, and the private link's slip. */
export const invite = {
  open: 'Kopiér invitation',
  title: 'Invitation',
  language: 'Sprog i invitationen',
  text: 'Teksten til mail eller opslag',
  copied: 'Kopieret. Sæt den ind i din mail.',
  marked: 'Teksten er markeret. Tryk Ctrl+C for at kopiere.',
  copy: 'Kopiér teksten',
  qr: 'Gem QR-kode som billede',
  calendar: 'Gem til kalender (.ics)',
  files: 'Filer til mailen',
  noDate: 'Datoen kan ikke læses. Tryk »Ret mødets oplysninger«, så kan du gemme til kalender.',
  local: 'Adressen virker kun på salens eget net. Skal folk kunne åbne linket hjemmefra, så vælg en anden adresse.',
  qrFailed: 'Billedet kunne ikke laves her. Prøv i en anden browser.',

  cards: 'Bordkort og personlige kort',
  cardsWhat:
    'Hvert kort har sin egen QR-kode. Den, der scanner et bordkort, bliver talt med ved det bord. Et personligt kort siger, hvem man er her som. Ingen bliver så spurgt.',
  cardsWhich: 'Hvad vil du printe?',
  cardsTables_one: 'Bordkort: ét bord',
  cardsTables_other: 'Bordkort: {{count}} borde',
  cardsPersonal_one: 'Personlige kort: ét ark',
  cardsPersonal_other: 'Personlige kort: {{count}} ark',
  cardsSlips: 'Sedler til dem uden telefon: ét ark',
  cardsNone: 'Skal der være kort, så skriv under »Spørg ved døren«, hvor mange borde der er, eller hvad I spørger om.',
  cardsPrint: 'Print',
  cardsBack: 'Tilbage til »Styr mødet«',

  preview: 'Se det, deltagerne ser',
  previewNote: 'Sådan ser aftenen ud på en telefon. Du kan ikke skrive her.',
} as const;
