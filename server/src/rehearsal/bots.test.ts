import { randomBytes } from 'node:crypto';
import { applyChanges } from '@skab/shared/board/board.ts';
import { clustersOf } from '@skab/shared/board/clusters.ts';
import { unsoundness } from '@skab/shared/board/invariants.ts';
import { commands } from '@skab/shared/commands/registry.ts';
import { readBallot, type Ballot } from '@skab/shared/meeting/ballots.ts';
import { anId, aWorkshop, collectId, courier, frida, here, workshopId } from '@skab/shared/testing/builders.ts';
import { expect, it, vi } from 'vitest';
import { bots, type BotBoard } from './bots.ts';

/** A rehearsal whose collecting step is on, over plain rows; the next one is a clustering one. */
const aRehearsal = () => {
  const { board, run } = aWorkshop();
  run(courier, 'beginRehearsal', {});
  const clusterId = anId('clustering');
  const added = { stepId: clusterId, promptId: anId('prompt of clustering'), title: 'Klynger', prompt: '', note: '' };
  run(frida, 'addStep', { ...added, activity: 'cluster', plannedMinutes: 20, afterId: collectId });
  run(frida, 'startStep', { stepId: collectId, seen: null }, 1000);
  const answers: string[] = [];
  let now = 2000;
  const asked: BotBoard = {
    workshopId,
    published: board,
    desk: board,
    run: async ({ name, args, actor }) => {
      now += 1000;
      const ran = commands[name].run(board, args, { actor, where: here, now, server: { givesNumbers: true } });
      answers.push(ran.outcome.ok ? name : `${name} ${ran.outcome.code}`);
      applyChanges(board, ran.changes);
      return ran.outcome.ok ? { ok: true, seq: answers.length } : ran.outcome;
    },
  };
  return { board, run, answers, asked, clusterId };
};

const house = {
  clock: { now: () => 2000 },
  randomBytes: (size: number) => new Uint8Array(randomBytes(size)),
  mayAct: () => true,
  cast: async () => undefined,
  report: (error: unknown) => expect(error).toBeNull(),
  paceMs: () => 0,
};

it('[RH3] bots write, say they are ready and cluster, by what anybody in the room may do', async () => {
  const { board, run, answers, asked, clusterId } = aRehearsal();
  const robots = bots(house);
  robots.look(asked);
  await vi.waitFor(() => expect([...board.all('statements')].length).toBeGreaterThan(20), 5000);
  await vi.waitFor(() => expect([...board.all('signals')].length).toBeGreaterThan(2), 5000);
  run(frida, 'startStep', { stepId: clusterId, seen: collectId }, 100_000);
  const isLoose = ([id]: readonly [string, unknown]): boolean => clustersOf(board, id).length === 0;
  await vi.waitFor(() => expect([...board.all('statements')].filter(isLoose)).toEqual([]), 5000);
  robots.stop();
  expect([...board.all('clusters')].map(([, { title }]) => title)).not.toContain('');
  // Somebody else is faster now and then; nothing is ever asked that nobody may.
  expect(answers.filter((answer) => /malformed|not-allowed/.test(answer))).toEqual([]);
  expect(unsoundness(board)).toBeNull();
});

it('[RH4] they stop when they are switched off, and where another machine goes on; in no other workshop do they begin', async () => {
  const { board, run, answers, asked } = aRehearsal();
  let mayAct = true;
  const robots = bots({ ...house, mayAct: () => mayAct });
  const isQuiet = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const said = answers.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answers).toHaveLength(said);
  };
  robots.look(asked);
  await vi.waitFor(() => expect(answers.length).toBeGreaterThan(2), 5000);
  run(frida, 'setBots', { areOn: false });
  await isQuiet();
  run(frida, 'setBots', { areOn: true });
  robots.look(asked);
  const before = answers.length;
  await vi.waitFor(() => expect(answers.length).toBeGreaterThan(before), 5000);
  mayAct = false;
  await isQuiet();
  mayAct = true;
  board.cut('rehearsal', 'now');
  robots.look(asked);
  await isQuiet();
});

it('[RH3] they vote once each in a poll that is open, by ballots that would be taken', async () => {
  const { board, run, asked } = aRehearsal();
  run(
    frida,
    'openPoll',
    { pollId: anId('poll'), kind: 'consent', question: 'Kan vi leve med det?', budget: 1, voters: 1 },
    3000,
  );
  const cast = vi.fn(async () => undefined);
  const robots = bots({ ...house, cast });
  robots.look(asked);
  await vi.waitFor(() => expect(cast).toHaveBeenCalledTimes(12), 5000);
  await new Promise((resolve) => setTimeout(resolve, 50));
  robots.stop();
  expect(new Set(cast.mock.calls.map(([, actor]: readonly unknown[]) => actor)).size).toBe(12);
  const poll = board.get('polls', anId('poll'));
  for (const [, , { ballot }] of cast.mock.calls as unknown as [string, unknown, { ballot: Ballot }][])
    // as the port types it
    expect(poll && readBallot(board, anId('poll'), poll, ballot)).toEqual({ ballot });
});
