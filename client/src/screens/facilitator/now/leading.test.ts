import { only, type Rows } from '@skab/shared/board/collections.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { composeScene } from '@skab/shared/scene/composeScene.ts';
import { describe, expect, it } from 'vitest';
import { leading, type Leading, type Led } from './leading.ts';
import { keyAction } from './useKeys.ts';

type Sent = readonly [name: string, args: unknown];

/** Three steps of which one may be on, and what is sent from there. */
const evening = (run: Partial<Rows['run']> = {}, isTold = false): { readonly led: Led; readonly sent: Sent[] } => {
  const board = plainBoard();
  const meeting = { title: 'Vi skaber sammen', body: '', place: '', date: '2027-02-09', from: '19.00', to: '21.00' };
  board.put('workshop', only, { ...meeting, timeZone: 'Europe/Copenhagen', ladder: 'dialogue' });
  board.put('run', only, { phase: 'open', stepId: 'b', openedAt: 0, closedAt: null, ...run });
  board.put('wall', only, { textScale: 1.15, address: null });
  const step = { agendaItemId: 'item', title: 'Trin', activity: 'collect', promptId: null, plannedMinutes: 5 } as const;
  for (const [position, id] of ['a', 'b', 'c'].entries()) board.put('steps', id, { ...step, position });
  board.put('stepRuns', 'a', { startedAt: 1, endedAt: 2 });
  board.put('stepRuns', 'b', { startedAt: 2, endedAt: null });
  for (const [publishedAt, id] of ['first', 'last'].entries()) {
    const said = { text: id, stepId: 'b', promptId: null, publishedAt, editedAt: null, isLate: false };
    board.put('statements', id, said);
    board.put('numbers', id, { number: publishedAt + 1 });
  }
  if (isTold) board.put('upshot', only, { decisions: [], putOffs: [] });
  const sent: Sent[] = [];
  const scene = composeScene(board);
  if (!scene) throw new Error('there is a workshop');
  return { led: { board, scene, may: () => true, send: (...call) => void sent.push(call) }, sent };
};

const pressed = (run: Partial<Rows['run']>, pick: (led: Led) => (() => void) | undefined): Sent | undefined => {
  const { led, sent } = evening(run);
  pick(led)?.();
  return sent[0];
};

const on = { letters: true, clicker: true };
const pause = { halt: { kind: 'pause', at: 3, untilAt: null } } as const;

describe('what leads the evening', () => {
  it.each<[key: string, name: keyof Leading, run: Partial<Rows['run']>, sent: Sent]>([
    ['PageDown', 'next', {}, ['startStep', { stepId: 'c', seen: 'b' }]],
    ['PageUp', 'back', {}, ['stepBack', { seen: 'b' }]],
    ['+', 'more', {}, ['extendStep', { stepId: 'b', minutes: 2 }]],
    ['p', 'pause', {}, ['haltEvening', { kind: 'pause', untilAt: null }]],
    ['P', 'resume', pause, ['resumeEvening', {}]],
    ['PageDown', 'resume', pause, ['resumeEvening', {}]],
    ['a', 'stop', {}, ['haltEvening', { kind: 'stop', untilAt: null }]],
    ['b', 'darken', {}, ['darkenWall', { isBlack: true }]],
    ['.', 'darken', {}, ['darkenWall', { isBlack: true }]],
    ['s', 'hideNewest', {}, ['hideStatement', { statementId: 'last' }]],
  ])('[KE9] the key %s does what the remote’s »%s« does', (key, name, run, sent) => {
    expect(pressed(run, (led) => keyAction(key, led, on))).toEqual(sent);
    expect(pressed(run, (led) => leading(led)[name])).toEqual(sent);
  });

  it('[UP9] shows what was arrived at before it offers to close: when no step is left, once, and not while all stands still', () => {
    const tells = ['showUpshot', { isShown: true }];
    expect(pressed({ stepId: 'c' }, (led) => leading(led).tell)).toEqual(tells);
    expect(pressed({}, (led) => leading(led).tell)).toBeUndefined();
    expect(pressed({ stepId: 'c', ...pause }, (led) => leading(led).tell)).toBeUndefined();
    expect(leading(evening({ stepId: 'c' }, true).led).tell).toBeUndefined();
  });

  it('[KE9] the remote makes the wall’s text larger and smaller, one size at a time', () => {
    expect(pressed({}, (led) => leading(led).larger)).toEqual(['setWall', { address: null, textScale: 1.3 }]);
    expect(pressed({}, (led) => leading(led).smaller)).toEqual(['setWall', { address: null, textScale: 1 }]);
  });

  it('offers nothing where there is nothing to do', () => {
    expect(leading(evening({ stepId: 'c' }).led).next).toBeUndefined();
    expect(leading(evening({ stepId: 'a' }).led).back).toBeUndefined();
    expect(leading(evening({ stepId: null }).led).more).toBeUndefined();
    expect(leading(evening({ phase: 'closed', stepId: null }).led).next).toBeUndefined();
    expect(leading(evening(pause).led).next).toBeUndefined();
    expect(leading({ ...evening().led, may: () => false }).hideNewest).toBeUndefined();
  });

  it('leaves keys alone that are turned off', () => {
    const { led } = evening();
    expect(keyAction('p', led, { letters: false, clicker: true })).toBeUndefined();
    expect(keyAction('PageDown', led, { letters: true, clicker: false })).toBeUndefined();
    expect(keyAction('x', led, on)).toBeUndefined();
  });
});
