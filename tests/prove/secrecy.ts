/**
 * `pnpm prove secrecy`: an attacker has every byte of the database, its write-ahead log, the copy for a second machine and the server's log at
 * its most talkative, knows everybody's token and what each poll came to, and guesses who voted what. Over many polls none of the ways tried
 * is better than chance; where ballots are written as they come, the same ways find them all.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { moods, type Mood } from '@skab/shared/meeting/polls.ts';
import { openDriver } from '../../server/src/adapters/embedded/driver.ts';
import { joinByCode, newId, visitor } from '../harness/visitor.ts';
import { until } from '../integration/until.ts';
import { startHall } from './kit/hall.ts';
import { hallPhone } from './kit/hallPhone.ts';
import { runProof } from './kit/proof.ts';
import { sender } from './kit/sender.ts';
import { guesses, type Guess, type Sight } from './secrecy/guesses.ts';

const votersOfPoll = 12;
/** A guess this many deviations over chance would happen by chance once in thirty thousand times. */
const mostDeviations = 4;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());

interface Score {
  hits: number;
  expected: number;
  variance: number;
}

/** What as many guesses as there are voters would hit by chance, when the result is known. */
const chanceOf = (choices: readonly string[]): Pick<Score, 'expected' | 'variance'> => {
  const counts = new Map<string, number>();
  for (const choice of choices) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  const size = choices.length;
  const expected = [...counts.values()].reduce((sum, count) => sum + (count * count) / size, 0);
  // Of a random pairing: the exact variance of the number of agreements.
  const square = [...counts.values()].reduce((sum, count) => sum + count * count, 0);
  const cubes = [...counts.values()].reduce((sum, count) => sum + count ** 3, 0);
  const variance = (square ** 2 / size + size * square - 2 * cubes) / (size * (size - 1));
  return { expected, variance };
};

await runProof('secrecy', { polls: { ci: 12, full: 200 } }, async (proof) => {
  const hall = await startHall({ LOG_LEVEL: 'trace' });
  const { dataFolder } = hall.server();
  let log = '';
  hall.server().process.stderr?.on('data', (bytes: Buffer) => (log += bytes.toString()));
  const workshop = await hall.workshop();
  const { workshopId, code } = workshop;
  const phones = await Promise.all(
    Array.from({ length: votersOfPoll }, async () => {
      const who = visitor(hall.server().origin);
      await joinByCode(who, code);
      return hallPhone(who, workshop);
    }),
  );
  await until('every phone is in', () => phones.every((phone) => phone.isIn()), 60_000);
  const desk = await sender(hall.leader);
  const lead = async (name: 'openPoll' | 'closePoll', args: object): Promise<void> => {
    // The proof's own arguments, of the right shape.
    const reply = await desk.send(workshopId, name, args as Parameters<typeof desk.send>[2]);
    if (!reply.ok) throw new Error(`${name} was refused: ${reply.code}`);
  };

  const scores = new Map<string, Score>();
  const score = (name: string, guess: Guess, truth: ReadonlyMap<string, string>): void => {
    const { expected, variance } = chanceOf([...truth.values()]);
    const before = scores.get(name) ?? { hits: 0, expected: 0, variance: 0 };
    const hits = [...truth].filter(([token, choice]) => guess.get(token) === choice).length;
    scores.set(name, {
      hits: before.hits + hits,
      expected: before.expected + expected,
      variance: before.variance + variance,
    });
  };
  const tokens: string[] = [];

  for (let poll = 0; poll < proof.sizes.polls; poll += 1) {
    const pollId = newId();
    await lead('openPoll', { pollId, kind: 'temperature', question: 'Nu?', budget: 1, voters: 1 });
    const truth = new Map<string, Mood>();
    for (const phone of proof.random.shuffled(phones)) {
      const mood = proof.random.pick(moods);
      const call = { pollId, voter: 1, ballot: { kind: 'temperature', mood } };
      const reply = (await phone.socket()?.timeout(10_000).emitWithAck('ballot', call)) as { ok: boolean } | undefined; // the crossing's own
      if (!reply?.ok) throw new Error('a ballot was not taken');
      truth.set(createHash('sha256').update(`${pollId}/${phone.actorId()}/1`).digest('base64url'), mood);
      // As people do, with time between them.
      await new Promise((resolve) => setTimeout(resolve, 2 + proof.random.below(6)));
    }
    const early = filesIn(dataFolder).filter((file) => {
      const bytes = readFileSync(file);
      return [...truth.keys()].some((token) => bytes.includes(token));
    });
    proof.holds(early.length === 0, () => `before the poll was closed a voter stood in ${early.join(', ')}`);
    await lead('closePoll', { pollId });
    tokens.push(...truth.keys());
    const driver = openDriver(path.join(dataFolder, 'skab-sammen.db'), 1000);
    const rowsOf = (table: 'spent' | 'ballots'): readonly Record<string, unknown>[] =>
      driver.prepare(`select * from "${table}" where "pollId" = ?`).all([pollId]) as Record<string, unknown>[]; // its own columns
    const sight: Sight = {
      spent: rowsOf('spent').map((row) => String(row['token'])),
      ballots: rowsOf('ballots').map((row) => ({ id: String(row['ballotId']), choice: String(row['choice']) })),
      files: filesIn(dataFolder).map((file) => ({ name: path.basename(file), bytes: readFileSync(file) })),
    };
    driver.close();
    const sound = sight.spent.length === votersOfPoll && sight.ballots.length === votersOfPoll;
    proof.holds(sound, () => `a poll kept ${sight.spent.length} voters and ${sight.ballots.length} ballots`);
    for (const [name, guess] of Object.entries(guesses)) score(name, guess(sight), truth);
    // The same ways, where each ballot is written as it comes.
    const naive = mkdtempSync(path.join(tmpdir(), 'skab-naive-'));
    const file = path.join(naive, 'naive.db');
    const plain = openDriver(file, 1000);
    plain.prepare('create table "spent" ("token" text)').run([]);
    plain.prepare('create table "ballots" ("ballotId" text, "choice" text)').run([]);
    for (const [token, choice] of truth) {
      plain.prepare('insert into "spent" values (?)').run([token]);
      plain.prepare('insert into "ballots" values (?, ?)').run([newId(), choice]);
    }
    const naively: Sight = {
      spent: plain
        .prepare('select * from "spent"')
        .all([])
        .map((row) => String((row as { token: string }).token)), // its column
      ballots: plain
        .prepare('select * from "ballots"')
        .all([])
        .map((row) => row as { ballotId: string; choice: string }) // its columns
        .map(({ ballotId, choice }) => ({ id: ballotId, choice })),
      files: [],
    };
    plain.close();
    naively.files = filesIn(naive).map((one) => ({ name: path.basename(one), bytes: readFileSync(one) }));
    rmSync(naive, { recursive: true });
    score('naive rows', guesses['rows in order'](naively), truth);
    score('naive bytes', guesses['bytes in order'](naively), truth);
  }

  for (const [name, { hits, expected, variance }] of scores) {
    const deviations = (hits - expected) / Math.sqrt(Math.max(variance, 1e-9));
    proof.say(
      `${name.padEnd(24)} ${hits} right, ${expected.toFixed(1)} by chance, ${deviations.toFixed(2)} deviations from it`,
    );
    if (name.startsWith('naive'))
      proof.holds(deviations > mostDeviations, () => `${name}: the attack finds nothing where everything can be found`);
    else
      proof.holds(deviations < mostDeviations, () => `${name}: ${deviations.toFixed(2)} deviations better than chance`);
  }
  const worst = Math.max(
    ...[...scores]
      .filter(([name]) => !name.startsWith('naive'))
      .map(([, { hits, expected, variance }]) => (hits - expected) / Math.sqrt(Math.max(variance, 1e-9))),
  );
  proof.figure('bestAttackDeviations', Number(worst.toFixed(2)));
  proof.figure('ways', Object.keys(guesses).length);
  const inLog = [...tokens, ...moods].filter((words) => log.includes(words));
  proof.holds(log.length > 0, () => 'the server logged nothing, so its log proves nothing');
  proof.holds(inLog.length === 0, () => `the log tells of ${inLog.slice(0, 3).join(', ')}`);
  proof.figure('logBytes', log.length);
  desk.leave();
  for (const phone of phones) phone.leave();
  await hall.server().stop();
});
