import { composeScene } from '@skab/shared/scene/composeScene.ts';
import { workshopId } from '@skab/shared/testing/builders.ts';
import { afterEach, expect, it } from 'vitest';
import { demoEvening } from '../../gallery/demoEvening.ts';
import { localPhone } from '../../gallery/localPhone.ts';
import { mount } from '../../ui/testing/mount.ts';
import { StepNow } from './StepNow.tsx';
import type { Writing } from './useWriting.ts';

const writesNothing: Writing = {
  unsent: {},
  write: () => undefined,
  add: () => undefined,
  buildOn: () => undefined,
  send: () => undefined,
  drop: () => undefined,
};

const linksWhen = (minutes: { readonly hasMinutes?: true }): readonly (string | null)[] => {
  const board = demoEvening('closed');
  const scene = composeScene(board);
  if (!scene) throw new Error('there is a meeting');
  mount(
    <StepNow
      workshopId={workshopId}
      line={localPhone(board)}
      scene={{ ...scene, ...minutes }}
      writing={writesNothing}
    />,
  );
  return [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
};

afterEach(() => document.body.replaceChildren());

it('[PU2] a phone that was in leads to the minutes when they are public, and not before', () => {
  expect(linksWhen({})).toEqual([]);
  document.body.replaceChildren();
  expect(linksWhen({ hasMinutes: true })).toEqual([`/laes/${workshopId}`]);
});
