import { expect, it } from 'vitest';
import { plainBoard } from '../board/plainBoard.ts';
import { composeFolder } from '../folder/composeFolder.ts';
import { composeScene } from '../scene/composeScene.ts';
import { wallPicture } from '../scene/wallPicture.ts';
import { agendaItemId, anId, aWorkshop, collectId, frida, refusedRan, type Evening } from '../testing/builders.ts';
import { layCopy } from './foundFromCopy.ts';
import { planOfWorkshop } from './savedTemplate.ts';
import { copyWorkshop, openPart } from './workshopCopy.ts';

const background = 'Parken er 40 år gammel.\nDer er afsat 2 mio. kr.';
const step = {
  stepId: collectId,
  title: 'Udsagn',
  prompt: '',
  promptId: anId('none'),
  plannedMinutes: 10,
  note: '',
} as const;
const withBackground = (): Evening => {
  const evening = aWorkshop();
  evening.run(frida, 'writeStep', { ...step, background });
  evening.run(frida, 'startStep', { stepId: collectId, seen: null });
  return evening;
};
const picture = ({ board }: Evening) => {
  const scene = composeScene(board);
  return scene && wallPicture(board, scene, { bound: null, night: null }).kind;
};

it('[BG1][SC19] is on the phones with its step, on the wall only while it is shown, and in the folder', () => {
  const evening = withBackground();
  const { board, run } = evening;
  expect(composeScene(board)?.step?.background).toBe(background);
  expect(picture(evening)).toBe('collecting');
  run(frida, 'showItem', { item: { kind: 'background' } });
  expect(picture(evening)).toBe('background');
  expect(composeFolder(board, 'da')?.steps[1]?.lines).toContain(
    'Baggrund: Parken er 40 år gammel. Der er afsat 2 mio. kr.',
  );
  // Also while people talk; not in a step that has none, and not after its own.
  const talk = { ...step, stepId: anId('talk') };
  run(frida, 'addStep', { ...talk, activity: 'talk', background: 'Kort', afterId: collectId });
  run(frida, 'startStep', { stepId: anId('talk'), seen: collectId });
  expect(picture(evening)).toBe('talking');
  run(frida, 'showItem', { item: { kind: 'background' } });
  expect(picture(evening)).toBe('background');
  run(frida, 'writeStep', { ...talk, background: '' });
  expect(picture(evening)).toBe('talking');
  expect(composeScene(board)?.step).not.toHaveProperty('background');
  expect(run(frida, 'writeStep', { ...step, background: 'æ'.repeat(401) })).toEqual(refusedRan('malformed'));
  expect(run(frida, 'writeStep', { ...step, background: '😀'.repeat(400) }).outcome.ok).toBe(true);
});

it('[BG2] goes with its step, and under a closed point to the desk', () => {
  const { board, run } = withBackground();
  // What is left out stays as it was.
  run(frida, 'writeStep', step);
  expect(board.get('steps', collectId)?.background).toBe(background);
  run(frida, 'splitStep', { stepId: collectId, newStepId: anId('second'), firstMinutes: 4 });
  expect(board.get('steps', anId('second'))?.background).toBe(background);
  expect(planOfWorkshop(board).steps[1]?.background).toBe(background);
  const there = plainBoard();
  const copy = copyWorkshop(board, () => true, 1);
  expect(layCopy(there, { importId: anId('copy'), copy }, 2).ok).toBe(true);
  expect(there.get('steps', collectId)?.background).toBe(background);
  run(frida, 'writeAgendaItem', { agendaItemId, title: 'En personsag', isClosed: true });
  expect(composeScene(board)?.step).not.toHaveProperty('background');
  expect(
    JSON.stringify(
      openPart(
        copyWorkshop(board, () => true, 1),
        board,
      ),
    ),
  ).not.toContain('Parken');
  run(frida, 'writeStep', step);
  run(frida, 'writeAgendaItem', { agendaItemId, title: 'Parken', isClosed: false });
  expect(board.get('steps', collectId)?.background).toBe(background);
});
