import { expect, it, vi } from 'vitest';
import { mount, type } from './testing/mount.ts';
import { TextArea } from './TextArea.tsx';
import { TextInput } from './TextInput.tsx';

const nothing = () => {};
const told = (field: HTMLElement) =>
  (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);

it('a field is named by its label', () => {
  const { one } = mount(<TextInput label="Your name" note="(optional)" value="" onChange={nothing} />);
  expect(one<HTMLLabelElement>('label').htmlFor).toBe(one('input').id);
  expect(one('label').textContent).toContain('Your name');
  expect(one('input').hasAttribute('aria-describedby')).toBe(false);
  expect(one('input').hasAttribute('aria-invalid')).toBe(false);
});

it('a label that is only heard still names its field', () => {
  const { one } = mount(<TextArea label="Your words" hideLabel value="" onChange={nothing} />);
  expect(one<HTMLLabelElement>('label').htmlFor).toBe(one('textarea').id);
});

it('a field tells first why it was not taken, then what it is for', () => {
  const { one } = mount(
    <TextInput label="Code" description="Eight signs" error="No such code" value="" onChange={nothing} />,
  );
  expect(told(one('input'))).toEqual(['No such code', 'Eight signs']);
  expect(one('input').getAttribute('aria-invalid')).toBe('true');
});

it('a field hands on what is typed', () => {
  const onChange = vi.fn<(value: string) => void>();
  const { one } = mount(<TextArea label="Your words" value="" onChange={onChange} />);
  type(one<HTMLTextAreaElement>('textarea'), 'Ring\nbare');
  expect(onChange).toHaveBeenCalledWith('Ring\nbare');
});

it('the sheet grows by an unseen copy of the words', () => {
  const { one } = mount(<TextArea label="Your words" value={'one\ntwo'} onChange={nothing} />);
  expect(one('[data-words]').dataset['words']).toBe('one\ntwo ');
});
