import { describe, expect, it } from 'vitest';
import { countArrivals, counts, kinds, withoutFew } from './kinds.ts';

const many = <Row>(row: Row, people: number): readonly Row[] => Array.from({ length: people }, () => row);

describe('the kinds of people', () => {
  it('[RC3] helpers are none of those the evening is for; everybody else is, also who said nothing', () => {
    expect(kinds.filter((kind) => !counts(kind))).toEqual(['helper']);
    expect(counts(null)).toBe(true);
  });

  it('[RC3] a helper at home is no participant from home', () => {
    const arrivals = countArrivals([
      { kind: 'helper', isFromHome: true },
      { kind: 'citizen', isFromHome: true },
      { kind: null, isFromHome: true },
    ]);
    expect(arrivals.fromHome).toBe(2);
  });

  it('[RC4] are counted in the order of the kinds, council members by their council', () => {
    const rows = [
      { kind: 'guest' },
      { kind: 'councilMember', council: 'Seniorrådet' },
      { kind: 'citizen' },
      { kind: 'councilMember', council: 'Handicaprådet' },
      { kind: 'councilMember', council: 'Seniorrådet' },
      { kind: 'councilMember' },
      { kind: null },
    ] as const;
    expect(countArrivals(rows).kinds).toEqual([
      { kind: 'citizen', council: null, people: 1 },
      { kind: 'councilMember', council: null, people: 1 },
      { kind: 'councilMember', council: 'Handicaprådet', people: 1 },
      { kind: 'councilMember', council: 'Seniorrådet', people: 2 },
      { kind: 'guest', council: null, people: 1 },
    ]);
  });

  it('[RC4] are counted by the table whose card they came by, those who help at none', () => {
    const rows = [
      { kind: null, table: 10 },
      { kind: 'citizen', table: 2 },
      { kind: 'helper', table: 2 },
      { kind: 'guest', table: 10 },
    ] as const;
    expect(countArrivals(rows).tables).toEqual([
      { table: 2, people: 1 },
      { table: 10, people: 2 },
    ]);
    expect(withoutFew(countArrivals(rows)).tables).toBeUndefined();
    expect(countArrivals([{ kind: 'citizen' }])).not.toHaveProperty('tables');
  });

  it('[RC4] are told to others without any number under five', () => {
    const arrivals = countArrivals([
      ...many({ kind: 'citizen', isFromHome: true } as const, 4),
      ...many({ kind: 'politician' } as const, 5),
      ...many({ kind: 'guest' } as const, 4),
      { kind: 'citizen' },
    ]);
    expect(withoutFew(arrivals)).toEqual({
      kinds: [
        { kind: 'citizen', council: null, people: 5 },
        { kind: 'politician', council: null, people: 5 },
      ],
      fromHome: 0,
    });
  });
});
