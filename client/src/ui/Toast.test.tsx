import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mount, press } from './testing/mount.ts';
import { type Toast, ToastRegion, useToast } from './Toast.tsx';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const wait = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

function region() {
  let show: ((toast: Toast) => void) | undefined;
  const Shower = () => {
    show = useToast();
    return null;
  };
  const page = mount(
    <ToastRegion dismiss="Close">
      <Shower />
    </ToastRegion>,
  );
  return { ...page, show: (toast: Toast) => act(() => show?.(toast)) };
}

it('shows one message at a time, the latest', () => {
  const { one, show } = region();
  show({ words: 'first' });
  show({ words: 'second' });
  expect(one('[role=status]').textContent).toBe('second');
});

it('a message goes by itself after ten seconds, or when it is put away', () => {
  const { one, show } = region();
  show({ words: 'first' });
  wait(10_000);
  expect(one('[role=status]').textContent).toBe('');
  show({ words: 'second' });
  press(one('button[aria-label=Close]'));
  expect(one('[role=status]').textContent).toBe('');
});

it('a message one can still act on stays, and goes when acted on', () => {
  const onPress = vi.fn<() => void>();
  const { one, show } = region();
  show({ words: 'moved', action: { label: 'Undo', onPress } });
  wait(60_000);
  press(one('button:not([aria-label])'));
  expect(onPress).toHaveBeenCalledOnce();
  expect(one('[role=status]').textContent).toBe('');
});
