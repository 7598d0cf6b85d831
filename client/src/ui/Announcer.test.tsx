import { act } from 'react';
import { expect, it } from 'vitest';
import type { Announce } from './announce.ts';
import { Announcer, useAnnouncer } from './Announcer.tsx';
import { mount } from './testing/mount.ts';

function listen() {
  let announce: Announce | undefined;
  const Speaker = () => {
    announce = useAnnouncer();
    return null;
  };
  const page = mount(
    <Announcer>
      <Speaker />
    </Announcer>,
  );
  if (!announce) throw new Error('the speaker was not drawn');
  return { ...page, announce };
}

it('both regions are there before anything is said', () => {
  const { one } = listen();
  expect(one('[aria-live=polite]').textContent).toBe('');
  expect(one('[aria-live=assertive]').textContent).toBe('');
});

it('the same words twice change the region, so that they are heard twice', () => {
  const { one, announce } = listen();
  const region = () => one('[aria-live=assertive]').textContent;
  act(() => announce.atOnce('not taken'));
  const first = region();
  act(() => announce.atOnce('not taken'));
  expect(first.trim()).toBe('not taken');
  expect(region()).not.toBe(first);
  expect(region().trim()).toBe('not taken');
});

it('words without an announcer above are a bug', () => {
  const Alone = () => {
    useAnnouncer();
    return null;
  };
  expect(() => mount(<Alone />)).toThrow('needs an Announcer');
});
