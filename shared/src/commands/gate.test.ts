import { describe, expect, it } from 'vitest';
import { unsoundness } from '../board/invariants.ts';
import { twoHomes } from '../board/twoHomes.ts';
import { composeMine } from '../scene/composeMine.ts';
import { composeScene } from '../scene/composeScene.ts';
import {
  anId,
  anna,
  anOpenWorkshop,
  aStatement,
  birthe,
  collectId,
  doneBefore,
  frida,
  refusedRan,
} from '../testing/builders.ts';
import type { Publishing } from '../meeting/words.ts';

const step = {
  stepId: collectId,
  title: 'Udsagn',
  prompt: '',
  promptId: anId('no prompt'),
  plannedMinutes: 10,
  note: '',
};
const [one, two, three] = ['one', 'two', 'three'].map(anId) as [string, string, string];

/** An evening in whose step words come on the board only then. */
const aGated = (publishing: Publishing) => {
  const evening = anOpenWorkshop();
  evening.run(frida, 'writeStep', { ...step, publishing });
  const standing = (statementId: string) =>
    composeMine(twoHomes(evening.board, evening.board), [statementId])[0]?.standing;
  const texts = () =>
    [...evening.board.all('statements')].map(([id, { text }]) => [evening.board.get('numbers', id)?.number, text]);
  return { ...evening, standing, texts };
};
const words = (statementId: string, text: string) => aStatement({ statementId, text });

describe('silent writing', () => {
  it('[ST15] keeps words from everybody but their author, and tells how many there are', () => {
    const { board, run, standing } = aGated('whenRevealed');
    run(anna, 'postStatement', words(one, 'Det første'));
    run(birthe, 'postStatement', words(two, 'Det andet'));
    expect([...board.all('statements')]).toEqual([]);
    expect(composeScene(board)?.step).toMatchObject({ publishing: 'whenRevealed', sealed: 2 });
    expect(standing(one)).toBe('sealed');
    expect(JSON.stringify(composeScene(board))).not.toContain('Det første');
    expect(unsoundness(board)).toBeNull();
    // Posted again it has been heard; another's id is taken.
    expect(run(anna, 'postStatement', words(one, 'Det første'))).toEqual(doneBefore);
    expect(run(birthe, 'postStatement', words(one, 'Mit'))).toEqual(refusedRan('id-taken'));
  });

  it('[ST16] shows them in the order they were written, and seals what comes after', () => {
    const { board, run, texts } = aGated('whenRevealed');
    run(anna, 'postStatement', words(two, 'Først'), 1000);
    run(birthe, 'postStatement', words(one, 'Så'), 2000);
    run(frida, 'revealStatements', { stepId: collectId }, 3000);
    expect(texts()).toEqual([
      [1, 'Først'],
      [2, 'Så'],
    ]);
    run(anna, 'postStatement', words(three, 'Bagefter'), 4000);
    expect(composeScene(board)?.step?.sealed).toBe(1);
    expect(run(anna, 'revealStatements', { stepId: collectId })).toEqual(refusedRan('not-allowed'));
    run(frida, 'revealStatements', { stepId: collectId }, 5000);
    expect(board.get('numbers', three)).toEqual({ number: 3 });
    expect(board.get('sealedCounts', collectId)).toBeUndefined();
    expect(unsoundness(board)).toBeNull();
  });

  it('[ST18] lets an author change and withdraw them, and then nothing is left', () => {
    const { board, run, texts } = aGated('whenRevealed');
    run(anna, 'postStatement', words(one, 'Med fejl'));
    run(anna, 'postStatement', words(two, 'Alligevel ikke'));
    run(anna, 'editStatement', { statementId: one, text: 'Uden fejl' });
    expect(run(birthe, 'editStatement', { statementId: one, text: 'Mit' })).toEqual(refusedRan('not-yours'));
    run(anna, 'withdrawStatement', { statementId: two });
    expect(composeScene(board)?.step?.sealed).toBe(1);
    expect(board.get('withdrawn', two)).toBeUndefined();
    run(frida, 'revealStatements', { stepId: collectId });
    expect(texts()).toEqual([[1, 'Uden fejl']]);
    expect(unsoundness(board)).toBeNull();
  });

  it('[ST15] is erased like everything else', () => {
    const { board, run } = aGated('whenRevealed');
    run(anna, 'postStatement', words(one, 'Skal væk'));
    const adam = {
      ...frida,
      grants: [{ role: 'administrator', where: { kind: 'installation' }, until: null }],
    } as const;
    run(adam, 'eraseStatement', { statementId: one });
    expect([
      [...board.all('sealedStatements')],
      [...board.all('authors')],
      board.get('sealedCounts', collectId),
    ]).toEqual([[], [], undefined]);
  });
});

describe('words that are seen first', () => {
  it('[ST17] come on the board, are kept for the hosts, or are hidden', () => {
    const { board, run, standing, texts } = aGated('whenSeen');
    for (const [id, text] of [
      [one, 'På væggen'],
      [two, 'Til værterne'],
      [three, 'Nej'],
    ] as const)
      run(anna, 'postStatement', words(id, text));
    expect([standing(one), texts()]).toEqual(['gated', []]);
    const answer = (statementId: string, given: 'wall' | 'hosts' | 'no') =>
      run(frida, 'answerStatement', { statementId, answer: given });
    expect(run(anna, 'answerStatement', { statementId: one, answer: 'wall' })).toEqual(refusedRan('not-allowed'));
    answer(one, 'wall');
    answer(two, 'hosts');
    answer(three, 'no');
    expect([one, two, three].map(standing)).toEqual(['published', 'forHosts', 'hidden']);
    expect(texts()).toEqual([[1, 'På væggen']]);
    expect(answer(one, 'wall')).toEqual(doneBefore);
    // Both answers can be changed: the number is the one that is next when it comes on the board.
    answer(two, 'wall');
    run(frida, 'showStatement', { statementId: three });
    expect(texts()).toEqual([
      [1, 'På væggen'],
      [2, 'Til værterne'],
      [3, 'Nej'],
    ]);
    expect(answer(anId('nothing'), 'hosts')).toEqual(refusedRan('unknown-statement'));
    expect(unsoundness(board)).toBeNull();
  });

  it('[ST18] can be changed and withdrawn while they wait', () => {
    const { board, run, texts } = aGated('whenSeen');
    run(anna, 'postStatement', words(one, 'Med fejl'));
    run(anna, 'postStatement', words(two, 'Alligevel ikke'));
    run(anna, 'editStatement', { statementId: one, text: 'Uden fejl' });
    run(anna, 'withdrawStatement', { statementId: two });
    run(frida, 'answerStatement', { statementId: one, answer: 'wall' });
    expect([texts(), [...board.all('gatedStatements')], [...board.all('withdrawn')]]).toEqual([
      [[1, 'Uden fejl']],
      [],
      [],
    ]);
  });

  it('[ST17] come at once again where the step says so, without what waited being lost', () => {
    const { run, texts } = aGated('whenSeen');
    run(anna, 'postStatement', words(one, 'Venter'));
    run(frida, 'writeStep', { ...step, publishing: null });
    run(anna, 'postStatement', words(two, 'Straks'));
    expect(texts()).toEqual([[1, 'Straks']]);
    run(frida, 'answerStatement', { statementId: one, answer: 'wall' });
    expect(texts()).toContainEqual([2, 'Venter']);
  });
});

describe('everything by one person', () => {
  it('[ST19] is hidden in one step, also what waits, and each is shown again by itself', () => {
    const { board, run, standing, texts } = aGated('whenRevealed');
    const [early, others] = [anId('early'), anId('others')];
    run(frida, 'writeStep', { ...step, publishing: null });
    run(anna, 'postStatement', words(early, 'Tidligt'));
    run(birthe, 'postStatement', words(others, 'En andens'));
    run(frida, 'writeStep', { ...step, publishing: 'whenRevealed' });
    run(anna, 'postStatement', words(one, 'Under segl'));
    run(frida, 'writeStep', { ...step, publishing: 'whenSeen' });
    run(anna, 'postStatement', words(two, 'Venter'));
    expect(run(anna, 'hideAllOfAuthor', { statementId: early })).toEqual(refusedRan('not-allowed'));
    run(frida, 'hideAllOfAuthor', { statementId: early });
    expect([early, one, two, others].map(standing)).toEqual(['hidden', 'hidden', 'hidden', 'published']);
    expect(unsoundness(board)).toBeNull();
    run(frida, 'showStatement', { statementId: one });
    expect(texts()).toEqual([
      [2, 'En andens'],
      [3, 'Under segl'],
    ]);
    expect(run(frida, 'hideAllOfAuthor', { statementId: anId('nothing') })).toEqual(refusedRan('unknown-statement'));
  });
});
