import { bench, describe } from 'vitest';
import { aBoard, anId, collectId } from '../testing/builders.ts';
import { composeMinutes } from './compose.ts';
import { toMarkdown } from './toMarkdown.ts';

const board = aBoard({
  statements: Object.fromEntries(
    Array.from({ length: 500 }, (_, at) => [anId(`${at}`), { text: `Udsagn ${at}\nmed to linjer`, stepId: collectId }]),
  ),
  numbers: Object.fromEntries(Array.from({ length: 500 }, (_, at) => [anId(`${at}`), { number: at + 1 }])),
});
const options = { language: 'da', form: 'long', head: null } as const;

describe('500 statements', () => {
  bench('composed', () => {
    composeMinutes(board, options);
  });
  bench('composed and written as Markdown', () => {
    toMarkdown(composeMinutes(board, options));
  });
});
