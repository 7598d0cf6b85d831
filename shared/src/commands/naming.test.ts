import { describe, expect, it } from 'vitest';
import { unsoundness } from '../board/invariants.ts';
import { worded } from '../board/worded.ts';
import type { Naming, Publishing } from '../meeting/words.ts';
import { composeFeed } from '../scene/feed.ts';
import { composeScene } from '../scene/composeScene.ts';
import {
  anActor,
  anId,
  anOpenWorkshop,
  aStatement,
  birthe,
  collectId,
  doneBefore,
  frida,
  refusedRan,
} from '../testing/builders.ts';
import { signatureNow, writerAs } from './signing.ts';

const step = {
  stepId: collectId,
  title: 'Udsagn',
  prompt: 'Hvad skal være til stede?',
  promptId: anId('the same prompt'),
  plannedMinutes: 10,
  note: '',
};
const asta = anActor('asta', 'participant', { givenName: 'Asta Lindhardt' });
const bo = anActor('bo', 'member', { name: 'Bo Vestergaard' });
const [one, two] = ['one', 'two'].map(anId) as [string, string];
const words = (statementId: string, naming?: Naming, text = `Ord ${statementId.slice(0, 3)}`) => ({
  ...aStatement({ statementId, text }),
  ...(naming ? { naming } : {}),
});

/** An evening in whose step this stands under what is written. */
const aNaming = (naming: Naming | null, publishing: Publishing | null = null) => {
  const evening = anOpenWorkshop();
  evening.run(frida, 'askAtDoor', { kinds: ['citizen', 'councilMember'], councils: 'Grønt Råd', fromHome: false });
  evening.run(asta, 'sayKind', { kind: 'councilMember', council: 'Grønt Råd', isFromHome: false });
  evening.run(frida, 'writeStep', { ...step, naming, publishing });
  const signature = (statementId: string) => evening.board.get('statements', statementId)?.signature;
  return { ...evening, signature };
};

describe('what stands under a statement', () => {
  it('[NA1] is nothing, unless the step says otherwise and its author was told so', () => {
    const plain = aNaming(null);
    plain.run(asta, 'postStatement', words(one, 'kind'));
    expect(plain.signature(one)).toBeUndefined();
    const { run, signature, board } = aNaming('kind');
    run(asta, 'postStatement', words(one, 'kind'));
    expect(signature(one)).toEqual({ kind: 'councilMember', council: 'Grønt Råd' });
    // A form without script has told her nothing.
    run(asta, 'postStatement', words(two));
    expect(signature(two)).toBeUndefined();
    // Who has not said who she is is nobody.
    run(birthe, 'postStatement', words(anId('three'), 'kind'));
    expect(signature(anId('three'))).toBeUndefined();
    expect(composeFeed(board).map((entry) => entry.signature)).toContainEqual({
      kind: 'councilMember',
      council: 'Grønt Råd',
    });
    expect(composeScene(board)).toMatchObject({ hasNames: true, step: { naming: 'kind' } });
    expect(unsoundness(board)).toBeNull();
  });

  it('[NA1] is never more than its author was told when she sent it', () => {
    const { run, signature } = aNaming('name');
    run(bo, 'postStatement', words(one, 'kind'));
    expect(signature(one)).toBeUndefined();
    run(bo, 'postStatement', words(two, 'name'));
    expect(signature(two)).toEqual({ name: 'Bo Vestergaard' });
  });

  it('[NA2] shows a name that was typed at the door only when somebody who leads has let it through', () => {
    const { board, run, signature } = aNaming('name');
    run(asta, 'postStatement', words(one, 'name'));
    expect([...board.all('statements')]).toEqual([]);
    expect(board.get('gatedStatements', one)).toMatchObject({ signature: { name: 'Asta Lindhardt' } });
    run(frida, 'answerStatement', { statementId: one, answer: 'wall' });
    expect(signature(one)).toEqual({ name: 'Asta Lindhardt' });
    const silent = aNaming('name', 'whenRevealed');
    silent.run(asta, 'postStatement', words(one, 'name'));
    silent.run(frida, 'revealStatements', { stepId: collectId });
    expect(silent.signature(one)).toBeUndefined();
  });

  it('[NA2] tells her beside Send what it will be', () => {
    const { board } = aNaming('name');
    expect(signatureNow(board, () => writerAs(asta, ['participant']))).toEqual({
      signature: { name: 'Asta Lindhardt' },
      isToBeSeen: true,
    });
    expect(signatureNow(board, () => writerAs(bo, ['member']))?.isToBeSeen).toBe(false);
    expect(signatureNow(board, () => writerAs(birthe, ['participant']))).toBeNull();
    expect(signatureNow(aNaming(null).board, () => writerAs(asta, ['participant']))).toBeNull();
  });

  it('[NA3] cannot become more once somebody has written, and becomes less everywhere at once', () => {
    const { board, run, signature } = aNaming('kind');
    run(asta, 'postStatement', words(one, 'kind'));
    expect(run(frida, 'writeStep', { ...step, naming: 'name' })).toEqual(refusedRan('names-promised'));
    run(frida, 'hideStatement', { statementId: one });
    expect(run(frida, 'writeStep', { ...step, naming: 'name' })).toEqual(refusedRan('names-promised'));
    // Left out, it stays.
    run(frida, 'writeStep', step);
    expect(board.get('steps', collectId)?.naming).toBe('kind');
    run(frida, 'showStatement', { statementId: one });
    expect(signature(one)).toBeDefined();
    run(frida, 'writeStep', { ...step, naming: null });
    expect(signature(one)).toBeUndefined();
    for (const collection of worded)
      for (const [, row] of board.all(collection)) expect(row).not.toHaveProperty('signature');
    expect(run(frida, 'writeStep', { ...step, naming: 'kind' })).toEqual(refusedRan('names-promised'));
  });

  it('[NA4] goes where the words go: late, hidden and shown again, and with them when they are erased', () => {
    const { board, run, signature } = aNaming('kind');
    run(frida, 'endStep', { stepId: collectId });
    run(asta, 'postStatement', words(one, 'kind'));
    run(frida, 'admitLateStatement', { statementId: one });
    expect(signature(one)).toBeDefined();
    run(frida, 'hideAllOfAuthor', { statementId: one });
    expect(signature(one)).toBeUndefined();
    run(frida, 'showStatement', { statementId: one });
    expect(signature(one)).toBeDefined();
    run(asta, 'withdrawStatement', { statementId: one });
    expect(JSON.stringify([...board.all('withdrawn')])).not.toContain('Grønt');
  });
});

describe('building on a statement', () => {
  it('[BU1] links to what is or was on the board, and the words count without it', () => {
    const { board, run } = aNaming(null);
    run(birthe, 'postStatement', words(one));
    run(asta, 'postStatement', { ...words(two), buildsOn: one });
    expect(composeFeed(board).find(({ statementId }) => statementId === two)?.buildsOn).toBe(1);
    run(asta, 'postStatement', { ...words(anId('three')), buildsOn: anId('never was') });
    expect(board.get('statements', anId('three'))).not.toHaveProperty('buildsOn');
    expect(run(asta, 'postStatement', { ...words(two), buildsOn: anId('three') })).toEqual(doneBefore);
    run(birthe, 'withdrawStatement', { statementId: one });
    expect(composeFeed(board).find(({ statementId }) => statementId === two)?.buildsOn).toBe(1);
  });

  it('[BU1] waits with the words under seal, and is forgotten when what was below is erased', () => {
    const { board, run } = aNaming(null);
    run(birthe, 'postStatement', words(one));
    run(frida, 'writeStep', { ...step, publishing: 'whenRevealed' });
    run(asta, 'postStatement', { ...words(two), buildsOn: one });
    run(frida, 'revealStatements', { stepId: collectId });
    expect(board.get('statements', two)?.buildsOn).toBe(one);
    run(anActor('adam', 'administrator'), 'eraseStatement', { statementId: one });
    expect(JSON.stringify([...board.all('statements')])).not.toContain(one);
  });

  it('[BU2] is written while one reads what is there, in a step of its own', () => {
    const { board, run } = aNaming(null);
    run(birthe, 'postStatement', words(one));
    run(frida, 'addStep', {
      ...step,
      stepId: anId('build'),
      promptId: anId('build prompt'),
      activity: 'build',
      afterId: collectId,
    });
    run(frida, 'startStep', { stepId: anId('build'), seen: collectId });
    expect(composeScene(board)?.step).toMatchObject({ activity: 'build', takesStatements: true });
    const said = { ...words(two), stepId: anId('build'), buildsOn: one };
    expect(run(asta, 'postStatement', said).outcome.ok).toBe(true);
    expect(board.get('statements', two)?.buildsOn).toBe(one);
  });
});
