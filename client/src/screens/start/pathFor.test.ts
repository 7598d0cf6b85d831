import { workshopId } from '@skab/shared/testing/builders.ts';
import { expect, it } from 'vitest';
import { pathFor } from './pathFor.ts';

it('a link leads to the page its role works on', () => {
  expect(pathFor({ role: 'administrator', workshopId: null }, null)).toBe('/styr');
  expect(pathFor({ role: 'facilitator', workshopId }, null)).toBe(`/styr/${workshopId}`);
  expect(pathFor({ role: 'secretary', workshopId }, null)).toBe(`/referat/${workshopId}`);
  expect(pathFor({ role: 'screen', workshopId }, null)).toBe(`/skaerm/${workshopId}`);
  expect(pathFor({ role: 'member', workshopId }, 'K7P4M9TX')).toBe('/m/K7P4M9TX');
  expect(pathFor({ role: 'member', workshopId }, null)).toBe('/');
});
