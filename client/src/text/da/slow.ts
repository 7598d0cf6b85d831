/** A slow pace, on the phones and for who sets it. */
export const slow = {
  title: 'Langsomt tempo',
  off: 'Slået fra',
  pace30: '30 sek.',
  pace60: '1 min.',
  pace120: '2 min.',
  hint: 'Hver telefon sender højst ét udsagn i den tid. Telefonen siger det, og intet går tabt. Gælder kun dette trin.',
  each30: 'Langsomt tempo: ét udsagn hvert halve minut fra hver telefon.',
  each60: 'Langsomt tempo: ét udsagn i minuttet fra hver telefon.',
  each120: 'Langsomt tempo: ét udsagn hvert andet minut fra hver telefon.',
  again0: 'Du kan sende igen om et øjeblik.',
  again30: 'Du kan sende igen om et halvt minut.',
  again60: 'Du kan sende igen om et minut.',
  again90: 'Du kan sende igen om halvandet minut.',
  again120: 'Du kan sende igen om to minutter.',
  kept: 'Ikke endnu. Dine ord bliver stående her.',
  now: 'Nu kan du sende.',
} as const;
