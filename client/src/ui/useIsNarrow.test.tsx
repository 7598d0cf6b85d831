import { act, useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { key, mount, press } from './testing/mount.ts';
import { useIsNarrow } from './useIsNarrow.ts';

afterEach(() => vi.unstubAllGlobals());

const Asks = () => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title="What is it called?" actions={null}>
        <input aria-label="name" />
      </Dialog>
    </>
  );
};
const Page = () => (useIsNarrow() ? <section aria-label="below">{<Asks />}</section> : <Asks />);

it('[LK1] words in an open dialog outlive a device that is turned; its columns follow when it is closed', async () => {
  const query = Object.assign(new EventTarget(), { matches: false });
  vi.stubGlobal('matchMedia', () => query);
  const { one, place } = mount(<Page />);
  press(one('button'));
  const field = document.querySelector<HTMLInputElement>('[role=dialog] input');
  if (!field) throw new Error('no dialog');
  field.value = 'Velkomst';
  const turn = (): void =>
    act(() => {
      query.matches = !query.matches;
      query.dispatchEvent(new Event('change'));
    });
  turn();
  expect(document.querySelector<HTMLInputElement>('[role=dialog] input')?.value).toBe('Velkomst');
  expect(place.querySelector('section')).toBeNull();
  await act(async () => key(field, 'Escape'));
  expect(place.querySelector('section')).not.toBeNull();
  turn();
  expect(place.querySelector('section')).toBeNull();
});
