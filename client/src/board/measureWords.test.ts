import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureWords } from './measureWords.ts';

const lines = (text: string, width: number): number => measureWords(text, width).lines;

describe('measuring words without a page', () => {
  it('fills lines word by word, and begins a new one where somebody did', () => {
    expect(lines('Mød os', 10)).toBe(1);
    expect(lines('Mød os på biblioteket. Der er vi alligevel hver uge.', 10)).toBe(3);
    expect(lines('Mød os\npå biblioteket', 10)).toBe(2);
    expect(lines('Mød os\n\npå biblioteket', 10)).toBe(3);
  });

  it('divides long compounds where they may be divided, and breaks the endless word anywhere', () => {
    expect(lines('Fællesskabsinitiativernes', 10.375)).toBe(2);
    expect(lines('x'.repeat(10_000), 10)).toBeGreaterThan(400);
    expect(lines('åben-dør-ordningen', 5)).toBeGreaterThan(1);
  });

  it('measures signs our font lacks too wide rather than too narrow', () => {
    expect(measureWords('日本', 10).lastWidth).toBeGreaterThanOrEqual(2000);
    expect(measureWords('👍', 10).lastWidth).toBeGreaterThanOrEqual(1200);
    expect(measureWords('e\u0301', 10).lastWidth).toBe(measureWords('e', 10).lastWidth);
  });

  it('never takes fewer lines in a narrower place, nor says that a line goes past its end', () => {
    const words = fc.stringMatching(/^[a-zæøåA-ZÆØÅ0-9 ,.\-\n»«]{0,200}$/u);
    fc.assert(
      fc.property(words, fc.double({ min: 4, max: 12, noNaN: true }), (text, width) => {
        const narrow = measureWords(text, width);
        expect(narrow.lastWidth).toBeLessThanOrEqual(width * 1000);
        expect(narrow.lines).toBeGreaterThanOrEqual(measureWords(text, width * 4).lines);
        expect(narrow.lines).toBeGreaterThanOrEqual(text.split('\n').length);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
