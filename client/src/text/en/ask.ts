import type { ask as danish } from '../da/ask.ts';

export const ask: Record<keyof typeof danish, string> = {
  kicker: 'Talk',
  by: 'A talk by {{name}}',
  title: 'What would you like to ask?',
  how: 'Questions are taken in the order in which they come.',
  send: 'Send the question',
  now: 'Question now',
  nowNumber: 'Question now: no. {{number}}',
  none: 'Ask on your phone',
  waiting_one: '{{count}} question waits',
  waiting_other: '{{count}} questions wait',
};
