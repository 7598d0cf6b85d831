import { workshopId } from '@skab/shared/testing/builders.ts';
import { expect, it } from 'vitest';
import { pathFor } from './pathFor.ts';

it('a link leads to the page its role works on', () => {
  expect(pathFor({ role: 'administrator', workshopId: null }, null, true)).toBe('/styr');
  expect(pathFor({ role: 'facilitator', workshopId }, null, true)).toBe(`/styr/${workshopId}`);
  expect(pathFor({ role: 'chair', workshopId }, null, false)).toBe(`/ordstyrer/${workshopId}`);
  expect(pathFor({ role: 'facilitator', workshopId, isOwnDevice: true }, null, true)).toBe(`/styr/${workshopId}`);
  expect(pathFor({ role: 'facilitator', workshopId, isOwnDevice: true }, null, false)).toBe(`/fjern/${workshopId}`);
  expect(pathFor({ role: 'secretary', workshopId }, null, true)).toBe(`/referat/${workshopId}`);
  expect(pathFor({ role: 'screen', workshopId }, null, true)).toBe(`/skaerm/${workshopId}`);
  expect(pathFor({ role: 'member', workshopId }, 'K7P4M9TX', false)).toBe('/m/K7P4M9TX');
  expect(pathFor({ role: 'member', workshopId }, null, false)).toBe('/');
  expect(pathFor({ role: 'member', workshopId }, null, true)).toBe(`/tavle/${workshopId}`);
  expect(pathFor({ role: 'member', workshopId }, 'K7P4M9TX', true)).toBe(`/tavle/${workshopId}`);
});
