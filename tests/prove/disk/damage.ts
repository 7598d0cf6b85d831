import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Driver } from '../../../server/src/adapters/embedded/driver.ts';
import { liveBoards } from '../../../server/src/collab/liveBoards.ts';
import { urns } from '../../../server/src/collab/urns.ts';
import { openPorts } from '../../../server/src/openPorts.ts';
import { StorageError, type Register, type Store } from '../../../server/src/ports/store.ts';
import { newId } from '../../harness/visitor.ts';
import { keptWorkshop } from '../kit/keptWorkshop.ts';
import type { Proof } from '../kit/proof.ts';
import { aStage, type Stage } from './stage.ts';

const ends = ['', '-wal', '-shm'] as const;
type End = (typeof ends)[number];

/** What a server was told by its people, and where its files lie as a kill leaves them. */
interface Whole {
  readonly folder: string;
  readonly workshops: readonly { readonly workshopId: string; readonly text: string; readonly events: string }[];
  readonly register: string;
  readonly ask: (register: Register) => Promise<unknown>;
  remove(): void;
}

const base = 'skab-sammen.db';

const fill = async (stage: Stage, rounds: number): Promise<void> => {
  for (let round = 0; round < rounds; round += 1) {
    await Promise.all(
      [stage.desk, ...stage.phones].map((seat, index) =>
        seat.send('postStatement', {
          statementId: newId(),
          stepId: stage.steps[0],
          text: `Runde ${round}, nummer ${index}: ${'ord og flere ord '.repeat(8)}`,
        }),
      ),
    );
  }
};

/** Everything the register gives that somebody depends on, by what they would come with. */
const registerQuestions =
  (stage: Stage, personIds: readonly string[]) =>
  async (register: Register): Promise<unknown> => ({
    installation: await register.installation(),
    workshops: await register.workshops(),
    byCode: await register.meetingsByCode(stage.code),
    code: await register.codeOf(stage.workshopId),
    people: await Promise.all(
      personIds.map(async (personId) => ({
        person: await register.person(personId),
        devices: await register.devicesOf(personId),
        grants: await register.grantsOf(personId),
        actor: await register.actorOf(stage.workshopId, personId),
      })),
    ),
  });

const readAll = async (store: Store, whole: Pick<Whole, 'ask'>, workshopIds: readonly string[]) => {
  const workshops = [];
  for (const workshopId of workshopIds) {
    const { text, events, faults } = await keptWorkshop(store, workshopId);
    workshops.push({ workshopId, text, events: JSON.stringify(events), faults });
  }
  return { workshops, register: JSON.stringify(await store.register(whole.ask)) };
};

/** A server's files as they lie while it runs: part of what was said is in the database, the rest in its log. */
const aWhole = async (): Promise<Whole> => {
  let driver: Driver | undefined;
  const stage = await aStage(tmpdir(), (given) => (driver = given));
  const folder = mkdtempSync(path.join(tmpdir(), 'skab-whole-'));
  await fill(stage, 18);
  driver?.pragma('wal_checkpoint(passive)');
  await fill(stage, 8);
  for (const end of ends) copyFileSync(`${stage.file}${end}`, path.join(folder, `${base}${end}`));
  const rows = driver?.prepare('select "personId" from "people" order by "personId"').all([]) ?? [];
  const personIds = rows.map((row) => String((row as { personId: unknown }).personId)); // the column that was asked for
  const ask = registerQuestions(stage, personIds);
  const { workshops, register } = await readAll(stage.server.ports.store, { ask }, [stage.workshopId]);
  await stage.end();
  return { folder, workshops, register, ask, remove: () => rmSync(folder, { recursive: true }) };
};

type Spoil = (bytes: Buffer, random: Proof<string>['random']) => Buffer;

const flip: Spoil = (bytes, random) => {
  const at = random.below(bytes.length);
  return Buffer.from(bytes).fill((bytes[at] ?? 0) ^ (1 << random.below(8)), at, at + 1);
};
const blot: Spoil = (bytes, random) => {
  const at = random.below(bytes.length);
  return Buffer.from(bytes).fill(random.below(256), at, Math.min(bytes.length, at + 1 + random.below(5000)));
};
const cut: Spoil = (bytes, random) => bytes.subarray(0, random.below(bytes.length));

const spoils = { flip, blot, cut } as const;

const pageBytes = 4096;

const pagesThatDiffer = (before: Buffer, now: Buffer): ReadonlySet<number> => {
  const pages = new Set<number>();
  for (let at = 0; at < before.length; at += pageBytes) {
    const to = Math.min(at + pageBytes, before.length);
    if (!before.subarray(at, to).equals(now.subarray(at, to))) pages.add(at / pageBytes + 1);
  }
  return pages;
};

/** The pages a log holds newer versions of. */
const pagesIn = (log: Buffer): ReadonlySet<number> => {
  const pages = new Set<number>();
  for (let at = 32; at + 24 + pageBytes <= log.length; at += 24 + pageBytes) pages.add(log.readUInt32BE(at));
  return pages;
};

/** What came of one damaged folder. */
type Came = 'refused' | 'mended' | 'unharmed' | 'closed to one';

const openSpoilt = async (
  folder: string,
  whole: Whole,
  holds: (isTrue: boolean, what: string) => void,
): Promise<Came> => {
  const [database, log] = ['', '-wal'].map((end) => readFileSync(path.join(folder, `${base}${end}`)));
  const isUntouched = (): boolean => {
    const now = readFileSync(path.join(folder, base));
    const homes = pagesIn(log ?? Buffer.alloc(0));
    // What is in the log may be brought home to the database: the same pages in another place.
    return [...pagesThatDiffer(database ?? Buffer.alloc(0), now)].every((page) => homes.has(page));
  };
  const refusal = (error: unknown): boolean => error instanceof StorageError && error.kind !== 'full';
  let store: Store;
  let ports: Awaited<ReturnType<typeof openPorts>>;
  try {
    ports = await openPorts({ storage: 'embedded', dataFolder: folder });
    store = ports.store;
  } catch (error) {
    holds(refusal(error), `opening threw ${String(error)}`);
    holds(isUntouched(), 'something was written over a refused file');
    return 'refused';
  }
  let came: Came = 'unharmed';
  const boards = liveBoards({
    ...ports,
    urns: urns(),
    onThrow: () => undefined,
    onFailure: () => undefined,
    onTurn: () => undefined,
    onMoved: () => undefined,
    onTrouble: (what) => {
      if (what === 'mended from its events') came = 'mended';
    },
  });
  try {
    for (const { workshopId, text, events } of whole.workshops) {
      const opened = await boards.open(workshopId);
      if (!opened.ok) {
        holds(opened.code === 'workshop-damaged', `a workshop was refused as ${opened.code}`);
        came = 'closed to one';
        continue;
      }
      const kept = await keptWorkshop(store, workshopId).catch((error: unknown) => {
        holds(refusal(error), `reading threw ${String(error)}`);
      });
      if (!kept) {
        came = 'closed to one';
        continue;
      }
      holds(kept.text === text, 'the board is another');
      holds(JSON.stringify(kept.events) === events, 'the events are others');
      for (const fault of kept.faults) holds(false, fault);
    }
    const register = await store.register(whole.ask).then(
      (answer) => JSON.stringify(answer),
      (error: unknown) => {
        holds(refusal(error), `the register threw ${String(error)}`);
        came = 'closed to one';
        return whole.register;
      },
    );
    holds(register === whole.register, 'the register says another thing');
  } finally {
    await boards.stop();
    await store.close().catch(() => undefined);
  }
  return came;
};

/** Every file of a killed server is damaged in every way; what is then given is what was kept, or a refusal. */
export const damagedFiles = async (proof: Proof<string>, cases: number): Promise<Record<string, number>> => {
  const whole = await aWhole();
  const seen: Record<string, number> = {};
  for (const [how, spoil] of Object.entries(spoils)) {
    for (let at = 0; at < cases; at += 1) {
      const end: End = ends[at % ends.length] ?? '';
      const folder = mkdtempSync(path.join(tmpdir(), 'skab-spoilt-'));
      for (const one of ends)
        copyFileSync(path.join(whole.folder, `${base}${one}`), path.join(folder, `${base}${one}`));
      const file = path.join(folder, `${base}${end}`);
      const sound = readFileSync(file);
      const spoilt = spoil(sound, proof.random);
      writeFileSync(file, spoilt);
      const where = spoilt.findIndex((byte, index) => byte !== sound[index]);
      const told = `${how} ${at} of ${base}${end} at ${where}, ${spoilt.length} of ${sound.length} bytes`;
      const came = await openSpoilt(
        folder,
        whole,
        (isTrue, what) => void proof.holds(isTrue, () => `${told}: ${what}`),
      );
      const key = `${how} ${end === '' ? 'database' : end === '-wal' ? 'log' : 'index'}: ${came}`;
      seen[key] = (seen[key] ?? 0) + 1;
      rmSync(folder, { recursive: true });
    }
  }
  whole.remove();
  return seen;
};
