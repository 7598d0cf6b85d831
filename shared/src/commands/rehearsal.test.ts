import { expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { plainBoard } from '../board/plainBoard.ts';
import { composeMinutes } from '../minutes/compose.ts';
import { composeScene } from '../scene/composeScene.ts';
import {
  anna,
  anOpenWorkshop,
  aStatement,
  aWorkshop,
  collectId,
  courier,
  frida,
  refusedRan,
} from '../testing/builders.ts';
import { layCopy } from './foundFromCopy.ts';
import { planCopyOf } from './planCopy.ts';

it('[RH1] a rehearsal says so on every screen, from before it opens; a workshop that is none has no bots', () => {
  const { board, run } = aWorkshop();
  expect(composeScene(board)?.scratch).toBeUndefined();
  expect(run(frida, 'setBots', { areOn: true })).toEqual(refusedRan('no-rehearsal'));
  expect(run(frida, 'beginRehearsal', {})).toEqual(refusedRan('not-allowed'));
  run(courier, 'beginRehearsal', {});
  expect(composeScene(board)?.scratch).toBe('rehearsal');
  expect(run(anna, 'setBots', { areOn: false })).toEqual(refusedRan('not-allowed'));
  expect(composeMinutes(board, { language: 'da', form: 'long', head: null }).kicker).toMatch(/^GENERALPRØVE/);
  run(frida, 'setBots', { areOn: false });
  expect(board.get('rehearsal', only)).toEqual({ areBotsOn: false });
  const opened = anOpenWorkshop();
  expect(opened.run(courier, 'beginRehearsal', {})).toEqual(refusedRan('workshop-not-closed'));
});

it('[RH2] it has the plan of what it rehearses, and nothing that was said, counted or decided there', () => {
  const { board, run } = anOpenWorkshop();
  run(anna, 'postStatement', aStatement());
  run(frida, 'countRoom', { people: 30 });
  const rehearsal = plainBoard();
  expect(layCopy(rehearsal, { importId: collectId, copy: planCopyOf(board, 1) }, 2)).toEqual({ ok: true });
  for (const collection of ['workshop', 'agendaItems', 'steps', 'prompts'] as const)
    expect(new Map(rehearsal.all(collection))).toEqual(new Map(board.all(collection)));
  for (const collection of ['statements', 'numbers', 'roomCount', 'stepRuns', 'imports'] as const)
    expect([...rehearsal.all(collection)]).toEqual([]);
  expect(rehearsal.get('run', only)).toEqual({ phase: 'before', stepId: null, openedAt: null, closedAt: null });
});
