import { describe, expect, it } from 'vitest';
import { readCard } from './arrivalCard.ts';
import { numberSlip, personalCards, tableCards } from './cards.ts';

const way = {
  code: 'ABCD2345',
  address: 'skabsammen.example',
  link: 'https://skabsammen.example/m/ABCD2345',
};
const asks = {
  kinds: ['citizen', 'councilMember'],
  councils: ['Seniorrådet', 'Handicaprådet'],
  fromHome: false,
  tables: 3,
} as const;
const saysOf = ({ link }: { readonly link: string }) => readCard(link.slice(way.link.length));

describe('the cards of an evening', () => {
  it('[AR2] are one for each table, that says which it is', () => {
    const cards = tableCards(asks, way, 'da');
    expect(cards.map(({ heading }) => heading)).toEqual(['Bord 1', 'Bord 2', 'Bord 3']);
    expect(cards.map(saysOf)).toEqual([{ table: 1 }, { table: 2 }, { table: 3 }]);
    expect(tableCards(undefined, way, 'da')).toEqual([]);
    expect(tableCards({}, way, 'en')).toEqual([]);
  });

  it('[AR2] are one for each kind that is asked for, and one for each council', () => {
    const cards = personalCards(asks, way, 'en');
    expect(cards.map(({ heading }) => heading)).toEqual(['Citizen', 'Seniorrådet', 'Handicaprådet']);
    expect(cards.map(saysOf)).toEqual([
      { kind: 'citizen' },
      { kind: 'councilMember', council: 'Seniorrådet' },
      { kind: 'councilMember', council: 'Handicaprådet' },
    ]);
    expect(personalCards({ ...asks, councils: [] }, way, 'en').map(saysOf)).toEqual([
      { kind: 'citizen' },
      { kind: 'councilMember' },
    ]);
    expect(personalCards(undefined, way, 'da')).toEqual([]);
  });

  it('[OW4] are also a slip that says where the number of a statement is looked up', () => {
    const slip = numberSlip(way, 'da');
    expect(slip.link).toBe('https://skabsammen.example/mine?kode=ABCD2345');
    expect(slip.how.join()).toContain('skabsammen.example/mine, og skriv koden ABCD\u00A02345');
  });

  it('[AR2] say how one takes part with the code alone', () => {
    const [card] = tableCards(asks, way, 'da');
    expect(card?.how).toContain('Eller gå til skabsammen.example, og skriv ABCD\u00A02345.');
  });
});
