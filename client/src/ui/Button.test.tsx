import { expect, it, vi } from 'vitest';
import { Button } from './Button.tsx';
import { mount, press } from './testing/mount.ts';

it('a busy button keeps its words and its focus and does nothing', () => {
  const onClick = vi.fn<() => void>();
  const { one, draw } = mount(<Button onClick={onClick}>Send</Button>);
  one('button').focus();
  press(one('button'));
  draw(
    <Button onClick={onClick} busy>
      Send
    </Button>,
  );
  press(one('button'));
  expect(onClick).toHaveBeenCalledOnce();
  expect(one('button').textContent).toBe('Send');
  expect(one('button').getAttribute('aria-disabled')).toBe('true');
  expect(document.activeElement).toBe(one('button'));
});

it('a busy button sends no form', () => {
  const onSubmit = vi.fn<() => void>();
  const { one } = mount(
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Button type="submit" busy>
        Send
      </Button>
    </form>,
  );
  press(one('button'));
  expect(onSubmit).not.toHaveBeenCalled();
});
