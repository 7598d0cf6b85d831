import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { key, mount, press } from './testing/mount.ts';

const Page = () => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title="Put together?"
        actions={<Button onClick={() => setOpen(false)}>Not now</Button>}
      >
        <p>Nothing is lost.</p>
      </Dialog>
    </>
  );
};
const dialog = () => document.querySelector<HTMLElement>('[role=dialog]');

it('a dialog is named by its title, takes the focus, and Escape leaves it', async () => {
  const { one } = mount(<Page />);
  press(one('button'));
  const open = dialog();
  expect(document.getElementById(open?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Put together?');
  await vi.waitFor(() => expect(open?.contains(document.activeElement)).toBe(true));
  if (open) key(open, 'Escape');
  expect(dialog()).toBeNull();
});
