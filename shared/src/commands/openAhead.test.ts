import { describe, expect, it } from 'vitest';
import { composeScene } from '../scene/composeScene.ts';
import { agendaItemId, aWorkshop, anId, anna, collectId, frida, refusedRan } from '../testing/builders.ts';

const isOpen = true;

describe('a question that is seen before the meeting', () => {
  it('[AR6] stands at the link under its step, for who leads to choose, and no other does', () => {
    const { board, run } = aWorkshop();
    const ahead = () => composeScene(board)?.thread.flatMap(({ stepId, question }) => (question ? [stepId] : []));
    expect(ahead()).toEqual([]);
    expect(run(anna, 'openAhead', { stepId: collectId, isOpen })).toEqual(refusedRan('not-allowed'));
    expect(run(frida, 'openAhead', { stepId: anId('none'), isOpen })).toEqual(refusedRan('unknown-step'));
    run(frida, 'openAhead', { stepId: collectId, isOpen });
    expect(ahead()).toEqual([collectId]);
    run(frida, 'openAhead', { stepId: collectId, isOpen: false });
    expect(ahead()).toEqual([]);
  });

  it('[AR6] is told no more once the meeting has begun, and never of a closed point', () => {
    const { board, run } = aWorkshop();
    run(frida, 'openAhead', { stepId: collectId, isOpen });
    run(frida, 'writeAgendaItem', { agendaItemId, title: 'En personsag', isClosed: true });
    expect(composeScene(board)?.thread.some(({ question }) => question !== undefined)).toBe(false);
    run(frida, 'writeAgendaItem', { agendaItemId, title: 'Åben igen', isClosed: false });
    expect(composeScene(board)?.thread.some(({ question }) => question !== undefined)).toBe(true);
    run(frida, 'startStep', { stepId: collectId, seen: null });
    expect(composeScene(board)?.thread.some(({ question }) => question !== undefined)).toBe(false);
  });
});
