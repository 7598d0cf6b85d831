import type { Kind } from '../meeting/kinds.ts';

/** What an invitation, and what is printed for the tables, is filled in with. */
interface Filled {
  readonly code: string;
  readonly address: string;
}

const da = {
  between: (from: string, to: string): string => `kl. ${from}–${to}`,
  howTo: 'Sådan er du med',
  scan: 'Ret telefonens kamera mod koden.',
  type: ({ code, address }: Filled): string => `Eller gå til ${address}, og skriv ${code}.`,
  press: 'Tryk »Kom med«.',
  noApp: 'Ingen app og ingen konto. Dit navn er frivilligt.',
  noPhone: 'Har du ingen telefon? Sig det til os, så skriver vi for dig.',
  open: (link: string): string => `Åbn linket på din telefon: ${link}`,
  before: 'Linket virker allerede nu. Her kan du se programmet.',
  table: (number: number): string => `Bord ${number}`,
  kinds: {
    citizen: 'Borger',
    politician: 'Politiker',
    councilMember: 'Medlem af et råd',
    administration: 'Forvaltning',
    guest: 'Gæst',
    helper: 'Hjælper, tolk eller personale',
  } satisfies Record<Kind, string>,
  qr: (where: string): string => `QR-kode til ${where}`,
  slip: 'Dit udsagn har nummer',
  slipHow: ({ code, address }: Filled): string =>
    `Se bagefter, hvad der blev af det: Gå til ${address}, og skriv koden ${code} og dit nummer.`,
};

const en: typeof da = {
  between: (from, to) => `${from}–${to}`,
  howTo: 'How to take part',
  scan: 'Point the camera of your phone at the code.',
  type: ({ code, address }) => `Or go to ${address} and type ${code}.`,
  press: 'Press “Come in”.',
  noApp: 'No app and no account. Your name is optional.',
  noPhone: 'No phone? Tell us, and we will write for you.',
  open: (link) => `Open the link on your phone: ${link}`,
  before: 'The link works already. It shows you the programme.',
  table: (number) => `Table ${number}`,
  kinds: {
    citizen: 'Citizen',
    politician: 'Politician',
    councilMember: 'Member of a council',
    administration: 'Administration',
    guest: 'Guest',
    helper: 'Helper, interpreter or staff',
  },
  qr: (where) => `QR code for ${where}`,
  slip: 'Your statement has number',
  slipHow: ({ code, address }) =>
    `See afterwards what became of it: go to ${address} and type the code ${code} and your number.`,
};

/** The words of what is sent out and laid on tables before an evening: they are printed by the server as well. */
export const invitationWords = { da, en } as const;
