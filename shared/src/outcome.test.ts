import { expect, it } from 'vitest';
import { done, isRefusalCode, refusalCodes, refuse } from './outcome.ts';

it('an answer is done or refused for a listed reason, and nobody can change it', () => {
  expect(done).toEqual({ ok: true });
  for (const code of refusalCodes) {
    expect(refuse(code)).toEqual({ ok: false, code });
    expect(isRefusalCode(code)).toBe(true);
  }
  expect(Object.isFrozen(done) && Object.isFrozen(refuse('failed'))).toBe(true);
  expect(new Set(refusalCodes).size).toBe(refusalCodes.length);
  for (const other of ['', 'toString', 'nej', null, 7, {}]) expect(isRefusalCode(other)).toBe(false);
});
