/** The words of the day before: the evening's folder. */
export const dayBefore = {
  folder: 'The evening’s folder',
  folderAbout:
    'One file with everything on paper. You can hold the meeting from it alone, also if the screen, the network or the power fails.',
  folderHolds: 'The file holds',
  folderRunningOrder: 'The running order with your notes',
  folderProgramme: 'The programme for the door',
  folderHowTo: '“How to take part” in large print',
  folderCards: 'Table cards with a QR code',
  folderSlips: 'Slips for statements on paper',
  folderAttendance: 'An attendance list to tick',
  folderByHand: 'Sheets for minutes by hand',
  tables: 'Number of tables',
  tablesHint: 'Each table gets a card with its number. Write 0 if you do not sit at tables.',
  tablesWrong: 'Write a number from 0 to {{most}}.',
  codes: 'Put three new emergency codes in the folder',
  codesHint:
    'They stand on the last sheet and are shown only there. Keep the file safe, or delete it when it is printed.',
  codesVoid_one: 'You have {{count}} emergency code that works. It stops when you put new ones in the folder.',
  codesVoid_other: 'You have {{count}} emergency codes that work. They stop when you put new ones in the folder.',
  make: 'Download the folder (PDF)',
  made: 'The folder is downloaded. Print it on A4, and put it where you can reach it.',
  madeWithCodes: 'The folder is downloaded. The emergency codes on the last sheet are not shown again.',
  back: 'Back to the meeting',
} as const;
