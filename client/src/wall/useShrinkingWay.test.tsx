import { useRef } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mount } from '../ui/testing/mount.ts';
import { useShrinkingWay } from './useShrinkingWay.ts';

const boxes = { large: new DOMRect(600, 100, 800, 800), small: new DOMRect(1800, 900, 100, 100) };
const moves: (readonly [from: unknown, to: unknown])[] = [];

beforeEach(() => {
  moves.length = 0;
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return boxes[this.dataset['size'] === 'large' ? 'large' : 'small'];
  });
  HTMLElement.prototype.animate = function (frames) {
    // As many as it is always given.
    const [from, to] = frames as Keyframe[];
    moves.push([from?.['transform'], to?.['transform']]);
    return {} as Animation; // nobody asks it anything
  };
});
afterEach(() => {
  vi.restoreAllMocks();
  document.documentElement.style.removeProperty('--move');
});

const Wall = ({ isLarge }: { readonly isLarge: boolean }) => {
  const root = useRef<HTMLDivElement>(null);
  useShrinkingWay(isLarge, root);
  return (
    <div ref={root}>
      <b key={String(isLarge)} data-way-in data-size={isLarge ? 'large' : 'small'} />
    </div>
  );
};

it('[LK2] the way in shrinks from the welcome to its corner, once, when the evening goes on', () => {
  document.documentElement.style.setProperty('--move', '300ms');
  const { draw } = mount(<Wall isLarge />);
  draw(<Wall isLarge />);
  expect(moves).toEqual([]);
  draw(<Wall isLarge={false} />);
  expect(moves).toEqual([['translate(-1200px, -800px) scale(8)', 'none']]);
  draw(<Wall isLarge={false} />);
  expect(moves).toHaveLength(1);
  // A wall that is opened in the middle of an evening has seen no large one.
  mount(<Wall isLarge={false} />);
  expect(moves).toHaveLength(1);
});

it('[LK2] it is simply there where motion is not wanted', () => {
  document.documentElement.style.setProperty('--move', '0ms');
  const { draw } = mount(<Wall isLarge />);
  draw(<Wall isLarge={false} />);
  expect(moves).toEqual([]);
});
