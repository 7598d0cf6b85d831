import { expect, it } from 'vitest';
import { wifiLink } from './wifiLink.ts';

it('[SC28] the network is told as cameras read it, with every sign of its name and password as it is', () => {
  expect(wifiLink({ name: 'Gæstenet', password: 'hej med jer' })).toBe('WIFI:T:WPA;S:Gæstenet;P:hej med jer;;');
  expect(wifiLink({ name: 'a;b', password: 'c:d,"e\\' })).toBe('WIFI:T:WPA;S:a\\;b;P:c\\:d\\,\\"e\\\\;;');
  expect(wifiLink({ name: 'Åbent', password: '' })).toBe('WIFI:T:nopass;S:Åbent;;');
});
