import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { routes, type Redeemed, type WorkshopListed } from '@skab/shared/protocol/http.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { expect, it } from 'vitest';
import { granted, newId, visitor } from '../harness/visitor.ts';
import { aChild } from './aChild.ts';
import { sitDown, type ASocket } from './aPhone.ts';
import { builtServer } from './builtServer.ts';
import { until } from './until.ts';

const linkIn = (printed: string): string => /#([\w-]{22})/.exec(printed)?.[1] ?? '';
const minute = 60_000;
/** Seconds of the evening that pass in one, over every restart. */
const rate = 120;

/** By the evening's clock, in ms. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const sceneOf = async (phone: ASocket): Promise<Scene> => {
  await until('a scene is told', () => phone.heard.scene !== undefined);
  if (!phone.heard.scene) throw new Error('none was heard');
  return phone.heard.scene;
};
const nowOf = ({ entered }: ASocket): number => {
  if (!entered.ok) throw new Error(`not let in: ${entered.code}`);
  return entered.now;
};

it('[AG22][FL13] the running order and the floor survive a kill at any moment, and go on where they were with their timers right', async () => {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'skab-plan-'));
  const base = Date.now();
  const settings = { DATA_DIR: dataFolder, TEST_FAST_CLOCK: `${base},${rate}` };
  const eveningNow = (): number => base + (Date.now() - base) * rate;
  const built = await builtServer();
  let server = await aChild(built.main, settings);
  const leader = visitor(server.origin);
  let desk: ASocket | undefined;
  try {
    granted(await leader.post<Redeemed>(routes.session, { token: linkIn(server.printed()) }));
    const [listed] = granted(await leader.get<readonly WorkshopListed[]>(routes.workshops));
    const { workshopId } = listed ?? { workshopId: '' };
    let phone = await sitDown({ ...leader, origin: server.origin }, workshopId, 'phone');
    desk = phone;
    const stepId = (await sceneOf(phone)).step?.stepId ?? '';
    const newStepId = newId();
    const added = { stepId: newStepId, promptId: newId(), title: 'Sat ind', activity: 'talk', prompt: '' } as const;
    const speakers = [newId(), newId()] as const;
    const callsAne = () => phone.send('callNextSpeaker', { seen: null });
    const startsNew = () => phone.send('startStep', { stepId: newStepId, seen: stepId });
    const pauses = () => phone.send('haltEvening', { kind: 'pause', untilAt: null });
    const resumes = () => phone.send('resumeEvening', {});
    const sent = [
      () => phone.send('extendStep', { stepId, minutes: 7 }),
      () => phone.send('addStep', { ...added, plannedMinutes: 12, note: '', afterId: stepId }),
      () => phone.send('arrangeFloor', { mode: 'list', unheardFirst: true, secondsEach: 600 }),
      () => phone.send('askForFloor', { speakerId: speakers[0], name: 'Ane' }),
      callsAne,
      () => phone.send('enterSpeaker', { speakerId: speakers[1], name: 'Bo' }),
      pauses,
      resumes,
      startsNew,
      () => phone.send('extendStep', { stepId: newStepId, minutes: 5 }),
    ];
    // When each was sent, and when it was answered: a busy machine may need seconds for it.
    const spans: Span[] = [];
    for (const send of sent) {
      const before = JSON.stringify(await sceneOf(phone));
      const from = eveningNow();
      expect(await send()).toMatchObject({ ok: true });
      spans.push({ from, to: eveningNow() });
      await until('the scene has changed', () => JSON.stringify(phone.heard.scene) !== before);
      const after = await sceneOf(phone);
      await server.kill();
      phone.leave();
      server = await aChild(built.main, settings);
      phone = await sitDown({ ...leader, origin: server.origin }, workshopId, 'phone');
      desk = phone;
      expect(await sceneOf(phone)).toEqual(after);
    }
    const { step, thread, floor } = await sceneOf(phone);
    expect(floor).toMatchObject({ speaking: { name: 'Ane' }, next: 'Bo' });
    const spanOf = (send: (typeof sent)[number]): Span =>
      spans[sent.indexOf(send)] ?? { from: Infinity, to: -Infinity };
    const isWithin = (at: number, { from, to }: Span): boolean => at >= from - rate * 100 && at <= to + rate * 100;
    const [calls, pause, goesOn] = [spanOf(callsAne), spanOf(pauses), spanOf(resumes)];
    // Her ten minutes stand still in the pause.
    const paused = { from: calls.from + goesOn.from - pause.to, to: calls.to + goesOn.to - pause.from };
    expect(isWithin((floor?.untilAt ?? 0) - 10 * minute, paused)).toBe(true);
    expect(step).toMatchObject({ stepId: newStepId, title: 'Sat ind' });
    expect(thread.find(({ place }) => place === 'here')?.stepId).toBe(newStepId);
    // Seventeen minutes from when it was started, by a clock that the kills have not moved.
    expect(isWithin((step?.untilAt ?? 0) - 17 * minute, spanOf(startsNew))).toBe(true);
    // It was told when the last one sat down.
    expect(nowOf(phone)).toBeGreaterThan(spans.at(-1)?.to ?? Infinity);
    expect(nowOf(phone)).toBeLessThan(eveningNow() + rate * 100);
  } finally {
    desk?.leave();
    await server.kill();
    built.remove();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}, 240_000);
