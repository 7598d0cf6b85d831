import { expect, it, vi } from 'vitest';
import { Seg } from './Seg.tsx';
import { mount, press } from './testing/mount.ts';

const options = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

it('the chosen answer is ticked, not only dark', () => {
  const { place } = mount(<Seg legend="Both?" options={options} value="no" onChange={() => {}} />);
  const [yes, no] = place.querySelectorAll('label');
  expect(yes?.querySelector('svg')).toBeNull();
  expect(no?.querySelector('svg')).not.toBeNull();
});

it('another answer is handed on', () => {
  const onChange = vi.fn<(value: string) => void>();
  const { one } = mount(<Seg legend="Both?" options={options} value="no" onChange={onChange} />);
  press(one('input[value=yes]'));
  expect(onChange).toHaveBeenCalledWith('yes');
});
