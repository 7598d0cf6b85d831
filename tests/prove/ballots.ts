/**
 * `pnpm prove ballots`: a hall votes within ten seconds, the server is killed in the middle and again before the poll is closed, and starts
 * with an empty urn each time. The phones hand in what they keep: every ballot is counted, and none twice.
 */
import { moods, type Mood } from '@skab/shared/meeting/polls.ts';
import { composePollOf } from '@skab/shared/scene/composePoll.ts';
import { aReplica } from '../harness/replica.ts';
import { inParallel } from '../harness/inParallel.ts';
import { joinByCode, newId, visitor } from '../harness/visitor.ts';
import { until } from '../integration/until.ts';
import { startHall } from './kit/hall.ts';
import { hallPhone, type HallPhone } from './kit/hallPhone.ts';
import { runProof } from './kit/proof.ts';
import { sender } from './kit/sender.ts';
import { voter, type Voter } from './kit/voter.ts';

const atTheDoor = 40;
const patienceMs = 120_000;
/** All of them vote within this long. */
const withinMs = 10_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

await runProof('ballots', { phones: { ci: 150, full: 1000 } }, async (proof) => {
  const { phones: count } = proof.sizes;
  const hall = await startHall();
  const workshop = await hall.workshop();
  const { workshopId, code } = workshop;
  const phones: HallPhone[] = [];
  await inParallel(Array.from({ length: count }), atTheDoor, async () => {
    const who = visitor(hall.server().origin);
    // A full hall at one door: a connection that was closed in the same moment is opened anew.
    await joinByCode(who, code).catch(() => joinByCode(who, code));
    phones.push(hallPhone(who, workshop));
  });
  const allIn = (): Promise<void> =>
    until('every phone is in', () => phones.every((phone) => phone.isIn()), patienceMs);
  await allIn();
  // It comes back by itself when the server does.
  const desk = await sender(hall.leader);
  const pollId = newId();
  const asked = { pollId, kind: 'temperature', question: 'Hvordan har I det nu?', budget: 1, voters: 1 } as const;
  proof.holds((await desk.send(workshopId, 'openPoll', asked)).ok, () => 'the poll was not opened');

  const wanted = new Map<Mood, number>(moods.map((mood) => [mood, 0]));
  const voters: Voter[] = [];
  const votingFrom = performance.now();
  const vote = async (phone: HallPhone): Promise<void> => {
    await pause(proof.random.below(withinMs));
    const mood = proof.random.pick(moods);
    wanted.set(mood, (wanted.get(mood) ?? 0) + 1);
    voters.push(voter(phone, pollId, { kind: 'temperature', mood }));
  };
  const voting = Promise.all(phones.map(vote));
  await pause(withinMs / 2);
  await hall.killAndRestart();
  await voting;
  const allInUrn = (): Promise<void> =>
    until('every ballot is in the urn', () => voters.every((one) => one.isInUrn()), patienceMs);
  await allInUrn();
  proof.figure('votedMs', Math.round(performance.now() - votingFrom));
  await hall.killAndRestart();
  const backFrom = performance.now();
  await allIn();
  await allInUrn();
  proof.figure('backInUrnMs', Math.round(performance.now() - backFrom));

  const closingFrom = performance.now();
  proof.holds((await desk.send(workshopId, 'closePoll', { pollId })).ok, () => 'the poll was not closed');
  proof.figure('closedMs', Math.round(performance.now() - closingFrom));
  const replica = await aReplica(hall.leader, workshopId);
  await until('the result stands', () => composePollOf(replica.board, pollId)?.cast !== undefined, patienceMs);
  const result = composePollOf(replica.board, pollId);
  proof.holds(result?.cast === count, () => `${String(result?.cast)} ballots were counted of ${count}`);
  for (const mood of moods) {
    const counted = result?.choices.find(({ id }) => id === mood)?.count;
    proof.holds(counted === wanted.get(mood), () => `${mood}: ${String(counted)}, and ${wanted.get(mood)} were given`);
  }
  let told = 0;
  await inParallel(voters, atTheDoor, async (one) => {
    const reply = await one.ask();
    if (reply?.ok && reply.stands === 'counted') told += 1;
  });
  proof.holds(told === count, () => `${told} of ${count} voters are told that they were counted`);
  proof.figure(
    'handedIn',
    voters.reduce((sum, one) => sum + one.handed(), 0),
  );
  for (const one of voters) one.leave();
  for (const phone of phones) phone.leave();
  desk.leave();
  replica.leave();
  await hall.server().stop();
});
