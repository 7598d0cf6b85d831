import fc from 'fast-check';
import { expect, it } from 'vitest';
import { idSchema } from './idSchema.ts';
import { idBytes, idFromBytes, isId } from './ids.ts';

const bytes = fc.uint8Array({ minLength: idBytes, maxLength: idBytes });

it('an id is 22 signs that are safe in an address and never a slash', () => {
  fc.assert(
    fc.property(bytes, (made) => {
      const id = idFromBytes(made);
      expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/);
      expect(encodeURIComponent(id)).toBe(id);
      expect(isId(id)).toBe(true);
    }),
  );
});

it('every bit that was random makes the id another one', () => {
  const id = idFromBytes(new Uint8Array(idBytes));
  const others = Array.from({ length: idBytes * 8 }, (_, bit) => {
    const made = new Uint8Array(idBytes);
    made[bit >> 3] = 1 << (bit & 7);
    return idFromBytes(made);
  });
  expect(new Set([id, ...others]).size).toBe(idBytes * 8 + 1);
});

it('two ids are equal only when their bytes are', () => {
  fc.assert(fc.property(bytes, bytes, (a, b) => (idFromBytes(a) === idFromBytes(b)) === (String(a) === String(b))));
});

it.each(['', 'kort', `${'A'.repeat(21)}/`, 'A'.repeat(23), `${'A'.repeat(22)}\n`, null, 7, {}, ['A'.repeat(22)]])(
  'what is no id is not taken for one: %j',
  (value) => {
    expect(isId(value)).toBe(false);
    expect(idSchema.safeParse(value).success).toBe(false);
  },
);
