import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newId } from '../harness/visitor.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { until } from './until.ts';

let room: ARoom;
beforeEach(async () => {
  room = await aRoom({ storage: 'memory' });
});
afterEach(() => room.end());

const step = { title: 'Udsagn', prompt: '', promptId: newId(), plannedMinutes: 10, note: '' };

it('[NA1] tells a phone what would stand under its words, and every phone what stands under what was sent', async () => {
  const [anna, bo] = [await room.phone(), await room.phone()];
  const stepId = room.steps[0];
  await room.desk.send('askAtDoor', { kinds: ['citizen'], councils: '', fromHome: false });
  await room.desk.send('writeStep', { ...step, stepId, naming: 'kind' });
  await anna.send('sayKind', { kind: 'citizen', isFromHome: false });
  const told = (phone: typeof anna) => JSON.stringify(phone.heard.frames);
  await until('she is told', () => told(anna).includes('"signature":{"kind":"citizen"},"isToBeSeen":false'));
  await anna.send('postStatement', { statementId: newId(), stepId, text: 'Med rolle', naming: 'kind' });
  await until('the other sees it', () => bo.heard.feed.some(({ shown }) => shown[0]?.signature !== undefined));
  expect(bo.heard.feed.at(-1)?.shown[0]).toMatchObject({ text: 'Med rolle', signature: { kind: 'citizen' } });
  expect(told(bo)).not.toContain('isToBeSeen');
});

it('[SF4] takes a statement off phones and boards within a second of the key', async () => {
  const phones = [await room.phone(), await room.phone(), await room.phone()];
  const replicas = [await room.replica(), await room.replica(await room.invited('screen'))];
  const statementId = newId();
  await phones[0]?.send('postStatement', { statementId, stepId: room.steps[0], text: 'Skal væk igen' });
  await until('all have it', () => phones.every(({ heard }) => heard.feed.some(({ shown }) => shown.length > 0)));
  const holds = (doc: Y.Doc): boolean => doc.getMap('statements').has(statementId);
  const isGone = (): boolean =>
    phones.every(({ heard }) => heard.feed.some(({ gone }) => gone.includes(statementId))) &&
    replicas.every(({ doc }) => !holds(doc));
  await until('the boards have it', () => replicas.every(({ doc }) => holds(doc)));
  const from = performance.now();
  await room.desk.send('hideStatement', { statementId });
  await until('it is gone everywhere', isGone);
  expect(performance.now() - from).toBeLessThan(1000);
});
