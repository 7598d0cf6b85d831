import { useState } from 'react';
import { expect, it } from 'vitest';
import { key, mount } from './testing/mount.ts';
import { Tabs } from './Tabs.tsx';

const tabs = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
const Views = () => {
  const [chosen, setChosen] = useState('a');
  return (
    <Tabs label="Views" tabs={tabs} chosen={chosen} onChoose={setChosen}>
      {`view ${chosen}`}
    </Tabs>
  );
};

it('arrow keys go round the views, Home and End to the ends', () => {
  const { one, place } = mount(<Views />);
  const after = (name: string) => {
    key(one('[aria-selected=true]'), name);
    return one('[role=tabpanel]').textContent;
  };
  expect(['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home'].map(after)).toEqual([
    'view b',
    'view c',
    'view a',
    'view c',
    'view a',
  ]);
  expect(document.activeElement).toBe(one('[aria-selected=true]'));
  expect(place.querySelectorAll('[tabindex="0"][role=tab]')).toHaveLength(1);
});
