import { aBoard, anId, otherWorkshopId } from '@skab/shared/testing/builders.ts';
import { relationKey } from '@skab/shared/board/relations.ts';
import { describe, expect, it } from 'vitest';
import { chosenOf, countOf, partsOf } from './choice.ts';
import { materialOf, type Material } from './material.ts';

const ids = ['named', 'nameless', 'inner', 'in named', 'in inner', 'in nameless', 'alone', 'p', 'put off', 'off to'];
const [named, nameless, inner, inNamed, inInner, inNameless, alone, principle, putOff, elsewhere] = ids.map(anId) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

const [openTask, sentTask] = [anId('open task'), anId('sent task')];

const there = aBoard({
  clusters: { [named]: { title: 'Mødesteder' }, [nameless]: { title: '' }, [inner]: { title: '' } },
  nests: { [inner]: { parentId: named } },
  statements: { [inNamed]: { text: 'På torvet' }, [inInner]: {}, [inNameless]: {}, [alone]: {} },
  places: {
    [relationKey(inNamed, named)]: {},
    [relationKey(inInner, inner)]: {},
    [relationKey(inNameless, nameless)]: {},
  },
  principles: { [principle]: { title: 'Mødes ude' } },
  principleClusters: { [relationKey(principle, inner)]: {} },
  agendaItems: { [putOff]: { title: 'Frivillige', position: 2 }, [elsewhere]: { position: 3 } },
  tasks: {
    [openTask]: { agendaItemId: putOff, what: 'Regne på det', owner: 'Teknik' },
    [sentTask]: { agendaItemId: putOff, what: 'Spørge skolerne', owner: '' },
  },
  putOffs: {
    [putOff]: { toId: null },
    [elsewhere]: { toId: anId('another') },
    [sentTask]: { toId: anId('another') },
  },
});
const materialFor = (here = aBoard()): Material => materialOf(there, otherWorkshopId, here);
const chosenIds = (material: Material, choice: readonly (readonly [string, boolean])[] = []) => {
  const { principles, clusters, statements, items } = chosenOf(material, new Map(choice));
  const sorted = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id).sort();
  return [sorted(principles), sorted(clusters), sorted(statements), sorted(items)];
};

describe('what comes along from an earlier meeting', () => {
  it('is sensible for each kind, before anybody chooses', () => {
    expect(chosenIds(materialFor())).toEqual([
      [principle],
      // The one inside comes with the principle that stands on it.
      [named, inner].sort(),
      [inNamed, inInner].sort(),
      [putOff],
    ]);
  });

  it('follows what is chosen: a cluster brings its statements, and a statement can come alone', () => {
    expect(chosenIds(materialFor(), [[nameless, true]])[2]).toContain(inNameless);
    expect(chosenIds(materialFor(), [[alone, true]])[2]).toContain(alone);
    expect(chosenIds(materialFor(), [[inNamed, false]])[2]).not.toContain(inNamed);
    expect(
      chosenIds(materialFor(), [
        [principle, false],
        [named, false],
        [putOff, false],
      ]),
    ).toEqual([[], [], [], []]);
  });

  it('[FO3] does not come where it stands already', () => {
    const here = aBoard({
      earlierMeetings: { [otherWorkshopId]: {} },
      imports: { [anId('import')]: {} },
      statements: { [anId('copy')]: {} },
      origins: { [anId('copy')]: { meetingId: otherWorkshopId, originalId: inNamed } },
      agendaItems: { [putOff]: {} },
    });
    const material = materialFor(here);
    expect(material.statements.find(({ id }) => id === inNamed)?.isHere).toBe(true);
    expect(chosenIds(material, [[inNamed, true]])[2]).toEqual([inInner]);
    expect(chosenIds(material)[3]).toEqual([]);
  });

  it('[PT4] has the open tasks, none of them chosen by itself; they come on the agenda', () => {
    const material = materialFor();
    expect(material.tasks.map(({ id, words }) => [id, words])).toEqual([[openTask, 'Regne på det (Teknik)']]);
    expect(chosenOf(material, new Map()).tasks).toEqual([]);
    const chosen = chosenOf(material, new Map([[openTask, true]]));
    expect(partsOf(chosen).at(-1)).toEqual({ items: [putOff, openTask] });
    expect(materialFor(aBoard({ agendaItems: { [openTask]: {} } })).tasks[0]?.isHere).toBe(true);
  });

  it('is sent in parts, what something stands on first', () => {
    const chosen = chosenOf(materialFor(), new Map());
    expect(countOf(chosen)).toBe(6);
    const parts = partsOf(chosen);
    expect(parts.map((part) => Object.keys(part)[0])).toEqual(['clusters', 'statements', 'principles', 'items']);
    expect(parts[0]?.clusters).toEqual([named, inner]);
    const many = { ...chosen, statements: Array.from({ length: 250 }, () => chosen.statements[0]!) };
    expect(
      partsOf(many)
        .filter((part) => part.statements)
        .map((part) => part.statements?.length),
    ).toEqual([100, 100, 50]);
  });
});
