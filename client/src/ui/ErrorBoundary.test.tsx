import { expect, it, vi } from 'vitest';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { mount, press } from './testing/mount.ts';

it('what breaks is replaced by words, told on, and can be tried again', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  let broken = true;
  const Part = () => {
    if (broken) throw new Error('inner detail');
    return 'whole';
  };
  const onError = vi.fn<(error: unknown) => void>();
  const { place, one } = mount(
    <ErrorBoundary onError={onError} fallback={(tryAgain) => <button onClick={tryAgain}>Try again</button>}>
      <Part />
    </ErrorBoundary>,
  );
  expect(place.textContent).toBe('Try again');
  expect(onError).toHaveBeenCalledOnce();
  broken = false;
  press(one('button'));
  expect(place.textContent).toBe('whole');
  vi.restoreAllMocks();
});
