import type { Scene, ThreadPlace } from '@skab/shared/scene/composeScene.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { cameLate, sawLate } from './cameLate.ts';

const places = (past: number): readonly ThreadPlace[] => [...Array<ThreadPlace>(past).fill('past'), 'here', 'next'];
const sceneAt = (past: number, phase: Scene['phase'] = 'open'): Scene =>
  ({
    phase,
    thread: places(past).map((place, at) => ({ stepId: String(at), title: String(at), place, plannedFrom: '19.00' })),
  }) as unknown as Scene; // the rest of a scene is not asked

describe('who comes late', () => {
  beforeEach(() => localStorage.clear());

  it('[AR5] is told when two steps are past, until she has put it away, once for each meeting', () => {
    expect(cameLate('a meeting', sceneAt(2))).toBe(true);
    expect(cameLate('a meeting', sceneAt(3))).toBe(true);
    sawLate('a meeting');
    expect(cameLate('a meeting', sceneAt(3))).toBe(false);
    expect(cameLate('another', sceneAt(3))).toBe(true);
  });

  it('[AR5] is nobody who was there in time, nor who comes before or after', () => {
    expect(cameLate('a meeting', sceneAt(1))).toBe(false);
    expect(cameLate('a meeting', sceneAt(4))).toBe(false);
    expect(cameLate('another', sceneAt(5, 'closed'))).toBe(false);
  });
});
