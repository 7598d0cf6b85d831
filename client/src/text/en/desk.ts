import type { desk as da } from '../da/desk.ts';

export const desk: Record<keyof typeof da, string> = {
  workshops: 'Workshops',

  // the wall
  wallName: 'Big screen',
  wallNoLink: 'Open the link that was made for the screen.',
  wallAway: 'No connection right now',
  wallScan: 'Scan, or go to',
  wallQr: 'QR code for {{address}}',
  wallProgramme: 'Programme',
  wallMoreSteps_one: 'and {{count}} more step',
  wallMoreSteps_other: 'and {{count}} more steps',
  wallList: 'Statements on the wall',
  wallStatements_one: '{{count}} statement',
  wallStatements_other: '{{count}} statements',
  wallEmpty: 'Write on your phone. The statements will appear here.',
  wallNew: 'New',
  wallPage: 'page {{page}} of {{pages}}',
  wallElsewhere: 'To “{{prompt}}”',
  wallNext: 'In a moment',
  wallPlanned: 'In the programme at {{time}}',
  wallThanks: 'Thank you for tonight',
  wallThanksCount_one: 'You have written {{count}} statement.',
  wallThanksCount_other: 'You have written {{count}} statements.',
  wallThanksNext:
    'The minutes are being written now. Your statements may stand word for word in their annex – without names.',
};
