import { expect, it } from 'vitest';
import { scanLink } from './scanLink.ts';

it('a screen’s code can be scanned where phones reach the address it was opened at', () => {
  expect(scanLink('http://192.168.1.20:8420/skaerm', 'K7MP')).toBe('http://192.168.1.20:8420/tilslut#K7MP');
  expect(scanLink('https://skabsammen.example/skaerm/abc', 'K7MP')).toBe('https://skabsammen.example/tilslut#K7MP');
});

it.each(['http://localhost:8420/skaerm', 'http://127.0.0.1:8420/skaerm', 'http://[::1]:8420/tavle'])(
  'no phone reaches %s',
  (address) => expect(scanLink(address, 'K7MP')).toBeNull(),
);
