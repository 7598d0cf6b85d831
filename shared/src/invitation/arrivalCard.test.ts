import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../meeting/kinds.ts';
import { readJoinCode } from '../protocol/joinCode.ts';
import { cardLink, fitCard, readCard, type ArrivalCard } from './arrivalCard.ts';

const link = 'http://192.168.1.20:8420/m/ABCD2345';
const searchOf = (address: string): string => address.slice(link.length);

const card: fc.Arbitrary<ArrivalCard> = fc.record(
  {
    table: fc.integer({ min: 1, max: 99 }),
    kind: fc.constantFrom(...kinds),
    council: fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
  },
  { requiredKeys: [] },
);

describe('a card in somebody’s hand', () => {
  it('[AR1] says in its link what it says, whatever the council is called, and leads where the code leads', () => {
    fc.assert(
      fc.property(card, (says) => {
        const address = cardLink(link, says);
        expect(readCard(searchOf(address))).toEqual(says);
        expect(readJoinCode(address)).toBe('ABCD2345');
      }),
    );
  });

  it('[AR1] says nothing in a link that has been tampered with', () => {
    expect(readCard('?bord=0&som=administrator&raad=')).toEqual({});
    expect(readCard('?bord=100')).toEqual({});
    expect(readCard('?bord=-1&bord=3')).toEqual({});
    expect(readCard('')).toEqual({});
  });

  it('[AR1] says only what the door asks for now', () => {
    const asks = {
      kinds: ['citizen', 'councilMember'],
      councils: ['Seniorrådet'],
      fromHome: false,
      tables: 4,
    } as const;
    const member = { table: 3, kind: 'councilMember', council: 'Seniorrådet' } as const;
    expect(fitCard(member, asks)).toEqual(member);
    expect(fitCard({ ...member, table: 5, council: 'Grønt Råd' }, asks)).toEqual({ kind: 'councilMember' });
    expect(fitCard({ kind: 'guest', council: 'Seniorrådet' }, asks)).toEqual({});
    expect(fitCard({ table: 1 }, { kinds: [], councils: [], fromHome: true })).toEqual({});
  });
});
