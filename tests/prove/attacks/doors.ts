import { connect } from 'node:net';
import { limits } from '@skab/shared/protocol/limits.ts';
import { routes } from '@skab/shared/protocol/http.ts';
import { visitor } from '../../harness/visitor.ts';
import { headersOf, type Attack } from './attack.ts';
import type { House } from './house.ts';
import { knock, told } from './knock.ts';

const strangeOrigins = (own: string): readonly (string | undefined)[] => {
  const { hostname, port } = new URL(own);
  const hosts = [
    'evil.test',
    `evil.test:${port}`,
    `${hostname}.evil.test:${port}`,
    `evil-${hostname}:${port}`,
    `${hostname}:1`,
    `${hostname}:${port}0`,
    hostname,
    `${hostname}:80`,
    `sub.${hostname}:${port}`,
    `LOCALHOST.evil.test`,
    `l\u00f8calhost:${port}`,
    `loc\u0430lhost:${port}`,
    `127.0.0.1.evil.test:${port}`,
    `0:${port}`,
    `[::1].evil.test:${port}`,
    `raadhus.test:${port}`,
    `${hostname}%00.evil.test:${port}`,
    `${hostname}@evil.test:${port}`,
    `evil.test#${hostname}:${port}`,
    `evil.test?${hostname}:${port}`,
  ];
  const latin = (text: string): string => Buffer.from(text).toString('latin1');
  return [
    undefined,
    '',
    'null',
    'file://',
    '*',
    own.replace('http:', 'https:'),
    `${own}/`,
    own.toUpperCase(),
    ` ${own}.`,
    `${own}, http://evil.test`,
    `http://evil.test ${own}`,
    'chrome-extension://abcdef',
    'data:',
    'about:blank',
    'ws://localhost',
    ...hosts.map((host) => latin(`http://${host}`)),
    ...hosts.slice(0, 5).map((host) => `https://${host}`),
  ];
};

/** The first line of the answer to a raw request to upgrade. */
const upgradeAnswer = (house: House, path: string, origin: string | undefined): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(house.server.port, '127.0.0.1');
    const lines = [
      `GET ${path} HTTP/1.1`,
      `Host: localhost:${house.server.port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      `Cookie: ${house.leader.cookie()}`,
      ...(origin === undefined ? [] : [`Origin: ${origin}`]),
    ];
    socket.once('data', (bytes: Buffer) => {
      resolve(bytes.toString('latin1').split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.once('close', () => resolve('closed'));
    socket.on('error', () => resolve('closed'));
    socket.write(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  });

/** What is tried at every door for web sockets, and at the one for requests. */
export const attacksOnDoors = (urls: Readonly<Record<string, string>>): readonly Attack[] => [
  {
    name: 'a foreign Origin',
    run: async (house, { holds }) => {
      for (const url of Object.values(urls)) {
        const { pathname, search } = new URL(url);
        const path = `${pathname}${search}`;
        for (const origin of strangeOrigins(house.server.origin)) {
          const answer = await upgradeAnswer(house, path, origin);
          holds(!answer.includes(' 101 '), () => `Origin ${String(origin)} at ${path}: ${answer}`);
        }
        const own = await upgradeAnswer(house, path, house.server.origin);
        holds(own.includes(' 101 '), () => `our own page is not let in at ${path}: ${own}`);
      }
      const stranger = visitor(house.server.origin, 'http://evil.test');
      const answer = await stranger.post(routes.join, { code: house.code });
      holds(
        JSON.stringify(answer) === '{"ok":false,"code":"wrong-origin"}',
        () => `a post from elsewhere: ${JSON.stringify(answer)}`,
      );
    },
  },
  {
    name: 'a message of 60 MB',
    run: async (house, { holds }) => {
      const large = new Uint8Array(60 * 1024 * 1024);
      for (const [what, url] of Object.entries(urls)) {
        const headers = headersOf(house.member, house.server.origin);
        const end = await knock({ url, headers, frames: [large], patienceMs: 10_000 });
        // While it is still sending, the client may see the line go before it reads why.
        holds(
          end !== 'open' && 'code' in end && [1009, 1006, 1005].includes(end.code),
          () => `60 MB at ${what}: ${told(end)}`,
        );
      }
      const body = 'x'.repeat(limits.messageBytes + 1);
      const answer = await fetch(new URL(routes.join, house.server.origin), {
        method: 'POST',
        headers: { ...headersOf(null, house.server.origin), 'content-type': 'application/json' },
        body: JSON.stringify({ code: body }),
      });
      holds(answer.status === 413, () => `a body of ${body.length} signs is answered ${answer.status}`);
    },
  },
];
