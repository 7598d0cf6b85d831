import { connect } from 'node:net';
import type { Random } from '../kit/random.ts';

const answerMs = 3000;

/** Says something over a bare connection, and hears the first of what is answered. */
export const sayRaw = (port: number, says: string | Uint8Array): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let told = '';
    const end = (): void => {
      socket.destroy();
      resolve(told);
    };
    socket.setTimeout(answerMs, end);
    socket.on('data', (bytes) => (told += bytes.toString('latin1')));
    socket.on('error', end);
    socket.on('close', end);
    socket.end(says);
  });

/** Requests that no browser makes: category W2, and A1 in their cookies. */
export const badRequest = (random: Random, code: string, port: number): string => {
  const host = random.pick([
    `localhost:${port}`,
    'evil.test',
    '',
    'localhost:99999',
    `localhost:${port}@evil.test`,
    'x'.repeat(300),
  ]);
  const cookie = random.pick([
    '',
    'skab=',
    `skab=${'A'.repeat(22)}`,
    `skab=${'A'.repeat(5000)}`,
    'skab=%00; skab=../..',
    ';;;=;',
  ]);
  const path = random.pick([
    '/',
    '/api/session',
    '/api/workshops',
    `/api/door/${code}`,
    '/api/door/%00',
    '/api/door/%E0%A4%A',
    '/m/%ff',
    `/m/${code}?sendt=<script>`,
    '/../../../etc/passwd',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/data',
    '//evil.test/',
    '/api/workshops/__proto__',
    '/api/workshops/constructor/copy.json',
    '/metrics',
    `/${'x'.repeat(random.below(9000))}`,
    'http://evil.test/',
    '*',
  ]);
  const method = random.pick([
    'GET',
    'POST',
    'PUT',
    'DELETE',
    'OPTIONS',
    'TRACE',
    'PATCH',
    'HEAD',
    'get',
    'G\u0000T',
    'CONNECT',
  ]);
  const body = random.pick([
    '',
    '{',
    '{"code":',
    'null',
    '[]',
    '{"code":{"a":1}}',
    '"x"',
    '{"__proto__":{"x":1}}',
    `{"code":"${'x'.repeat(3000)}"}`,
  ]);
  const odd = random.pick([
    '',
    'Transfer-Encoding: chunked\r\nContent-Length: 4\r\n',
    'Content-Length: 10\r\nContent-Length: 11\r\n',
    'Content-Length: -1\r\n',
    'Transfer-Encoding: xchunked\r\n',
    'Content-Encoding: gzip\r\n',
    'Expect: 100-continue\r\n',
    'X: y\r\n'.repeat(1000),
    'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n',
    ' folded: x\r\n',
    'X\u0000Y: z\r\n',
  ]);
  const end = random.pick(['\r\n', '\r\n', '\n', '']);
  return [
    `${method} ${path} HTTP/${random.pick(['1.1', '1.1', '1.0', '9.9'])}\r\n`,
    `Host: ${host}\r\nOrigin: ${random.pick([`http://localhost:${port}`, 'https://evil.test', 'null'])}\r\n`,
    `Content-Type: ${random.pick(['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'x'])}\r\n`,
    cookie && `Cookie: ${cookie}\r\n`,
    odd,
    odd.includes('Length') || odd.includes('Transfer') ? '' : `Content-Length: ${body.length}\r\n`,
    'Connection: close\r\n',
    end,
    body,
  ].join('');
};

/** Bytes after a good upgrade that are no frames of a web socket: category W1. */
export const badWebSocket = (random: Random, port: number, path: string, cookie: string): Uint8Array => {
  const head = `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://localhost:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nCookie: ${cookie}\r\n\r\n`;
  const frame = random.pick<readonly number[]>([
    [0x81, 0x01, 0x41],
    [0xf1, 0x81, 0, 0, 0, 0, 0x41],
    [0x81, 0x82, 0, 0, 0, 0, 0xff, 0xfe],
    [0x09, 0x80, 0, 0, 0, 0],
    [0x89, 0xfe, 0x01, 0x00],
    [0x83, 0x80, 0, 0, 0, 0],
    [0x80, 0x81, 0, 0, 0, 0, 0x41],
    [0x82, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    [0x82, 0xff, 0, 0, 0, 0, 0x7f, 0xff, 0xff, 0xff, 1, 2, 3, 4],
    [0x88, 0x81, 0, 0, 0, 0, 0x41],
    [0x88, 0x82, 0, 0, 0, 0, 0, 0],
    [...random.bytes(random.below(200))],
  ]);
  return Buffer.concat([Buffer.from(head), Buffer.from(frame)]);
};
