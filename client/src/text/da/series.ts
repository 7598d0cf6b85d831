export const series = {
  courierRole: 'Programmet selv',
  returnedTitle: 'Kom ikke frem til det andet møde',
  returnedPutOff: '»{{title}}« skulle stå på dagsordenen der.',
  returnedWithdraw: '»{{title}}« skulle tages af dagsordenen der.',
  putAway: 'Det er set',
  closedPoint: 'Lukket punkt',
  closedPointNumber: 'Punkt {{number}} (lukket)',
  newMeeting: 'Nyt møde i forløbet',
  newMeetingOf: 'Nyt møde i forløbet »{{title}}«',
  title: 'Forløb: {{title}}',
  meetings: 'Forløbets møder',
  codeLeadsHere: 'Koden fører hertil',
} as const;
