import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relationKey } from '@skab/shared/board/relations.ts';
import { aBoard, anId } from '@skab/shared/testing/builders.ts';
import type { Translate } from '../../text/texts.ts';
import { boardModel, type BoardModel } from '../boardModel.ts';
import { measureWords } from '../measureWords.ts';
import { collide } from '../pushApart.ts';
import { tableLayouter } from '../tableLayout.ts';
import { boardPicture } from './boardPicture.ts';
import { closeGaps } from './closeGaps.ts';
import { breakWords, widthIn } from './breakWords.ts';
import { listPicture } from './listPicture.ts';
import { packIslands } from './packIslands.ts';
import { sheetFor, toSvg, type Picture } from './picture.ts';

// Keys and what goes into them: the words themselves are the texts' to hold.
const t = ((key: string, given: object = {}) => [key, ...Object.values(given)].join(' ')) as unknown as Translate;

const words = [
  'Mød os på biblioteket. Der er vi alligevel hver uge.',
  'Kaffen & kagen <b>"skal"</b> være god, Ærø\u0000 ]]>',
  'Handicaporganisationernes medborgerskabspolitikker og kommunalbestyrelsesmedlemmernes dagsordener',
  'Tak 👩‍👩‍👧‍👦 漢字',
];

/** So many statements in so many clusters, the second inside the first; the last is withdrawn and the first two lie nowhere. */
const modelOf = (statements: number, clusters: number): BoardModel => {
  const ids = Array.from({ length: statements }, (_, at) => anId(`s${at}`));
  const clusterIds = Array.from({ length: clusters }, (_, at) => anId(`c${at}`));
  const model = boardModel();
  model.update(
    aBoard({
      statements: Object.fromEntries(ids.slice(0, -1).map((id, at) => [id, { text: `${words[at % 4] ?? ''} ${at}` }])),
      withdrawn: Object.fromEntries(ids.slice(-1).map((id) => [id, {}])),
      numbers: Object.fromEntries(ids.map((id, at) => [id, { number: at + 1 }])),
      clusters: Object.fromEntries(clusterIds.map((id, at) => [id, { title: at === 0 ? '' : `Ø <nummer> ${at}` }])),
      islands: Object.fromEntries(clusterIds.map((id, at) => [id, { x: (at % 4) * 700, y: Math.floor(at / 4) * 700 }])),
      nests: clusters > 1 ? { [clusterIds[1] ?? '']: { parentId: clusterIds[0] ?? '' } } : {},
      places: Object.fromEntries(
        ids.slice(2).map((id, at) => [relationKey(id, clusterIds[at % clusters] ?? ''), { at }]),
      ),
    }),
  );
  return model;
};

const pictures = (model: BoardModel): readonly [Picture, Picture] => [
  boardPicture(tableLayouter(model)(), model, 'Mødet', t),
  listPicture(model, 'Mødet', t),
];

const textOf = ({ marks }: Picture): string => marks.map((mark) => (mark.kind === 'words' ? mark.text : '')).join(' ');
const bare = (text: string): string => text.replace(/[\s-]/g, '');

describe('words on a picture', () => {
  it('stand in as many lines as their paper was measured for, none wider than it', () => {
    const some = fc.oneof(fc.constantFrom(...words), fc.lorem({ maxCount: 30 }), fc.string({ maxLength: 200 }));
    fc.assert(
      fc.property(some, (text) => {
        const lines = breakWords(text, 166, 16);
        for (const line of lines)
          if (line.length > 2) expect(widthIn(line.trimEnd(), 16, 'regular')).toBeLessThanOrEqual(167);
        expect(bare(lines.join(''))).toBe(bare(text));
      }),
      { seed: 3, numRuns: 500 },
    );
    for (const text of words)
      expect(breakWords(text, 166, 16).length).toBeLessThanOrEqual(measureWords(text, 166 / 16).lines);
  });
});

describe('islands on a picture', () => {
  it('[CL23] stand among each other as they lie on the table, without the empty bands', () => {
    const rect = fc.record({
      x: fc.integer({ min: -3000, max: 3000 }),
      y: fc.integer({ min: -3000, max: 3000 }),
      width: fc.integer({ min: 200, max: 900 }),
      height: fc.integer({ min: 100, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(rect, { minLength: 1, maxLength: 12 }), (some) => {
        const moved = closeGaps(some);
        const after = some.map((one) => ({ ...one, ...moved(one) }));
        for (const [at, one] of some.entries()) {
          for (const [other, two] of some.entries()) {
            const [a, b] = [after[at], after[other]];
            if (!a || !b) continue;
            for (const [start, size] of [
              ['x', 'width'],
              ['y', 'height'],
            ] as const) {
              if (one[start] <= two[start]) expect(a[start]).toBeLessThanOrEqual(b[start]);
              if (one[start] + one[size] <= two[start]) expect(a[start] + a[size]).toBeLessThanOrEqual(b[start]);
            }
          }
        }
      }),
      { seed: 8, numRuns: 200 },
    );
    const far = closeGaps([
      { x: 0, y: 0, width: 100, height: 100 },
      { x: 5000, y: 0, width: 100, height: 100 },
    ]);
    expect(far({ x: 5000, y: 0 })).toEqual({ x: 140, y: 0 });
  });
});

describe('islands laid close together', () => {
  it('[CL24] have a place each, do not lie on one another, and waste less of the sheet than half', () => {
    const size = fc.record({ width: fc.integer({ min: 200, max: 900 }), height: fc.integer({ min: 100, max: 1500 }) });
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 40 }), (sizes) => {
        const islands = sizes.map((one, at) => ({ ...one, id: `island ${at}` }));
        const placeOf = packIslands(islands);
        const laid = islands.map((island) => ({
          ...island,
          ...(placeOf(island.id) ?? { x: Number.NaN, y: Number.NaN }),
        }));
        for (const [at, one] of laid.entries()) {
          expect(one.x).toBeGreaterThanOrEqual(0);
          for (const other of laid.slice(at + 1)) expect(collide(one, other)).toBe(false);
        }
        if (islands.length < 12) return;
        const sheet = sheetFor(
          Math.max(...laid.map(({ x, width }) => x + width)),
          Math.max(...laid.map(({ y, height }) => y + height)),
        );
        const used = laid.reduce((sum, { width, height }) => sum + width * height, 0);
        expect(used / (sheet.width * sheet.height)).toBeGreaterThan(0.5);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe('a picture for A3', () => {
  it('[CL23] has every statement that can be read, word for word, with its number, and every cluster', () => {
    const model = modelOf(40, 5);
    const [board, list] = pictures(model);
    for (const { id, text, clusterIds } of model.statements()) {
      if (text === null) continue;
      if (clusterIds.length > 0) expect(bare(textOf(board))).toContain(bare(text));
      expect([id, bare(textOf(list)).includes(bare(text))]).toEqual([id, true]);
    }
    for (const at of [1, 2, 3, 4]) for (const one of [board, list]) expect(textOf(one)).toContain(`Ø <nummer> ${at}`);
    expect(textOf(board)).toContain('board:pictureTray 2');
  });

  it('[CL23] holds all of it on the sheet, which has the shape of A3', () => {
    for (const [statements, clusters] of [
      [1, 0],
      [3, 1],
      [143, 12],
      [500, 30],
      [2000, 200],
    ] as const) {
      for (const { width, height, marks } of pictures(modelOf(statements, Math.max(1, clusters)))) {
        expect(width / height).toBeCloseTo(420 / 297, 5);
        for (const mark of marks) {
          expect(mark.x).toBeGreaterThanOrEqual(0);
          expect(mark.y).toBeGreaterThanOrEqual(0);
          const [right, below] = mark.kind === 'box' ? [mark.x + mark.width, mark.y + mark.height] : [mark.x, mark.y];
          expect(right).toBeLessThanOrEqual(width);
          expect(below).toBeLessThanOrEqual(height);
        }
      }
    }
  });

  it('[CL23] can be read: a list has words of seven points or more, or names only', () => {
    const [board, list] = pictures(modelOf(143, 12));
    console.log(`143 on A3: board ${board.points.toFixed(1)}, list ${list.points.toFixed(1)} points`);
    expect(board.points).toBeGreaterThan(6);
    expect(list.points).toBeGreaterThan(7);
    const [, large] = pictures(modelOf(2000, 30));
    expect(textOf(large)).toContain('board:pictureNamesOnly');
    expect(large.points).toBeGreaterThan(7);
  });

  it('[CL23] is SVG that is well formed whatever was written', () => {
    const [board] = pictures(modelOf(12, 3));
    const svg = toSvg({ ...board, title: '</title><script>alert(1)</script>' }, '');
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('<b>');
    // eslint-disable-next-line no-control-regex -- these are the signs XML may not hold
    expect(svg).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
    expect(svg.replace(/<[^<>]*>/g, '')).not.toMatch(/<|&(?!(lt|gt|quot|apos|amp);)/);
  });
});
