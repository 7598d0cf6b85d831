import { describe, expect, it } from 'vitest';
import { unsoundness } from '../board/invariants.ts';
import { only } from '../board/collections.ts';
import { usualPublishing } from '../meeting/words.ts';
import { templates } from '../meeting/templates/templates.ts';
import { composeScene } from '../scene/composeScene.ts';
import { aWorkshop, aMeeting, anId, anna, anOpenWorkshop, aStatement, collectId, frida } from '../testing/builders.ts';

const step = { stepId: collectId, title: 'Udsagn', prompt: '', promptId: anId('none'), plannedMinutes: 10, note: '' };

describe('safety', () => {
  it('[SF1] is on by itself where a meeting is open to all or for the young', () => {
    expect(usualPublishing('everyone')).toBe('whenSeen');
    expect(usualPublishing('young')).toBe('whenSeen');
    expect(usualPublishing('invited')).toBe('atOnce');
    expect(usualPublishing(undefined)).toBe('atOnce');
    const forAll = templates.filter(({ openTo }) => openTo).map(({ id }) => id);
    expect(forAll).toEqual(expect.arrayContaining(['T5', 'T11', 'T12']));
  });

  it('[SF2] seals words until they are revealed, and then shows them to those who lead first', () => {
    const { board, run } = anOpenWorkshop();
    run(frida, 'writeStep', { ...step, publishing: 'whenRevealedAndSeen' });
    const statementId = anId('one');
    run(anna, 'postStatement', aStatement({ statementId, text: 'Ingen ser det endnu' }));
    expect(board.get('sealedStatements', statementId)).toBeDefined();
    expect(composeScene(board)?.step).toMatchObject({ sealed: 1 });
    run(frida, 'revealStatements', { stepId: collectId });
    expect(board.get('statements', statementId)).toBeUndefined();
    expect(board.get('gatedStatements', statementId)).toMatchObject({ text: 'Ingen ser det endnu' });
    expect(composeScene(board)?.step).toMatchObject({ sealed: 0 });
    run(frida, 'answerStatement', { statementId, answer: 'wall' });
    expect(board.get('statements', statementId)).toBeDefined();
    expect(unsoundness(board)).toBeNull();
  });

  it('[SF3] the ground rules are told while people come in, and not afterwards', () => {
    const groundRules = 'Skriv, som du selv vil læses.\n\nÉn taler ad gangen.';
    const { board, run } = aWorkshop();
    run(frida, 'describeWorkshop', { ...aMeeting, groundRules, openTo: 'young' });
    expect(composeScene(board)?.about?.groundRules).toEqual(['Skriv, som du selv vil læses.', 'Én taler ad gangen.']);
    // What is left out stays; what is empty goes.
    run(frida, 'describeWorkshop', aMeeting);
    expect(board.get('workshop', only)).toMatchObject({ groundRules, openTo: 'young' });
    run(frida, 'startStep', { stepId: collectId, seen: null });
    expect(composeScene(board)?.about).toBeUndefined();
    run(frida, 'describeWorkshop', { ...aMeeting, groundRules: '', openTo: 'invited' });
    expect(board.get('workshop', only)).not.toHaveProperty('groundRules');
    expect(board.get('workshop', only)).not.toHaveProperty('openTo');
  });
});
