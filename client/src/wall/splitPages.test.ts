import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitPages } from './splitPages.ts';

const upTo = (signs: number) => (text: string) => [...text].length <= signs;
const bare = (text: string) => text.replace(/\s/gu, '');

it('[SC6] cuts between words, and keeps line breaks inside a page', () => {
  expect(splitPages('et to\ntre fire', upTo(10))).toEqual(['et to\ntre', 'fire']);
  expect(splitPages('kort', upTo(10))).toEqual(['kort']);
});

it('[SC6] cuts a word only when it fills a page alone, and never a sign', () => {
  expect(splitPages('selvbetjeningsløsning nu', upTo(8))).toEqual(['selvbetj', 'eningslø', 'sning nu']);
  expect(splitPages('👩‍👩‍👧👩‍👩‍👧', upTo(5)).join('')).toBe('👩‍👩‍👧👩‍👩‍👧');
});

it('[SC6] loses no sign, whatever the words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 12, max: 60 }), (text, signs) => {
      const pages = splitPages(text, upTo(signs));
      expect(bare(pages.join(''))).toBe(bare(text));
      expect(pages.every((page) => page !== '' && upTo(signs)(page))).toBe(true);
    }),
  );
});
