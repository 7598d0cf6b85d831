import { connect, type Socket } from 'node:net';
import { rates, waits } from '@skab/shared/protocol/limits.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinByCode, visitor } from '../harness/visitor.ts';
import { connect as open } from './aPhone.ts';
import { aRoom, type ARoom } from './aRoom.ts';

const patience = { ...waits, headMs: 3000, unseatedMs: 1500 };
let room: ARoom;
beforeAll(async () => {
  room = await aRoom({ storage: 'memory', patience });
});
afterAll(() => room.end());

/** A connection that says only this; how long it stood, and what it was told. */
const holdOpen = async (says: string, again = ''): Promise<{ readonly stoodMs: number; readonly told: string }> => {
  const from = performance.now();
  const socket: Socket = connect(Number(new URL(room.server.origin).port), '127.0.0.1');
  let told = '';
  socket.on('data', (bytes) => (told += bytes.toString()));
  socket.on('error', () => undefined);
  socket.write(says);
  // A piece now and then, as those do who want to hold many connections open.
  const drip = setInterval(() => again !== '' && socket.writable && socket.write(again), 1000);
  await new Promise((resolve) => socket.once('close', resolve));
  clearInterval(drip);
  return { stoodMs: performance.now() - from, told };
};

it('[AC15] who sends no whole head, at once or a drop at a time, is let go of, while others come in', async () => {
  const held = [holdOpen(''), holdOpen('GET / HTTP/1.1\r\nHost: x\r\n'), holdOpen('GET / HTTP/1.1\r\n', 'X-A: b\r\n')];
  const crowd = Array.from({ length: 200 }, () => holdOpen('GET / HTTP/1.1\r\n'));
  await joinByCode(visitor(room.server.origin), room.code);
  for (const { stoodMs } of await Promise.all([...held, ...crowd]))
    expect(stoodMs).toBeLessThan(patience.headMs * 1.25 + 3000);
  const [, half] = await Promise.all(held);
  expect(half?.told).toMatch(/^HTTP\/1\.1 408 /);
  await joinByCode(visitor(room.server.origin), room.code);
}, 30_000);

it('[AC15] a socket that takes no seat is let go of', async () => {
  const who = visitor(room.server.origin);
  await joinByCode(who, room.code);
  const socket = await open(who);
  const from = performance.now();
  await new Promise((resolve) => socket.once('disconnect', resolve));
  expect(performance.now() - from).toBeLessThan(patience.unseatedMs + 3000);
}, 30_000);

it('[AC16] hundreds of phones behind one address come in at once', async () => {
  const came = await Promise.all(
    Array.from({ length: 300 }, async () => (await joinByCode(visitor(room.server.origin), room.code)).workshopId),
  );
  expect(new Set(came)).toEqual(new Set([room.workshopId]));
  const phones = 3000;
  expect(rates.newDevicesByAddress.most).toBeGreaterThan(phones);
  // The door, joining and the socket; each once more in the same while, because not all succeed at first.
  expect(rates.requestsByAddress.most).toBeGreaterThanOrEqual(3 * 2 * phones);
}, 60_000);
