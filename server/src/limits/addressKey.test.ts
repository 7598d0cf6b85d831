import { expect, it } from 'vitest';
import { addressKey } from './addressKey.ts';

it('an address counts as itself, however it is written, and a new one as the network it lies in', () => {
  expect(addressKey('192.168.1.20')).toBe('192.168.1.20');
  expect(addressKey('::ffff:192.168.1.20')).toBe('192.168.1.20');
  expect(addressKey('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2');
  expect(addressKey('2001:0db8:0001:0002:bbbb:cccc:dddd:eeee')).toBe('2001:db8:1:2');
  expect(addressKey('2001:db8::1')).toBe('2001:db8:0:0');
  expect(addressKey('fe80::1%eth0')).toBe('fe80:0:0:0');
  expect(addressKey('::1')).toBe('0:0:0:0');
  expect(addressKey(undefined)).toBe('');
});
