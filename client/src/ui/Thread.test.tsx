import { expect, it } from 'vitest';
import { mount } from './testing/mount.ts';
import { Thread, type ThreadStep } from './Thread.tsx';

const steps = (count: number): ThreadStep[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `step-${at}`,
    label: `Step ${at}`,
    state: at === 1 ? 'here' : at < 1 ? 'past' : 'next',
  }));

it.each([5, 12])('of %i steps every one is told, and one is where we are', (count) => {
  const { place, one } = mount(<Thread label="Where we are" steps={steps(count)} />);
  expect(place.querySelectorAll('li')).toHaveLength(count);
  expect(place.textContent).toContain(`Step ${count - 1}`);
  expect(one('[aria-current=step]').textContent).toBe('Step 1');
});
