import { expect, it } from 'vitest';
import { isLocalAddress } from './localAddress.ts';

it.each([
  ['http://192.168.1.20:8420/m/ABCD2345', true],
  ['http://10.0.0.4/', true],
  ['http://172.20.3.4/', true],
  ['http://172.32.3.4/', false],
  ['http://localhost:8420/', true],
  ['http://[fe80::1]:8420/', true],
  ['http://salen.local:8420/', true],
  ['http://moedepc:8420/', true],
  ['https://skabsammen.example/m/ABCD2345', false],
  ['http://193.3.20.4/', false],
])('whether %s is reached from home is known (%s)', (address, isLocal) => {
  expect(isLocalAddress(address)).toBe(isLocal);
});
