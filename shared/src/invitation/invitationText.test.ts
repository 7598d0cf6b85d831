import { describe, expect, it } from 'vitest';
import { composeInvitation } from './invitationText.ts';

const way = { code: 'ABCD2345', address: 'skabsammen.example', link: 'https://skabsammen.example/m/ABCD2345' };
const meeting = {
  title: 'Vi skaber sammen',
  body: 'Opgaveudvalget for medborgerskab',
  place: 'Biblioteket, lokale A',
  date: '2027-02-09',
  from: '19.00',
  to: '21.00',
  purpose: 'Vi samler, hvad vi har oplevet.',
};

describe('an invitation', () => {
  it('[AR3] says what, when, where, what for and how one takes part', () => {
    expect(composeInvitation(meeting, way, 'da')).toBe(`Vi skaber sammen
Opgaveudvalget for medborgerskab
Tirsdag 9. februar 2027 kl. 19.00–21.00
Biblioteket, lokale A

Vi samler, hvad vi har oplevet.

Sådan er du med
Åbn linket på din telefon: https://skabsammen.example/m/ABCD2345
Eller gå til skabsammen.example, og skriv ABCD 2345.
Ingen app og ingen konto. Dit navn er frivilligt.
Linket virker allerede nu. Her kan du se programmet.
Har du ingen telefon? Sig det til os, så skriver vi for dig.`);
  });

  it('[AR3] leaves out what nobody said, and speaks English too', () => {
    const { purpose: _purpose, ...bare } = { ...meeting, body: '', place: '' };
    const text = composeInvitation(bare, way, 'en');
    expect(text.split('\n').slice(0, 3)).toEqual(['Vi skaber sammen', 'Tuesday 9 February 2027 19:00–21:00', '']);
    expect(text).not.toMatch(/\n\n\n|undefined/);
  });
});
