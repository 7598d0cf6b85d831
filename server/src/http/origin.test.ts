import { describe, expect, it } from 'vitest';
import { isAllowedOrigin, readPublicUrl, type OriginRules } from './origin.ts';

const rules: OriginRules = {
  publicUrl: '',
  isHttps: false,
  port: 8420,
  ownNames: ['Bibliotek-PC', '192.168.1.20', 'fe80::1', '127.0.0.1', '::1'],
};
const from = (host: string | undefined, origin: string | undefined, more: Partial<OriginRules> = {}): boolean =>
  isAllowedOrigin({ ...rules, ...more }, { host, origin });

describe('without PUBLIC_URL', () => {
  it('[SE10] a page is ours when it was served under localhost, this machine’s name or one of its addresses', () => {
    for (const host of [
      'localhost:8420',
      'localhost',
      '127.0.0.1:8420',
      '[::1]:8420',
      '192.168.1.20:8420',
      'bibliotek-pc:8420',
      'Bibliotek-PC.local:8420',
    ])
      expect([host, from(host, `http://${host.toLowerCase()}`)]).toEqual([host, true]);
  });

  it('[SE10] a page under any other name is not, whatever it says of itself', () => {
    for (const host of [
      'raadhus.test',
      'localhost.evil.test',
      '192.168.1.21:8420',
      'evil@localhost:8420',
      '',
      undefined,
    ])
      expect([host, from(host, `http://${String(host)}`)]).toEqual([host, false]);
  });

  it('[SE10] the page must be the very one the request is for: scheme, name and port', () => {
    const host = '192.168.1.20:8420';
    for (const origin of [
      undefined,
      'null',
      '',
      `https://${host}`,
      'http://192.168.1.20',
      'http://192.168.1.20:80',
      'http://localhost:8420',
      `http://${host}/`,
      `http://${host}.evil.test`,
    ])
      expect([origin, from(host, origin)]).toEqual([origin, false]);
    expect(from(host, `https://${host}`, { isHttps: true })).toBe(true);
  });
});

describe('with PUBLIC_URL', () => {
  const publicUrl = 'http://raadhus.test, https://workshop.test:443';

  it('[SE10] the Origin is one of its addresses, whatever the Host', () => {
    for (const host of ['raadhus.test:8420', 'localhost:8420', undefined]) {
      expect(from(host, 'http://raadhus.test:8420', { publicUrl })).toBe(true);
      expect(from(host, 'https://workshop.test', { publicUrl })).toBe(true);
      expect(from(host, 'http://raadhus.test', { publicUrl })).toBe(false);
      expect(from(host, 'http://localhost:8420', { publicUrl })).toBe(false);
      expect(from(host, undefined, { publicUrl })).toBe(false);
    }
  });

  it('an address without a port means the port we listen on, and a browser’s way of writing it is meant', () => {
    expect(readPublicUrl('http://raadhus.test', 8420)).toEqual(['http://raadhus.test:8420']);
    expect(readPublicUrl('http://raadhus.test', 80)).toEqual(['http://raadhus.test']);
    expect(readPublicUrl('HTTPS://Raadhus.Test:443/', 8420)).toEqual(['https://raadhus.test']);
    expect(readPublicUrl('http://[::1]:3000,http://a.test:81', 8420)).toEqual([
      'http://[::1]:3000',
      'http://a.test:81',
    ]);
  });

  it('what is no address is not read as one', () => {
    for (const wrong of [
      'raadhus.test',
      'ftp://a.test',
      'http://a.test/path',
      'http://a b',
      'http://a:99999',
      'http://u@a.test',
    ])
      expect([wrong, readPublicUrl(wrong, 8420)]).toEqual([wrong, undefined]);
  });
});
