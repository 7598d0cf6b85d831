import { expect, it } from 'vitest';
import { guideProblems } from './guides.mjs';

const sources = [
  "export const desk = { edit: 'Ret mødets oplysninger', keys: 'Brug taster: P er pause', more: 'Nyt møde i »{{title}}«' };",
  'const words = { putOff: (to) => `Udskudt til ${to}`, said: "Godt, den kom frem. Tak" };',
];
const problems = (text) => guideProblems([{ file: 'a.md', text }], sources);

it('is content with words of a screen, a sentence of them, and words with their gaps filled', () => {
  expect(
    problems(
      'Tryk *Ret mødets\noplysninger*, *Brug taster*, *Nyt møde i »Torvet«*, *Udskudt til ...*, *Godt, den kom frem.*',
    ),
  ).toEqual([]);
});

it('objects to a name that no screen has, also when it is the beginning of one', () => {
  expect(problems('Under *Ret mødet* og *Kommissoriet*.')).toEqual([
    'a.md: no screen says "Ret mødet"',
    'a.md: no screen says "Kommissoriet"',
  ]);
});

it('leaves terms alone, and what is bold', () => {
  expect(problems('Et *udsagn* er **En sætning**.')).toEqual([]);
});
