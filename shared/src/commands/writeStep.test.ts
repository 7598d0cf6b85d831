import { describe, expect, it } from 'vitest';
import { done } from '../outcome.ts';
import {
  anId,
  anna,
  anOpenWorkshop,
  aStatement,
  aWorkshop,
  collectId,
  doneBefore,
  frida,
  refusedRan,
} from '../testing/builders.ts';
import type { CommandArgs } from './registry.ts';

const promptId = anId('new prompt');
const aStep = (overrides: Partial<CommandArgs<'writeStep'>> = {}): CommandArgs<'writeStep'> => ({
  stepId: collectId,
  title: 'Udsagn',
  prompt: 'Hvad skal være til stede?',
  promptId,
  plannedMinutes: 10,
  note: '',
  ...overrides,
});

describe('writing a step', () => {
  it('[ST6] with new words for the prompt makes a new prompt; what was said keeps the one it answered', () => {
    const { board, run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement());
    const answered = board.get('statements', aStatement().statementId)?.promptId ?? '';
    expect(run(frida, 'writeStep', aStep({ prompt: 'Hvad mangler?' })).outcome).toEqual(done);
    expect(board.get('steps', collectId)?.promptId).toBe(promptId);
    expect(board.get('prompts', promptId)).toEqual({ text: 'Hvad mangler?' });
    expect(board.get('prompts', answered)).toEqual({ text: 'Hvad skal være til stede?' });
    run(anna, 'postStatement', aStatement({ statementId: anId('second') }));
    expect(board.get('statements', anId('second'))?.promptId).toBe(promptId);
  });

  it('[ST6] with the same words keeps the prompt, however they are typed', () => {
    const { run } = aWorkshop();
    expect(run(frida, 'writeStep', aStep())).toEqual(doneBefore);
    expect(run(frida, 'writeStep', aStep({ prompt: ' Hvad skal\u0000 være til stede?\r\n' }))).toEqual(doneBefore);
  });

  it('[ST6] never changes the words of a prompt that is there', () => {
    const { run } = aWorkshop();
    run(frida, 'writeStep', aStep({ prompt: 'Hvad mangler?' }));
    expect(run(frida, 'writeStep', aStep({ prompt: 'Noget tredje' }))).toEqual(refusedRan('id-taken'));
  });

  it('changes title, minutes and note; an empty prompt or note is none', () => {
    const { board, run } = aWorkshop();
    const before = board.get('steps', collectId);
    run(frida, 'writeStep', aStep({ title: ' Skriv ', prompt: ' ', plannedMinutes: 25, note: ' Sig nu ' }));
    expect(board.get('steps', collectId)).toEqual({ ...before, title: 'Skriv', promptId: null, plannedMinutes: 25 });
    expect(board.get('scriptNotes', collectId)).toEqual({ text: 'Sig nu' });
    run(frida, 'writeStep', aStep({ note: '' }));
    expect(board.get('scriptNotes', collectId)).toBeUndefined();
  });

  it('is refused for a step that is not there, and when the workshop is closed', () => {
    const { run } = aWorkshop();
    expect(run(frida, 'writeStep', aStep({ stepId: anId('nowhere') }))).toEqual(refusedRan('unknown-step'));
    expect(run(frida, 'writeStep', aStep({ title: ' ' }))).toEqual(refusedRan('malformed'));
    run(frida, 'closeWorkshop', {});
    expect(run(frida, 'writeStep', aStep({ title: 'Ny' }))).toEqual(refusedRan('workshop-closed'));
  });
});
