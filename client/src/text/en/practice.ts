import type { practice as da } from '../da/practice.ts';

export const practice: Record<keyof typeof da, string> = {
  begin: 'Try writing together',
  beginTitle: 'Try writing together',
  beginHint:
    'Every phone and screen gets the question at once. People write and send as they will later. Nothing is kept: when you end the practice, or a step begins, all of it is gone.',
  ask: 'Question',
  question: 'What did you have for dinner?',
  wrong: 'Write a question of at most 200 characters.',
  start: 'Begin the practice',
  isOn: 'The practice is on',
  words: 'Phones and screens show the practice. Nothing of it goes into the minutes or any count.',
  end: 'End the practice',
  written: 'Written in the practice',
  noneWritten: 'Nobody has written yet.',
  more: 'And {{count}} more on the shared screen.',
  phoneNote: 'We are practising writing. Write and send as you will later this evening. Afterwards all of it is gone.',
  coming: 'We are practising writing',
  onPhones: 'Right now the phones are in the practice. This comes when it ends.',
};
