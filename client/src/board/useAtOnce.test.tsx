import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { useAtOnce } from './useAtOnce.ts';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

const Probe = ({ kept }: { readonly kept: string }) => {
  const [shown, choose] = useAtOnce(kept);
  return <button onClick={() => choose('present')}>{shown}</button>;
};

it('shows a choice before the board does, and then what the board says, also when it takes it back', () => {
  const place = document.createElement('div');
  const root = createRoot(place);
  const draw = (kept: string) => act(() => root.render(<Probe kept={kept} />));
  draw('unmarked');
  act(() => place.querySelector('button')?.click());
  expect(place.textContent).toBe('present');
  draw('present');
  expect(place.textContent).toBe('present');
  draw('unmarked');
  expect(place.textContent).toBe('unmarked');
  act(() => root.unmount());
});
