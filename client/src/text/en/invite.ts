import type { invite as da } from '../da/invite.ts';

export const invite: Record<keyof typeof da, string> = {
  open: 'Copy invitation',
  title: 'Invitation',
  language: 'Language of the invitation',
  text: 'The words for a mail or a notice',
  copied: 'Copied. Paste it into your mail.',
  marked: 'The words are marked. Press Ctrl+C to copy.',
  copy: 'Copy the words',
  qr: 'Save the QR code as a picture',
  calendar: 'Save for a calendar (.ics)',
  files: 'Files for the mail',
  noDate: 'The date cannot be read. Press “Change the facts of the meeting”, mend it, and you can save for a calendar.',
  local: 'This address works on the hall’s own network only. If people are to open the link at home, choose another.',
  qrFailed: 'The picture could not be made here. Try another browser.',

  cards: 'Table cards and personal cards',
  cardsWhat:
    'Each card has a QR code of its own. Whoever scans a table card is counted at that table. A personal card says who one is here as. Nobody is asked then.',
  cardsWhich: 'What do you want to print?',
  cardsTables_one: 'Table cards: one table',
  cardsTables_other: 'Table cards: {{count}} tables',
  cardsPersonal_one: 'Personal cards: one sheet',
  cardsPersonal_other: 'Personal cards: {{count}} sheets',
  cardsSlips: 'Slips for those without a phone: one sheet',
  cardsNone: 'For cards, say under “Ask at the door” how many tables there are, or what you ask.',
  cardsPrint: 'Print',
  cardsBack: 'Back to “Lead the meeting”',

  preview: 'See what participants see',
  previewNote: 'This is the evening on a phone. You cannot write here.',
};
