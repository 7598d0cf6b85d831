import { expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { unsoundness } from '../board/invariants.ts';
import { plainBoard } from '../board/plainBoard.ts';
import { composeScene } from '../scene/composeScene.ts';
import { anActor, anId, eveningOn, frida } from './builders.ts';
import { demoWorkshop } from './demoWorkshop.ts';

it('the demo’s evening is accepted command by command, and stands in its second step with statements on the wall', () => {
  let made = 0;
  const demo = demoWorkshop(() => anId(`demo ${(made += 1)}`), '2027-02-09');
  const evening = eveningOn(plainBoard());
  for (const { by, name, args } of demo.commands) {
    const actor = by === 'facilitator' ? frida : anActor(`participant ${by}`, 'participant');
    expect({ name, outcome: evening.run(actor, name, args).outcome }).toEqual({ name, outcome: { ok: true } });
  }
  const scene = composeScene(evening.board);
  expect(unsoundness(evening.board)).toBeNull();
  expect(scene?.thread.map((step) => step.place)).toEqual(['past', 'here', 'next', 'next', 'next', 'next']);
  expect(scene?.statementCount).toBeGreaterThan(9);
  expect(evening.board.get('workshop', only)?.date).toBe(demo.date);
  expect(new Set([...evening.board.all('authors')].map(([, row]) => row.actorId)).size).toBe(demo.participants);
});
