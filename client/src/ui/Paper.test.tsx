import { expect, it } from 'vitest';
import { Paper } from './Paper.tsx';
import { mount } from './testing/mount.ts';

const states = ['new', 'chosen', 'waiting', 'gone', 'gate', 'double', 'ghost', 'held'] as const;

it.each(states)('a paper that is %s says so in words', (state) => {
  const { place } = mount(<Paper text="Ring i stedet." state={state} stateWords={`it is ${state}`} />);
  expect(place.textContent).toContain(`it is ${state}`);
});

it('a paper that is gone shows no words', () => {
  const { place } = mount(<Paper text="Ring i stedet." state="gone" stateWords="withdrawn 19.31" />);
  expect(place.textContent).toBe('withdrawn 19.31');
});

it.each([
  'To linjer\nog  to mellemrum',
  'Selvbetjeningsløsningernes kommunalbestyrelsesmedlemmer',
  '<b>ikke fed</b> & "citat"',
  'a'.repeat(10_000),
])('the words stand exactly as they were said', (text) => {
  const { one } = mount(<Paper text={text} />);
  expect(one('p').textContent).toBe(text);
});
