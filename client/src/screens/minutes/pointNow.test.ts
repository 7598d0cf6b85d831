import { aBoard, agendaItemId, anId, collectId } from '@skab/shared/testing/builders.ts';
import { only } from '@skab/shared/board/collections.ts';
import { describe, expect, it } from 'vitest';
import { paragraphAt, pointOn, pointShown, stepOfPoint } from './pointNow.ts';

const second = anId('second point');
const talkId = anId('talk');
const rows = {
  agendaItems: { [second]: { number: 2, position: 2, title: 'Eventuelt' } },
  steps: { [talkId]: { agendaItemId: second, position: 2, title: 'Samtale' } },
};

describe('the point that is on', () => {
  it('[MI18] is that of the step that is on, else of the last one, else the first', () => {
    expect(pointOn(aBoard(rows))).toBe(agendaItemId);
    const runs = { [collectId]: { startedAt: 1, endedAt: 5 }, [talkId]: { startedAt: 5, endedAt: 9 } };
    expect(pointOn(aBoard({ ...rows, stepRuns: runs }))).toBe(second);
    expect(pointOn(aBoard({ ...rows, stepRuns: runs, run: { [only]: { stepId: collectId } } }))).toBe(agendaItemId);
  });

  it('[MI18] does not change under the hands of who writes, and stays where it was chosen', () => {
    const on = second;
    expect(pointShown(agendaItemId, { chosen: null, on, isWriting: true })).toBe(agendaItemId);
    expect(pointShown(agendaItemId, { chosen: null, on, isWriting: false })).toBe(second);
    expect(pointShown(second, { chosen: agendaItemId, on, isWriting: false })).toBe(agendaItemId);
    expect(pointShown(null, { chosen: null, on, isWriting: true })).toBe(second);
  });

  it('takes what is said to its step that is on, else to the last one, else to the first', () => {
    expect(stepOfPoint(aBoard(rows), second)).toBe(talkId);
    const more = anId('more');
    const steps = { ...rows.steps, [more]: { agendaItemId: second, position: 3 } };
    const stepRuns = { [more]: { startedAt: 2 }, [talkId]: { startedAt: 1 } };
    expect(stepOfPoint(aBoard({ ...rows, steps, stepRuns }), second)).toBe(more);
    expect(stepOfPoint(aBoard({ ...rows, steps, stepRuns, run: { [only]: { stepId: talkId } } }), second)).toBe(talkId);
    expect(stepOfPoint(aBoard(rows), anId('none'))).toBeNull();
  });
});

describe('the paragraph that is shown', () => {
  const text = 'Det første.\nEn linje til.\n\nDet andet.\n \n\nDet tredje.';

  it.each([
    [0, 'Det første.\nEn linje til.'],
    [14, 'Det første.\nEn linje til.'],
    [25, 'Det første.\nEn linje til.'],
    [30, 'Det andet.'],
    [text.length, 'Det tredje.'],
  ])('is the one the caret stands in (%i)', (place, paragraph) => {
    expect(paragraphAt(text, place)).toBe(paragraph);
  });

  it('is all of a text without empty lines, and nothing of no text', () => {
    expect(paragraphAt('- Et\n- To', 3)).toBe('- Et\n- To');
    expect(paragraphAt('', 0)).toBe('');
  });
});
