/** The words of the day before: the evening's folder. */
export const dayBefore = {
  folder: 'Aftenens mappe',
  folderAbout:
    'Én fil med alt på papir. Du kan holde mødet fra den alene, også hvis skærmen, nettet eller strømmen svigter.',
  folderHolds: 'I filen ligger',
  folderRunningOrder: 'Drejebogen med dine noter',
  folderProgramme: 'Programmet til døren',
  folderHowTo: '»Sådan er du med« med stor skrift',
  folderCards: 'Bordkort med QR-kode',
  folderSlips: 'Sedler til udsagn på papir',
  folderAttendance: 'Deltagerliste til at krydse af',
  folderByHand: 'Ark til referat i hånden',
  tables: 'Antal borde',
  tablesHint: 'Hvert bord får et kort med sit nummer. Skriv 0, hvis I ikke sidder ved borde.',
  tablesWrong: 'Skriv et tal fra 0 til {{most}}.',
  codes: 'Læg tre nye nødkoder i mappen',
  codesHint:
    'De står på det sidste ark og bliver kun vist der. Gem filen et sikkert sted, eller slet den, når den er printet.',
  codesVoid_one: 'Du har {{count}} nødkode, der virker. Den holder op, når du lægger nye i mappen.',
  codesVoid_other: 'Du har {{count}} nødkoder, der virker. De holder op, når du lægger nye i mappen.',
  make: 'Hent mappen (PDF)',
  made: 'Mappen er hentet. Print den på A4, og læg den, hvor du kan få fat i den.',
  madeWithCodes: 'Mappen er hentet. Nødkoderne på det sidste ark bliver ikke vist igen.',
  back: 'Tilbage til mødet',
} as const;
