import { describe, expect, it } from 'vitest';
import { wordsOf } from './words.ts';

const words = {
  'phone:waiting_one': '{{count}} udsagn venter',
  'phone:waiting_other': '{{count}} udsagn venter her',
  'phone:moved': '»{{title}}« ligger i »{{into}}«',
  'phone:left': '{{count}} tilbage',
};

describe('the words of a key', () => {
  it('have their blanks filled, each with its own value', () => {
    expect(wordsOf('da', words, 'phone:moved', { title: 'Lyt', into: 'Bro' })).toBe('»Lyt« ligger i »Bro«');
  });

  it('follow the number as the language does', () => {
    const say = (count: number) => wordsOf('da', words, 'phone:waiting', { count });
    expect([say(0), say(1), say(2)]).toEqual(['0 udsagn venter her', '1 udsagn venter', '2 udsagn venter her']);
  });

  it('are the same for every number when only one form is given', () => {
    expect(wordsOf('en', words, 'phone:left', { count: 1 })).toBe('1 tilbage');
  });

  it('are not looked for in what somebody wrote', () => {
    const said = 'Hvad er {{into}} og $t(phone:left) og $&?';
    expect(wordsOf('da', words, 'phone:moved', { title: said, into: 'Bro' })).toBe(`»${said}« ligger i »Bro«`);
  });

  it('are the key itself where there are none', () => {
    expect(wordsOf('da', words, 'phone:nothing')).toBe('phone:nothing');
  });
});
