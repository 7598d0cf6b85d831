import { describe, expect, it } from 'vitest';
import { composeScene } from '../../scene/composeScene.ts';
import { closedStepTitle } from '../agenda.ts';
import { agendaItemId, aMeeting, anId, eveningOn, frida } from '../../testing/builders.ts';
import { plainBoard } from '../../board/plainBoard.ts';
import { done } from '../../outcome.ts';
import { planWarnings } from '../planWarnings.ts';
import { clockTimeOf, minutesOf } from '../clockTimes.ts';
import { minutesOfTemplate, templates } from './templates.ts';

/** As long as the evenings they are made from. */
const lengths: Readonly<Record<string, number>> = {
  T1: 120,
  T2: 120,
  T3: 150,
  T4: 150,
  T5: 120,
  T6: 120,
  T7: 150,
  T8: 45,
  T9: 60,
  T10: 45,
  T11: 20,
  T12: 900,
  T13: 90,
};

describe('the templates', () => {
  it('[AG20] are thirteen, each with its length, what it is for and a ladder step', () => {
    expect(Object.fromEntries(templates.map((one) => [one.id, minutesOfTemplate(one)]))).toEqual(lengths);
    for (const { isFor } of templates) expect(isFor).toMatch(/^[A-ZÆØÅ].*[.?]$/u);
  });

  it.each(templates)('[AG20] $id founds a workshop that nothing need be warned of', ({ ladder, steps, title }) => {
    const board = plainBoard();
    const { run } = eveningOn(board);
    const ran = run(frida, 'foundWorkshop', {
      meeting: { ...aMeeting, ladder },
      agendaItem: { agendaItemId, title },
      moreItems: [{ agendaItemId: anId('closed'), title: 'Lukket punkt', isClosed: true }],
      steps: steps.map(({ minutes, isClosed = false, ...step }, at) => ({
        ...step,
        point: isClosed ? 1 : 0,
        plannedMinutes: minutes,
        stepId: anId(`step ${at}`),
        promptId: anId(`prompt ${at}`),
      })),
    });
    expect(ran.outcome).toEqual(done);
    expect(planWarnings(board)).toEqual([]);
    const thread = composeScene(board)?.thread ?? [];
    // What a closed point is about is told to nobody in the room.
    const told = steps.map(({ title: named, isClosed }) => (isClosed ? closedStepTitle : named));
    expect(thread.map((step) => step.title)).toEqual(told);
    const lastMinutes = steps.at(-1)?.minutes ?? 0;
    const all = steps.reduce((sum, { minutes }) => sum + minutes, 0);
    expect(thread.at(-1)?.plannedFrom).toBe(clockTimeOf(minutesOf(aMeeting.from) + all - lastMinutes));
  });

  it('[AG21] are warned of with the reason: a hearing after its decision, and a step that promises more than the meeting', () => {
    const board = plainBoard();
    const { run } = eveningOn(board);
    const step = (name: string, ladder: 'hearing' | 'codetermination') => ({
      stepId: anId(name),
      promptId: anId(`prompt of ${name}`),
      title: name,
      activity: 'talk' as const,
      prompt: '',
      plannedMinutes: 10,
      note: '',
      ladder,
    });
    run(frida, 'foundWorkshop', {
      meeting: { ...aMeeting, ladder: 'codetermination' },
      agendaItem: { agendaItemId, title: 'Punkt' },
      steps: [step('Beslutning', 'codetermination'), step('Høring', 'hearing')],
    });
    expect(planWarnings(board)).toEqual([
      { kind: 'hearing-late', stepId: anId('Høring'), title: 'Høring', after: 'Beslutning' },
    ]);
    run(frida, 'moveStep', { stepId: anId('Høring'), afterId: null });
    expect(planWarnings(board)).toEqual([]);
    run(frida, 'describeWorkshop', { ...aMeeting, ladder: 'dialogue' });
    expect(planWarnings(board)).toEqual([
      {
        kind: 'promises-more',
        stepId: anId('Beslutning'),
        title: 'Beslutning',
        ladder: 'codetermination',
        meeting: 'dialogue',
      },
    ]);
  });
});
