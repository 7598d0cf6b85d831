import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../ports/store.ts';
import { aFolder } from '../../testing/aFolder.ts';
import { commit, foundIn } from '../../testing/someWork.ts';
import { openPages, type Pages } from '../embedded/pages.ts';
import { addMoment, beginGeneration, generationsIn, readGeneration } from './generation.ts';
import { keeper } from './keeper.ts';
import { claim, machinesIn } from './machines.ts';
import { partsFrom } from './records.ts';
import { takeOver } from './takeOver.ts';

const marker = 'ANONYM-BORGERS-ORD';
const installationId = 'installation-a';

let data: ReturnType<typeof aFolder>;
let store: Store;
let pages: Pages;
let place: string;
let folder: string;
beforeEach(async () => {
  data = aFolder();
  store = await data.open();
  await store.register((register) => register.foundInstallation({ installationId, createdAt: 1 }));
  await foundIn(store);
  pages = openPages(data.file);
  place = mkdtempSync(path.join(tmpdir(), 'skab-keeper-'));
  folder = path.join(place, 'stick');
  mkdirSync(folder);
});
afterEach(async () => {
  pages.close();
  await data.clear();
  rmSync(place, { recursive: true });
});

const home = (): string => path.join(folder, machinesIn(folder).at(-1)?.name ?? '');

/** The database as the newest generation has it, as bytes. */
const copied = (): Buffer => {
  const target = path.join(place, 'read.db');
  expect(readGeneration(generationsIn(home()).at(-1) ?? '', target)).toMatchObject({ tornBytes: 0 });
  return readFileSync(target);
};

/** Everything that lies in our folder, also what later moments have written over. */
const everything = (): Buffer =>
  Buffer.concat(
    generationsIn(home()).flatMap((file) => {
      const bytes = readFileSync(file);
      const read = (at: number, length: number): Buffer => bytes.subarray(at, at + length);
      const head = read(0, 26);
      return [...partsFrom(read, head.length, head)].flatMap((part) => part.pages.map((page) => page.bytes));
    }),
  );

/** Whether the copy is, byte for byte, the database with its log brought home. */
const isWhole = (): boolean => {
  data.tamper('pragma wal_checkpoint(full)');
  return copied().equals(readFileSync(data.file));
};

const seqIn = (round: ReturnType<ReturnType<typeof keeper>['round']>): number | undefined =>
  round.kind === 'kept' ? round.seqs.get('workshop-1') : undefined;

const say = (seq: number, text: string): Promise<void> =>
  commit(store, seq, { commandIds: [`say-${seq}`], content: { args: { text } }, update: Buffer.from(text) });

describe('the copy for a second machine', () => {
  it('[SM1] is the database as it was committed when a round began, round after round', async () => {
    const copying = keeper(folder, pages, () => 5);
    expect(seqIn(copying.round())).toBe(0);
    expect(isWhole()).toBe(true);
    for (let seq = 0; seq < 30; seq += 1) {
      await say(seq, `udsagn ${seq} ${'x'.repeat(seq * 100)}`);
      expect(seqIn(copying.round())).toBe(seq + 1);
      expect(isWhole()).toBe(true);
    }
    expect(generationsIn(home())).toHaveLength(1);
  });

  it('[SM1] a copying that begins again leaves one generation, and goes on as the same machine', async () => {
    keeper(folder, pages, () => 5).round();
    const again = openPages(data.file);
    keeper(folder, again, () => 6).round();
    again.close();
    expect([machinesIn(folder).length, generationsIn(home()).length, isWhole()]).toEqual([1, 1, true]);
  });

  it('[SM2] a folder that is not there is waited for, and nothing is put where it will be', async () => {
    rmSync(folder, { recursive: true });
    const copying = keeper(folder, pages, () => 5);
    expect(() => copying.round()).toThrow('ENOENT');
    expect(readdirSync(place)).toEqual([]);
    await say(0, 'imens');
    mkdirSync(folder);
    expect([seqIn(copying.round()), isWhole()]).toEqual([1, true]);
  });

  it('[SM2] a stick that is pulled out and put in again has all of it a round later', async () => {
    const copying = keeper(folder, pages, () => 5);
    copying.round();
    renameSync(folder, `${folder}-out`);
    await say(0, 'mens stikket var ude');
    expect(() => copying.round()).toThrow('ENOENT');
    // The place where it was, on the machine's own disk.
    mkdirSync(folder);
    expect(() => copying.round()).toThrow('not there any more');
    rmSync(folder, { recursive: true });
    renameSync(`${folder}-out`, folder);
    expect([seqIn(copying.round()), isWhole()]).toEqual([1, true]);
  });

  it('[SM2] on a full disk it stays as it was, and is whole when there is room again', async () => {
    let isFull = false;
    const full = (): never => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    };
    const copying = keeper(folder, pages, () => 5, {
      beginGeneration: (...given) => (isFull ? full() : beginGeneration(...given)),
      addMoment: (generation, ...given) => {
        if (!isFull) return addMoment(generation, ...given);
        appendFileSync(generation.file, 'as much as there was room for');
        return full();
      },
    });
    copying.round();
    isFull = true;
    for (let seq = 0; seq < 3; seq += 1) {
      await say(seq, 'uden plads');
      expect(() => copying.round()).toThrow('no space left');
    }
    isFull = false;
    expect([seqIn(copying.round()), isWhole()]).toEqual([3, true]);
  });

  it('[SM3] what is erased leaves the folder, the bytes too, and also when there is no room for old and new at once', async () => {
    let isTight = false;
    const copying = keeper(folder, pages, () => 5, {
      addMoment,
      beginGeneration: (at, ...given) => {
        if (isTight && generationsIn(at).length > 0)
          throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
        return beginGeneration(at, ...given);
      },
    });
    for (const tight of [false, true]) {
      isTight = tight;
      const seq = tight ? 2 : 0;
      await say(seq, marker);
      copying.round();
      expect([copied().includes(marker), everything().includes(marker)]).toEqual([true, true]);
      await say(seq + 1, 'mere');
      const erasure = { eventSeqs: [seq + 1], atSeq: seq + 2, newEpoch: seq + 2, snapshot: Buffer.from('uden') };
      expect(await store.log.erase('workshop-1', erasure)).toBe(true);
      copying.beginAnew();
      copying.round();
      expect([everything().includes(marker), isWhole(), readdirSync(home()).length]).toEqual([false, true, 1]);
    }
  });

  it('[SM3] a stick that was out while something was erased is emptied of it when it is back', async () => {
    await say(0, marker);
    const copying = keeper(folder, pages, () => 5);
    copying.round();
    renameSync(folder, `${folder}-out`);
    await store.log.erase('workshop-1', { eventSeqs: [1], atSeq: 1, newEpoch: 2, snapshot: Buffer.from('uden') });
    copying.beginAnew();
    expect(() => copying.round()).toThrow('ENOENT');
    renameSync(`${folder}-out`, folder);
    copying.round();
    expect([everything().includes(marker), readdirSync(home()).length]).toEqual([false, 1]);
  });

  it('[SM5] a machine that another goes on from writes nothing more, and says of nothing that it is copied', async () => {
    const copying = keeper(folder, pages, () => 5);
    copying.round();
    const own = home();
    const before = readFileSync(generationsIn(own)[0] ?? '');
    claim(folder, 'installation-b');
    await say(0, 'for sent');
    expect(copying.round()).toEqual({ kind: 'carried-on', by: 'installation-b' });
    expect(readFileSync(generationsIn(own)[0] ?? '')).toEqual(before);
  });

  it('[SM5] what is written while another takes over is not said to be copied', async () => {
    let takes = false;
    const copying = keeper(folder, pages, () => 5, {
      beginGeneration,
      addMoment: (...given) => {
        if (takes) claim(folder, 'installation-b');
        return addMoment(...given);
      },
    });
    copying.round();
    takes = true;
    await say(0, 'i samme øjeblik');
    expect(copying.round()).toEqual({ kind: 'carried-on', by: 'installation-b' });
  });

  it('[SM5] the copy of another installation is not written over', () => {
    claim(folder, 'installation-x');
    expect(() => keeper(folder, pages, () => 5).round()).toThrow('another installation');
    expect(readdirSync(home())).toEqual([]);
  });

  it('[SM4] a copy that cannot be taken over leaves the folder as it was', async () => {
    keeper(folder, pages, () => 5).round();
    const target = path.join(place, 'taken.db');
    const bad = () => Promise.reject(new Error('it does not hold'));
    await expect(takeOver(folder, 'installation-b', target, bad)).rejects.toThrow('it does not hold');
    expect(machinesIn(folder)).toHaveLength(1);
    writeFileSync(generationsIn(home())[0] ?? '', 'not a copy');
    const good = () => Promise.resolve();
    await expect(takeOver(folder, 'installation-b', target, good)).rejects.toThrow('cannot be read');
    expect(machinesIn(folder)).toHaveLength(1);
  });
});
