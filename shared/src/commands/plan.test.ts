import { describe, expect, it } from 'vitest';
import type { Board } from '../board/board.ts';
import { boardCollections } from '../board/collections.ts';
import { unsoundness } from '../board/invariants.ts';
import { stepPromptOf, stepTitleOf, titleOfItem } from '../meeting/agenda.ts';
import { only } from '../board/collections.ts';
import { stepsInOrder } from '../meeting/steps.ts';
import { done } from '../outcome.ts';
import { composeScene } from '../scene/composeScene.ts';
import {
  agendaItemId,
  anId,
  anna,
  anOpenWorkshop,
  aStatement,
  aWorkshop,
  closeId,
  collectId,
  collectMoreId,
  doneBefore,
  frida,
  refusedRan,
  signe,
  welcomeId,
  type Evening,
} from '../testing/builders.ts';
import type { CommandArgs } from './registry.ts';
import { stepLimit } from './stepFields.ts';

const newStepId = anId('a step put in');
const aNewStep = (overrides: Partial<CommandArgs<'addStep'>> = {}): CommandArgs<'addStep'> => ({
  stepId: newStepId,
  promptId: anId('its prompt'),
  title: 'Par-snak',
  activity: 'talk',
  prompt: 'Hvad hørte I?',
  plannedMinutes: 15,
  note: 'Sig det roligt',
  afterId: collectId,
  ...overrides,
});
const order = ({ board }: Pick<Evening, 'board'>): readonly string[] => stepsInOrder(board).map(({ id }) => id);

describe('the running order', () => {
  it('[AG8] takes a step in anywhere, before and during the evening, under the point of its neighbour', () => {
    const evening = anOpenWorkshop();
    evening.run(frida, 'addStep', aNewStep({ who: 'Frida', materials: 'Papir', ladder: 'hearing' }));
    expect(order(evening)).toEqual([welcomeId, collectId, newStepId, collectMoreId, closeId]);
    expect(evening.board.get('steps', newStepId)).toMatchObject({ agendaItemId, position: 3, ladder: 'hearing' });
    expect(evening.board.get('scriptNotes', newStepId)).toEqual({
      text: 'Sig det roligt',
      who: 'Frida',
      materials: 'Papir',
    });
    const first = anId('first of all');
    evening.run(
      frida,
      'addStep',
      aNewStep({ stepId: first, promptId: anId('q'), afterId: null, prompt: '', note: '' }),
    );
    expect(order(evening)[0]).toBe(first);
    expect(evening.board.get('run', only)?.stepId).toBe(collectId);
  });

  it('[AG8] refuses a step it has, a place it has not, and more than it holds', () => {
    const { run } = aWorkshop();
    expect(run(frida, 'addStep', aNewStep({ afterId: anId('nowhere') }))).toEqual(refusedRan('unknown-step'));
    expect(run(frida, 'addStep', aNewStep({ agendaItemId: anId('nowhere') }))).toEqual(
      refusedRan('unknown-agenda-item'),
    );
    run(frida, 'addStep', aNewStep());
    expect(run(frida, 'addStep', aNewStep())).toEqual(refusedRan('id-taken'));
    expect(run(anna, 'addStep', aNewStep())).toEqual(refusedRan('not-allowed'));
    for (let more = 5; more < stepLimit; more += 1)
      run(frida, 'addStep', aNewStep({ stepId: anId(`step ${more}`), promptId: anId(`prompt ${more}`) }));
    expect(run(frida, 'addStep', aNewStep({ stepId: anId('one more'), promptId: anId('p') }))).toEqual(
      refusedRan('too-many-steps'),
    );
  });

  it('[AG8] moves a step, also the one that is on, and where it stands already nothing happens', () => {
    const evening = anOpenWorkshop();
    evening.run(frida, 'moveStep', { stepId: collectId, afterId: closeId });
    expect(order(evening)).toEqual([welcomeId, collectMoreId, closeId, collectId]);
    evening.run(frida, 'moveStep', { stepId: collectId, afterId: null });
    expect(order(evening)).toEqual([collectId, welcomeId, collectMoreId, closeId]);
    expect(evening.run(frida, 'moveStep', { stepId: collectId, afterId: null })).toEqual(doneBefore);
    expect(evening.run(frida, 'moveStep', { stepId: collectId, afterId: anId('nowhere') })).toEqual(
      refusedRan('unknown-step'),
    );
  });

  it('[AG9] lets go of a step that was never used, and of no other', () => {
    const evening = anOpenWorkshop();
    evening.run(frida, 'removeStep', { stepId: collectMoreId });
    expect(order(evening)).toEqual([welcomeId, collectId, closeId]);
    expect(evening.run(frida, 'removeStep', { stepId: collectMoreId })).toEqual(doneBefore);
    evening.run(anna, 'postStatement', aStatement());
    evening.run(frida, 'startStep', { stepId: closeId, seen: collectId });
    for (const stepId of [collectId, closeId])
      expect(evening.run(frida, 'removeStep', { stepId })).toEqual(refusedRan('step-was-on'));
  });

  it('[AG10] leaves a step out and takes it in again; the one that is on cannot be left out', () => {
    const evening = anOpenWorkshop();
    expect(evening.run(frida, 'skipStep', { stepId: collectId, isSkipped: true })).toEqual(refusedRan('step-is-on'));
    evening.run(frida, 'skipStep', { stepId: collectMoreId, isSkipped: true });
    const thread = () => composeScene(evening.board)?.thread.map(({ stepId }) => stepId);
    expect(thread()).toEqual([welcomeId, collectId, closeId]);
    evening.run(frida, 'skipStep', { stepId: collectMoreId, isSkipped: false });
    expect(thread()).toHaveLength(4);
    evening.run(frida, 'skipStep', { stepId: collectMoreId, isSkipped: true });
    evening.run(frida, 'startStep', { stepId: collectMoreId, seen: collectId });
    expect(evening.board.get('steps', collectMoreId)?.skipped).toBeUndefined();
  });

  it('[AG10] keeps the clock times of the programme when a step is left out during the evening, not before', () => {
    const closing = ({ board }: Evening) => composeScene(board)?.thread.at(-1)?.plannedFrom;
    const before = aWorkshop();
    before.run(frida, 'skipStep', { stepId: collectMoreId, isSkipped: true });
    expect(closing(before)).toBe('19.20');
    const during = anOpenWorkshop();
    during.run(frida, 'skipStep', { stepId: collectMoreId, isSkipped: true });
    expect(closing(during)).toBe('19.30');
  });

  it('[AG11] makes two steps of one, which ask the same and share its minutes', () => {
    const evening = anOpenWorkshop();
    const split = { stepId: collectId, newStepId, firstMinutes: 4 };
    expect(evening.run(frida, 'splitStep', { ...split, firstMinutes: 10 })).toEqual(refusedRan('step-too-short'));
    expect(evening.run(frida, 'splitStep', split).outcome).toEqual(done);
    expect(order(evening)).toEqual([welcomeId, collectId, newStepId, collectMoreId, closeId]);
    const [first, second] = [collectId, newStepId].map((id) => evening.board.get('steps', id));
    expect([first?.plannedMinutes, second?.plannedMinutes]).toEqual([4, 6]);
    expect(second?.promptId).toBe(first?.promptId);
    expect(evening.board.get('stepRuns', newStepId)).toBeUndefined();
    expect(evening.run(frida, 'splitStep', split)).toEqual(refusedRan('id-taken'));
  });

  it('[AG12] lets another activity be chosen while nothing has happened, and moves a step to another point', () => {
    const { board, run } = anOpenWorkshop();
    const said = { title: 'Nyt', prompt: '', promptId: anId('p'), plannedMinutes: 10, note: '' };
    expect(run(frida, 'writeStep', { ...said, stepId: collectId, activity: 'talk' })).toEqual(
      refusedRan('step-was-on'),
    );
    const itemId = anId('another point');
    run(frida, 'writeAgendaItem', { agendaItemId: itemId, title: 'Eventuelt', isClosed: false });
    run(frida, 'writeStep', {
      ...said,
      stepId: collectMoreId,
      activity: 'talk',
      agendaItemId: itemId,
      ladder: 'information',
    });
    expect(board.get('steps', collectMoreId)).toMatchObject({
      activity: 'talk',
      agendaItemId: itemId,
      ladder: 'information',
    });
    run(frida, 'writeStep', { ...said, stepId: collectMoreId, ladder: null });
    expect(board.get('steps', collectMoreId)).not.toHaveProperty('ladder');
  });
});

describe('the agenda', () => {
  it('[AG13] has its points in order, numbered as they stand', () => {
    const { board, run } = aWorkshop();
    const [second, third] = [anId('second'), anId('third')];
    run(frida, 'writeAgendaItem', { agendaItemId: second, title: 'Orientering', isClosed: false });
    run(signe, 'writeAgendaItem', { agendaItemId: third, title: 'Personsag', isClosed: true });
    expect(board.get('agendaItems', third)).toEqual({ number: 3, position: 3, title: '', isClosed: true });
    expect(titleOfItem(board, third)).toBe('Personsag');
    run(frida, 'moveAgendaItem', { agendaItemId: third, afterId: null });
    expect([third, agendaItemId, second].map((id) => board.get('agendaItems', id)?.number)).toEqual([1, 2, 3]);
    run(frida, 'writeAgendaItem', { agendaItemId: third, title: 'En sag', isClosed: false });
    expect(board.get('agendaItems', third)).toEqual({ number: 1, position: 1, title: 'En sag' });
    run(frida, 'removeAgendaItem', { agendaItemId: third });
    expect([agendaItemId, second].map((id) => board.get('agendaItems', id)?.number)).toEqual([1, 2]);
  });

  it('[AG13] keeps a point that has steps or words, and the last one', () => {
    const { run } = aWorkshop();
    const second = anId('second');
    expect(run(frida, 'removeAgendaItem', { agendaItemId })).toEqual(refusedRan('agenda-item-in-use'));
    run(frida, 'writeAgendaItem', { agendaItemId: second, title: 'Orientering', isClosed: false });
    expect(run(frida, 'removeAgendaItem', { agendaItemId })).toEqual(refusedRan('agenda-item-in-use'));
    run(signe, 'writeItemMinutes', { agendaItemId: second, field: 'summary', text: 'Kort' });
    expect(run(frida, 'removeAgendaItem', { agendaItemId: second })).toEqual(refusedRan('agenda-item-in-use'));
    run(signe, 'writeItemMinutes', { agendaItemId: second, field: 'summary', text: '' });
    expect(run(frida, 'removeAgendaItem', { agendaItemId: second }).outcome).toEqual(done);
  });
});

describe('a closed point', () => {
  const itemId = anId('closed item');
  const stepId = anId('closed step');
  const published = (board: Board): string =>
    JSON.stringify(boardCollections.map((collection) => [...board.all(collection)]));
  const plan = () => {
    const evening = aWorkshop();
    evening.run(frida, 'writeAgendaItem', { agendaItemId: itemId, title: 'Personsag', isClosed: true });
    evening.run(frida, 'addStep', {
      stepId,
      promptId: anId('closed prompt'),
      title: 'Kun rådet',
      activity: 'talk',
      prompt: 'Hvem skal sige det?',
      plannedMinutes: 5,
      note: '',
      afterId: null,
      agendaItemId: itemId,
    });
    return evening;
  };

  it('[AG25] has its words, and those of its steps, on the desk alone: everybody reads that it is closed', () => {
    const { board, run } = plan();
    for (const words of ['Personsag', 'Kun rådet', 'Hvem skal sige det?'])
      expect(published(board)).not.toContain(words);
    expect(board.get('steps', stepId)).toMatchObject({ title: 'Lukket punkt', promptId: null });
    expect([titleOfItem(board, itemId), stepTitleOf(board, stepId), stepPromptOf(board, stepId)]).toEqual([
      'Personsag',
      'Kun rådet',
      'Hvem skal sige det?',
    ]);
    run(frida, 'splitStep', { stepId, newStepId: anId('half'), firstMinutes: 2 });
    expect(stepTitleOf(board, anId('half'))).toBe('Kun rådet');
    expect(published(board)).not.toContain('Kun rådet');
    expect(unsoundness(board)).toBeNull();
  });

  it('[AG25] gets its words back on the board when it is open, and loses them again', () => {
    const { board, run } = plan();
    run(frida, 'writeAgendaItem', { agendaItemId: itemId, title: 'Personsag', isClosed: false });
    expect(board.get('steps', stepId)?.title).toBe('Kun rådet');
    expect(stepPromptOf(board, stepId)).toBe('Hvem skal sige det?');
    expect([...board.all('closedSteps'), ...board.all('closedItems')]).toEqual([]);
    run(frida, 'writeAgendaItem', { agendaItemId: itemId, title: 'Personsag', isClosed: true });
    expect(published(board)).not.toContain('Hvem skal sige det?');
  });
});
