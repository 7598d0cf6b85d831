import { commands, isCommandName } from '@skab/shared/commands/registry.ts';
import { expect, it } from 'vitest';
import type { Translate } from '../../../text/texts.ts';
import { boardStepWords } from './boardStepWords.ts';

const t: Translate = (key, ...[filling]) => `${key} ${JSON.stringify(filling)}`;

it('every step that can be taken back has words of its own', () => {
  const undoable = Object.keys(commands)
    .filter(isCommandName)
    .filter((name) => commands[name].isUndoable && name !== 'undo');
  expect(undoable.length).toBeGreaterThan(10);
  const words = undoable.map((name) => boardStepWords(t, { name, about: 'x' }));
  expect(words.filter((one) => one.startsWith('desk:didOther'))).toEqual([]);
  expect(new Set(words).size).toBe(undoable.length);
});
