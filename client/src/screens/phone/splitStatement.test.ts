import { cleanText, statementLimit } from '@skab/shared/board/statementText.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { signsOf, splitStatement } from './splitStatement.ts';

const bare = (text: string) => cleanText(text).replace(/\s/g, '');

it('words that fit are left as they are', () => {
  expect(splitStatement('Mød borgerne på biblioteket ')).toEqual({ first: 'Mød borgerne på biblioteket ', rest: '' });
});

it('words are divided after a sentence, when there is one well on', () => {
  const first = `${'Vi mødes hver måned. '.repeat(9)}Så husker vi det.`;
  expect(splitStatement(`${first} ${'Og bagefter drikker vi kaffe '.repeat(4)}`).first).toBe(first);
});

it('without sentences words are divided between two words', () => {
  const { first, rest } = splitStatement('sammen '.repeat(60));
  expect(first.endsWith('sammen')).toBe(true);
  expect(rest.startsWith('sammen')).toBe(true);
});

it('a word longer than a statement is divided where the room ends', () => {
  expect(splitStatement('å'.repeat(300))).toEqual({ first: 'å'.repeat(280), rest: 'å'.repeat(20) });
});

it('whatever is divided, the first part fits and no sign is lost', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'ø', 'é', '🙂', ' ', '\n', '.', ',', '!'), maxLength: 900 });
  fc.assert(
    fc.property(words, (text) => {
      const { first, rest } = splitStatement(text);
      expect(signsOf(first)).toBeLessThanOrEqual(statementLimit);
      expect(bare(first) + bare(rest)).toBe(bare(text));
      if (signsOf(text) > statementLimit) expect(first).not.toBe('');
    }),
  );
});
