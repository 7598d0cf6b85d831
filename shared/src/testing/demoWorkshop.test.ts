import { expect, it } from 'vitest';
import { only, type CollectionName } from '../board/collections.ts';
import { unsoundness } from '../board/invariants.ts';
import { plainBoard } from '../board/plainBoard.ts';
import { composeScene } from '../scene/composeScene.ts';
import { anActor, anId, eveningOn, frida } from './builders.ts';
import { demoWorkshop } from './demoWorkshop.ts';

it('the demo’s evening is accepted command by command, and every screen has something to show', () => {
  let made = 0;
  const demo = demoWorkshop(() => anId(`demo ${(made += 1)}`), '2027-02-09');
  const evening = eveningOn(plainBoard());
  for (const { by, name, args } of demo.commands) {
    const actor = by === 'facilitator' ? frida : anActor(`participant ${by}`, 'participant');
    expect({ name, outcome: evening.run(actor, name, args).outcome }).toEqual({ name, outcome: { ok: true } });
  }
  const { board } = evening;
  const count = (collection: CollectionName): number => [...board.all(collection)].length;
  const scene = composeScene(board);
  expect(unsoundness(board)).toBeNull();
  expect(board.get('workshop', only)?.date).toBe(demo.date);
  expect(new Set([...board.all('authors')].map(([, row]) => row.actorId)).size).toBe(demo.participants);
  // The wall and the phones: a step that collects, with a wall that is full.
  expect(scene?.thread.map((step) => step.place)).toEqual(['past', 'past', 'here', 'next', 'next', 'next']);
  expect(scene?.step).toMatchObject({ activity: 'collect', takesStatements: true });
  const inStep = [...board.all('statements')].filter(([, row]) => row.stepId === scene?.step?.stepId).length;
  expect(inStep).toBeGreaterThan(9);
  // The board: clusters, one inside another, statements without one, a statement in two, a principle and a station.
  const placed = new Set([...board.all('places')].map(([key]) => key.split('/')[0]));
  expect(count('clusters')).toBeGreaterThan(4);
  expect(count('nests')).toBe(1);
  expect(count('places')).toBe(placed.size + 1);
  expect(count('statements') - placed.size).toBeGreaterThan(4);
  expect([count('principles'), count('stations')]).toEqual([1, 1]);
  // The import and the minutes.
  expect([count('imports'), count('itemMinutes')]).toEqual([1, 1]);
  expect(count('attendees')).toBeGreaterThan(2);
});
