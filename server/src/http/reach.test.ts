import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { isHttpsRequest, linkOriginFor, originRules, reachableOrigins } from './reach.ts';

const settings = { host: '0.0.0.0', publicUrl: '', tls: null };
const request = (headers: IncomingMessage['headers']): IncomingMessage =>
  Object.assign(new IncomingMessage(new Socket()), { headers });

it('a server that listens on this machine only is reached at localhost', () => {
  const own = { ...settings, host: '127.0.0.1' };
  expect(reachableOrigins(originRules(own, 8420), own)).toEqual(['http://localhost:8420']);
});

it('a link does not say localhost when the server has a better address', () => {
  const known = { ...settings, publicUrl: 'http://raadhus.test' };
  const rules = originRules(known, 8420);
  const asked = request({ origin: 'http://localhost:8420' });
  expect(linkOriginFor(rules, known, asked)).toBe('http://raadhus.test:8420');
});

it('a link made on the address of the hall is for that address', () => {
  const rules = originRules(settings, 8420);
  const asked = request({ origin: 'http://192.168.1.20:8420' });
  expect(linkOriginFor(rules, settings, asked)).toBe('http://192.168.1.20:8420');
});

it('behind a proxy it is https when the address people use is', () => {
  const both = { ...settings, publicUrl: 'https://workshop.test:443, http://raadhus.test' };
  const rules = originRules(both, 8420);
  expect(isHttpsRequest(rules, request({ host: 'workshop.test' }))).toBe(true);
  expect(isHttpsRequest(rules, request({ host: 'raadhus.test:8420' }))).toBe(false);
  const secure = originRules({ ...settings, publicUrl: 'https://workshop.test:443' }, 8420);
  expect(isHttpsRequest(secure, request({ host: 'localhost:8420' }))).toBe(true);
  expect(isHttpsRequest(originRules(settings, 8420), request({ host: 'workshop.test' }))).toBe(false);
});
