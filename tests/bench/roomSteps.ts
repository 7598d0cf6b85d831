import type { Scene } from '@skab/shared/scene/composeScene.ts';
import type { Page } from '@playwright/test';
import type { DeskSocket } from '../harness/deskSocket.ts';
import type { LightPhone } from '../harness/lightPhone.ts';
import { percentile } from './percentile.ts';

const rounds = 12;
const betweenMs = 800;
const patienceMs = 20_000;

// A text, because a function would reach the page with names of the program that compiled it.
const noteStep = (words: string): string => `
  new Promise((resolve) => {
    const look = () => document.querySelector('[aria-current="step"]')?.textContent.includes(${JSON.stringify(words)}) &&
      requestAnimationFrame(() => resolve(Date.now()));
    if (!look()) new MutationObserver((_, seen) => look() && seen.disconnect()).observe(document.body, {
      subtree: true, childList: true, attributes: true, characterData: true });
  })`;

export interface StepTimes {
  readonly stepPhonesP50Ms: number;
  readonly stepPhonesP95Ms: number;
  readonly stepWallP95Ms: number;
  /** Phones that were not told of a step in time, over all rounds. */
  readonly stepMissed: number;
}

/** Takes the room from one step to the other and back, and measures from sending until each phone and the wall's picture have it. */
export const measureSteps = async (
  desk: DeskSocket,
  phones: readonly LightPhone[],
  wall: Page,
  steps: readonly { readonly stepId: string; readonly title: string }[],
): Promise<StepTimes> => {
  const phoneMs: number[] = [];
  const wallMs: number[] = [];
  let missed = 0;
  let seen = steps[0]?.stepId ?? null;
  for (let round = 1; round <= rounds; round += 1) {
    const step = steps[round % steps.length];
    if (!step) break;
    const told = phones.map(
      ({ socket }) =>
        new Promise<number | null>((resolve) => {
          const hear = ({ scene }: { readonly scene: Scene }): void => {
            if (scene.step?.stepId === step.stepId) end(Date.now());
          };
          const late = setTimeout(() => end(null), patienceMs);
          const end = (at: number | null): void => {
            clearTimeout(late);
            socket.off('scene', hear);
            resolve(at);
          };
          socket.on('scene', hear);
        }),
    );
    const shown = wall.evaluate<number>(noteStep(step.title));
    await new Promise((resolve) => setTimeout(resolve, betweenMs));
    const sentAt = Date.now();
    await desk.send('startStep', { stepId: step.stepId, seen });
    seen = step.stepId;
    for (const at of await Promise.all(told)) {
      if (at === null) missed += 1;
      else phoneMs.push(at - sentAt);
    }
    wallMs.push((await shown) - sentAt);
  }
  return {
    stepPhonesP50Ms: percentile(phoneMs, 0.5),
    stepPhonesP95Ms: percentile(phoneMs, 0.95),
    stepWallP95Ms: percentile(wallMs, 0.95),
    stepMissed: missed,
  };
};
