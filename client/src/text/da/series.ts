export const series = {
  courierRole: 'Programmet selv',
  returnedTitle: 'Kom ikke frem til det andet møde',
  returnedPutOff: '»{{title}}« skulle stå på dagsordenen der.',
  returnedWithdraw: '»{{title}}« skulle tages af dagsordenen der.',
  putAway: 'Det er set',
} as const;
