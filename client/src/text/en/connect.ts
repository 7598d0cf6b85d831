/** The words of a phone that has scanned the code of a shared screen. */
export const connect = {
  words: 'The screen shows the evening when you have connected it. Only connect a screen that you can see yourself.',
  code: 'The code on the screen:',
  which: 'Which meeting is it to show?',
  toLead: 'To Lead the meeting',
  none: 'There is no meeting to show on it. Make one first.',
  noCode:
    'There is no code in the link. Scan the code on the screen again, or type its four signs under “Connect a screen” where you lead the meeting.',
  notLeading: 'This phone leads no meeting. Type {{code}} under “Connect a screen” where you lead the meeting from.',
};
