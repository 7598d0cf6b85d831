import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addMoment, beginGeneration, generationsIn, readGeneration, wipeBut, type Generation } from './generation.ts';
import type { Page } from './records.ts';

const pageSize = 512;

const page = (number: number, sign: string): Page => ({ number, bytes: Buffer.alloc(pageSize, sign) });

const at = (moment: number, pageCount: number) => ({ pageSize, pageCount, at: moment });

let folder: string;
let target: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'skab-generation-'));
  target = path.join(folder, 'read.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A database of `a` and `b`, then `a` and `c`, then `d` alone. */
const threeMoments = (): readonly [Generation, Generation, Generation] => {
  const first = beginGeneration(folder, at(1, 2), [page(1, 'a'), page(2, 'b')]);
  const second = addMoment(first, at(2, 2), [page(2, 'c')]);
  const third = second && addMoment(second, at(3, 1), [page(1, 'd')]);
  if (!second || !third) throw new Error('a moment was not added');
  return [first, second, third];
};

const signs = (): string => {
  const bytes = readFileSync(target);
  return Array.from({ length: bytes.length / pageSize }, (_none, index) =>
    String.fromCharCode(bytes[index * pageSize] ?? 0),
  ).join('');
};

describe('a generation of the copy', () => {
  it('[SM1] is the database as it stood at its last moment', () => {
    const [, , { file }] = threeMoments();
    expect([readGeneration(file, target), signs()]).toEqual([{ at: 3, tornBytes: 0 }, 'd']);
  });

  it('[SM1] torn off anywhere it is read up to the last whole moment, or not at all', () => {
    const [first, second, { file, length }] = threeMoments();
    const whole = readFileSync(file);
    for (let cut = 0; cut < length; cut += 1) {
      writeFileSync(file, whole);
      truncateSync(file, cut);
      const read = readGeneration(file, target);
      if (cut < first.length) expect([cut, read]).toEqual([cut, undefined]);
      else expect([cut, read?.at, signs()]).toEqual(cut < second.length ? [cut, 1, 'ab'] : [cut, 2, 'ac']);
    }
  });

  it('[SM1] with a bit that flipped it is read up to there', () => {
    const [first, second, { file }] = threeMoments();
    const bytes = readFileSync(file);
    bytes[first.length + Math.floor((second.length - first.length) / 2)]! ^= 1;
    writeFileSync(file, bytes);
    expect([readGeneration(file, target)?.at, signs()]).toEqual([1, 'ab']);
  });

  it('[SM1] a moment that does not stand on the one before is not read', () => {
    const [first, second, { file }] = threeMoments();
    const bytes = readFileSync(file);
    writeFileSync(file, Buffer.concat([bytes.subarray(0, first.length), bytes.subarray(second.length)]));
    expect([readGeneration(file, target)?.at, signs()]).toEqual([1, 'ab']);
  });

  it('[SM1] a large moment of which a part is there does not count', () => {
    const first = beginGeneration(folder, at(1, 2), [page(1, 'a'), page(2, 'b')]);
    const many = Array.from({ length: 2500 }, (_none, index) => page(index + 1, 'c'));
    const second = addMoment(first, at(2, 2500), many);
    expect([readGeneration(first.file, target)?.at, signs()]).toEqual([2, 'c'.repeat(2500)]);
    truncateSync(first.file, (second?.length ?? 0) - 1);
    expect([readGeneration(first.file, target)?.at, signs()]).toEqual([1, 'ab']);
  });

  it('[SM1] what an attempt left behind its end is cut off, and what follows is read', () => {
    const [, second] = threeMoments();
    // The third was written, and nobody was told: the next moment takes its place.
    appendFileSync(second.file, 'half of something');
    const next = addMoment(second, at(4, 2), [page(1, 'e')]);
    expect(next && readGeneration(next.file, target)).toEqual({ at: 4, tornBytes: 0 });
    expect(signs()).toBe('ec');
  });

  it('[SM1] is not gone on with when the file is another, shorter, or not there', () => {
    const [, , third] = threeMoments();
    const whole = readFileSync(third.file);
    truncateSync(third.file, third.length - 1);
    expect(addMoment(third, at(4, 1), [page(1, 'e')])).toBeUndefined();
    writeFileSync(third.file, Buffer.concat([Buffer.alloc(40), whole]));
    expect(addMoment(third, at(4, 1), [page(1, 'e')])).toBeUndefined();
    rmSync(third.file);
    expect(addMoment(third, at(4, 1), [page(1, 'e')])).toBeUndefined();
  });

  it('[SM1] has no name before its beginning is whole, and the next has a number of its own', () => {
    writeFileSync(path.join(folder, '7.copy.part'), 'the stick was pulled out here');
    const { file } = beginGeneration(folder, at(1, 1), [page(1, 'a')]);
    expect(generationsIn(folder)).toEqual([file]);
    expect(path.basename(file)).toBe('8.copy');
    wipeBut(folder, file);
    expect(readdirSync(folder)).toEqual(['8.copy']);
  });
});
