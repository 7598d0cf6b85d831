import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editOf } from './draftLine.ts';

it('[DR3] an edit is the least that makes the one text the other, whatever was done', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'æ'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, fc.nat(12), (before, after, caret) => {
      const { at, cut, words } = editOf(before, after, caret);
      expect(before.slice(0, at) + words + before.slice(at + cut)).toBe(after);
      expect(Math.min(cut, words.length) === 0 || before[at] !== words[0]).toBe(true);
    }),
  );
});

it('[DR3] a letter among its like is put where the caret is', () => {
  expect(editOf('aaa', 'aaaa', 2)).toEqual({ at: 1, cut: 0, words: 'a' });
  expect(editOf('aaaa', 'aaa', 1)).toEqual({ at: 1, cut: 1, words: '' });
});
