import { describe, expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { anna, anOpenWorkshop, aWorkshop, birthe, doneBefore, frida, refusedRan, signe } from '../testing/builders.ts';

describe('how many are in the room', () => {
  it('[RC1] is what somebody counted, and can be taken back', () => {
    const { board, run } = aWorkshop();
    run(signe, 'countRoom', { people: 40 });
    expect(board.get('roomCount', only)).toEqual({ people: 40 });
    run(frida, 'countRoom', { people: null });
    expect(board.get('roomCount', only)).toBeUndefined();
    expect(run(frida, 'countRoom', { people: 5001 })).toEqual(refusedRan('malformed'));
    expect(run(anna, 'countRoom', { people: 1 })).toEqual(refusedRan('not-allowed'));
  });
});

describe('what is asked at the door', () => {
  const asked = {
    kinds: ['politician', 'citizen', 'councilMember'],
    councils: 'Seniorrådet\nGrønt Råd',
    fromHome: true,
  } as const;

  it('[RC2] is nothing until the plan asks, and then only that', () => {
    const { run } = anOpenWorkshop();
    expect(run(anna, 'sayKind', { kind: 'citizen', isFromHome: false })).toEqual(refusedRan('not-asked'));
    run(frida, 'askAtDoor', { ...asked, kinds: [...asked.kinds] });
    expect(run(anna, 'sayKind', { kind: 'guest', isFromHome: false })).toEqual(refusedRan('not-asked'));
    const elsewhere = { kind: 'councilMember', council: 'Et andet råd', isFromHome: false } as const;
    expect(run(anna, 'sayKind', elsewhere)).toEqual(refusedRan('not-asked'));
    const citizenOf = { kind: 'citizen', council: 'Seniorrådet', isFromHome: false } as const;
    expect(run(anna, 'sayKind', citizenOf)).toEqual(refusedRan('not-asked'));
    run(frida, 'askAtDoor', { kinds: ['citizen'], councils: 'Seniorrådet', fromHome: false });
    expect(run(anna, 'sayKind', { kind: 'citizen', isFromHome: true })).toEqual(refusedRan('not-asked'));
  });

  it('[RC2] stands in the order of the kinds, and names councils only where council members are asked', () => {
    const { board, run } = aWorkshop();
    run(frida, 'askAtDoor', { ...asked, kinds: [...asked.kinds] });
    expect(board.get('doorQuestions', only)).toEqual({ ...asked, kinds: ['citizen', 'politician', 'councilMember'] });
    run(frida, 'askAtDoor', { kinds: ['guest'], councils: 'Seniorrådet', fromHome: false });
    expect(board.get('doorQuestions', only)).toEqual({ kinds: ['guest'], councils: '', fromHome: false });
    run(frida, 'askAtDoor', { kinds: null, councils: '', fromHome: false });
    expect(board.get('doorQuestions', only)).toBeUndefined();
    expect(run(signe, 'askAtDoor', { kinds: null, councils: '', fromHome: true })).toEqual(refusedRan('not-allowed'));
  });

  it('[RC2] is answered once for each person: said again it takes the place of what was said, and can be taken back', () => {
    const { board, run } = anOpenWorkshop();
    run(frida, 'askAtDoor', { ...asked, kinds: [...asked.kinds] });
    const member = { kind: 'councilMember', council: 'Grønt Råd', isFromHome: true } as const;
    run(anna, 'sayKind', member);
    expect(run(anna, 'sayKind', member)).toEqual(doneBefore);
    run(birthe, 'sayKind', { kind: null, isFromHome: true });
    expect([...board.all('arrivals')]).toEqual([
      [anna.id, member],
      [birthe.id, { kind: null, isFromHome: true }],
    ]);
    run(anna, 'sayKind', { kind: 'politician', isFromHome: false });
    expect(board.get('arrivals', anna.id)).toEqual({ kind: 'politician' });
    run(anna, 'sayKind', { kind: null, isFromHome: false });
    expect(board.get('arrivals', anna.id)).toBeUndefined();
  });

  it('[AR1] takes the table from a card, only where there are so many, and asks nobody for it', () => {
    const { board, run } = anOpenWorkshop();
    const atTable = (table: number) => run(anna, 'sayKind', { kind: null, isFromHome: false, table });
    expect(atTable(1)).toEqual(refusedRan('not-asked'));
    run(frida, 'askAtDoor', { kinds: null, councils: '', fromHome: false, tables: 8 });
    expect(board.get('doorQuestions', only)).toEqual({ kinds: [], councils: '', fromHome: false, tables: 8 });
    expect(atTable(9)).toEqual(refusedRan('not-asked'));
    expect(atTable(0)).toEqual(refusedRan('malformed'));
    atTable(8);
    expect(board.get('arrivals', anna.id)).toEqual({ kind: null, table: 8 });
  });

  it('[RC2] gives no right', () => {
    const { run } = anOpenWorkshop();
    run(frida, 'askAtDoor', { kinds: ['administration'], councils: '', fromHome: false });
    run(anna, 'sayKind', { kind: 'administration', isFromHome: false });
    expect(run(anna, 'countRoom', { people: 3 })).toEqual(refusedRan('not-allowed'));
  });
});
