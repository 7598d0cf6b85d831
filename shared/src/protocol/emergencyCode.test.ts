import { expect, it } from 'vitest';
import { readEmergencyCode, showEmergencyCode } from './emergencyCode.ts';
import { readJoinCode } from './joinCode.ts';

it('[KE1] an emergency code is read however it is typed, and never taken for a join code', () => {
  expect(showEmergencyCode('K7P4M9TXA2BC')).toBe('K7P4-M9TX-A2BC');
  for (const typed of ['K7P4-M9TX-A2BC', ' k7p4m9txa2bc', 'k7p4 m9tx a2bc', 'K7P4–M9TX–A2BC.'])
    expect(readEmergencyCode(typed)).toBe('K7P4M9TXA2BC');
  expect(readEmergencyCode('O1L2 3456 789A')).toBe('QJJ23456789A');
  expect(readJoinCode('K7P4-M9TX-A2BC')).toBeNull();
  for (const typed of ['K7P4 M9TX', '', 'K7P4-M9TX-A2BCD', 'ÆØÅ4-M9TX-A2BC'])
    expect(readEmergencyCode(typed)).toBeNull();
});
