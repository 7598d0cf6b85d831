import { assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { danishBreaks } from './danishBreaks.ts';

it('a division changes no letter', () => {
  assert(property(string({ minLength: 1, maxLength: 80 }), (word) => danishBreaks(word).join('') === word));
});

it.each([
  ['selvbetjeningsløsningernes', 'selvbetjenings|løsningernes'],
  ['fællesskabsinitiativernes', 'fælles|skabs|initiativernes'],
  ['kommunalbestyrelsesmedlemmerne', 'kommunalbestyrelses|medlemmerne'],
])('%s may be divided at its joints', (word, joined) => {
  const places = (parts: readonly string[]) =>
    parts.reduce<number[]>((ends, part) => [...ends, (ends.at(-1) ?? 0) + part.length], []);
  expect(places(danishBreaks(word))).toEqual(expect.arrayContaining(places(joined.split('|'))));
});

it('a long word without a joint may be divided between its syllables', () => {
  expect(danishBreaks('handicaporganisationer').length).toBeGreaterThan(2);
});

it('no part is shorter than three letters', () => {
  for (const word of ['handicaporganisationernes', 'medborgerskabspolitikkerne', 'ansøgningsskemaerne'])
    for (const part of danishBreaks(word)) expect(part.length).toBeGreaterThanOrEqual(3);
});

it.each(['biblioteket', 'x'.repeat(10_000)])('short words, and what no language has, stay whole', (word) => {
  expect(danishBreaks(word)).toEqual([word]);
});
