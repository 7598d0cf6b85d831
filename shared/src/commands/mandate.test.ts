import { describe, expect, it } from 'vitest';
import { plainBoard } from '../board/plainBoard.ts';
import { unsoundness } from '../board/invariants.ts';
import { composeMandate } from '../meeting/composeMandate.ts';
import { mandateQuestions } from '../meeting/mandate.ts';
import { composeMinutes } from '../minutes/compose.ts';
import { composeScene } from '../scene/composeScene.ts';
import { wallPicture } from '../scene/wallPicture.ts';
import {
  aMeeting,
  anId,
  anna,
  anOpenWorkshop,
  birthe,
  collectId,
  frida,
  refusedRan,
  type Evening,
} from '../testing/builders.ts';
import { layCopy } from './foundFromCopy.ts';
import { copyWorkshop } from './workshopCopy.ts';

const mandate = 'Hvad virker i dag?\n- Hvad mangler der på torvet?\n3) Hvem skal være med?';
const [stepId, clusterId, otherId, principleId] = ['mandate', 'cluster', 'other', 'principle'].map(anId) as [
  string,
  string,
  string,
  string,
];

/** An evening with two clusters and a principle that looks at its mandate. */
const looking = (): Evening => {
  const evening = anOpenWorkshop();
  const { run } = evening;
  for (const [index, id] of [clusterId, otherId].entries()) {
    const statementId = anId(`said ${index}`);
    run(anna, 'postStatement', { statementId, stepId: collectId, text: `Sagt ${index}` });
    run(frida, 'startCluster', { clusterId: id, statements: [{ statementId, seen: null }], x: index * 900, y: 0 });
    run(frida, 'renameCluster', { clusterId: id, title: ['Bænke', 'Lys'][index] ?? '' });
  }
  run(frida, 'makePrinciple', { principleId, clusterId: otherId, title: 'Lys til alle' });
  run(frida, 'describeWorkshop', { ...aMeeting, mandate });
  run(frida, 'addStep', {
    stepId,
    promptId: anId('prompt'),
    title: 'Hvad mangler vi?',
    activity: 'mandate',
    prompt: '',
    plannedMinutes: 10,
    note: '',
    afterId: collectId,
  });
  run(frida, 'startStep', { stepId, seen: collectId });
  return evening;
};
const idOf = ({ board }: Evening, text: string): string =>
  mandateQuestions(board).find(({ row }) => row.text === text)?.id ?? '';
const lack = (evening: Evening, text: string, mandateId?: string, statementId = anId(text)) =>
  evening.run(birthe, 'postStatement', { statementId, stepId, text, ...(mandateId ? { mandateId } : {}) });
const cover = ({ run }: Evening, mandateId: string, itemId = clusterId, covers = true) =>
  run(frida, 'coverMandate', { mandateId, of: 'cluster', itemId, covers });
const standing = ({ board }: Evening) =>
  composeMandate(board).map(({ text, covered, missing }) => [
    text,
    covered.map(({ title }) => title),
    missing.map((one) => one.text),
  ]);
const told = ({ board }: Evening, form: 'short' | 'long' = 'short') =>
  composeMinutes(board, { language: 'da', form, head: null }).closing.find(({ kind }) => kind === 'missing')?.blocks;

describe('the questions of the mandate', () => {
  it('[MA1] stand on the wall and the phones in their order with what there is on each, and which are bare', () => {
    const evening = looking();
    const { board, run } = evening;
    const [works, lacks] = ['Hvad virker i dag?', 'Hvad mangler der på torvet?'].map((text) => idOf(evening, text));
    lack(evening, 'Ingen har spurgt de unge', lacks);
    cover(evening, lacks ?? '');
    run(frida, 'coverMandate', { mandateId: lacks ?? '', of: 'principle', itemId: principleId, covers: true });
    expect(standing(evening)).toEqual([
      ['Hvad virker i dag?', [], []],
      ['Hvad mangler der på torvet?', ['Lys til alle', 'Bænke'], ['Ingen har spurgt de unge']],
      ['Hvem skal være med?', [], []],
    ]);
    const scene = composeScene(board);
    expect(scene?.step?.mandate).toMatchObject([
      { mandateId: works, covered: 0, missing: 0 },
      { mandateId: lacks, covered: 2, missing: 1 },
      { text: 'Hvem skal være med?' },
    ]);
    expect(scene && wallPicture(board, scene, { bound: null, night: null })).toEqual({ kind: 'mandate' });
    expect(unsoundness(board)).toBeNull();
  });

  it('[MA2] are linked by who may cluster, follow a merge, and let go of what goes from the board', () => {
    const evening = looking();
    const { board, run } = evening;
    const mandateId = idOf(evening, 'Hvad virker i dag?');
    const args = { mandateId, of: 'cluster', itemId: clusterId, covers: true } as const;
    expect(run(anna, 'coverMandate', args)).toEqual(refusedRan('not-allowed'));
    expect(cover(evening, anId('none'))).toEqual(refusedRan('unknown-mandate-question'));
    expect(cover(evening, mandateId, anId('none'))).toEqual(refusedRan('cluster-gone'));
    cover(evening, mandateId);
    run(frida, 'mergeClusters', { fromId: clusterId, intoId: otherId });
    expect(standing(evening)[0]?.[1]).toEqual(['Lys']);
    cover(evening, mandateId, otherId, false);
    expect(standing(evening)[0]?.[1]).toEqual([]);
    cover(evening, mandateId, otherId);
    run(frida, 'dissolveCluster', { clusterId: otherId });
    expect(standing(evening)[0]?.[1]).toEqual([]);
    expect(unsoundness(board)).toBeNull();
  });

  it('[MA3] keep what was said of them when the mandate is reworded or moved about; one that is gone stays, and says so', () => {
    const evening = looking();
    const { board, run } = evening;
    const [works = '', lacks = ''] = ['Hvad virker i dag?', 'Hvad mangler der på torvet?'].map((text) =>
      idOf(evening, text),
    );
    cover(evening, works);
    lack(evening, 'De unge', lacks);
    run(frida, 'describeWorkshop', {
      ...aMeeting,
      mandate: 'Hvad koster det?\nHvad mangler der på vores torv?\nHvad virker i dag?',
    });
    expect(standing(evening)).toEqual([
      ['Hvad koster det?', [], []],
      ['Hvad mangler der på vores torv?', [], ['De unge']],
      ['Hvad virker i dag?', ['Bænke'], []],
    ]);
    expect(idOf(evening, 'Hvad virker i dag?')).toBe(works);
    run(frida, 'describeWorkshop', { ...aMeeting, mandate: 'Hvad koster det?' });
    expect(composeMandate(board).map(({ text, isGone }) => [text, isGone])).toEqual([
      ['Hvad koster det?', undefined],
      ['Hvad mangler der på vores torv?', true],
      ['Hvad virker i dag?', true],
    ]);
    // Phones choose among those that stand there, and what was on its way to another counts all the same.
    expect(composeScene(board)?.step?.mandate).toHaveLength(1);
    lack(evening, 'Sendt for sent', anId('none'));
    expect(board.get('statements', anId('Sendt for sent'))).not.toHaveProperty('mandateId');
    // Back again, it is the same question.
    run(frida, 'describeWorkshop', { ...aMeeting, mandate: 'Hvad virker i dag?' });
    expect(idOf(evening, 'Hvad virker i dag?')).toBe(works);
    cover(evening, works, clusterId, false);
    expect(unsoundness(board)).toBeNull();
  });

  it('[MA4] stand in the minutes: what covers each, what is missing, and which are bare; nothing where nobody looked', () => {
    expect(told(anOpenWorkshop())).toBeUndefined();
    const evening = looking();
    const lacks = idOf(evening, 'Hvad mangler der på torvet?');
    lack(evening, 'De unge', lacks);
    lack(evening, 'Noget helt andet');
    cover(evening, lacks);
    evening.run(frida, 'describeWorkshop', { ...aMeeting, mandate: 'Hvad virker i dag?' });
    for (const form of ['short', 'long'] as const)
      expect(told(evening, form)).toEqual([
        {
          kind: 'paragraph',
          lines: ['»Hvad virker i dag?«: Bart: intet på tavlen er knyttet til spørgsmålet.'],
        },
        {
          kind: 'paragraph',
          lines: [
            '»Hvad mangler der på torvet?« (ikke i kommissoriet længere): Dækket af klyngen »Bænke«. Det mangler:',
          ],
        },
        { kind: 'points', points: ['Nr. 3: De unge'] },
        { kind: 'paragraph', lines: ['Uden spørgsmål:'] },
        { kind: 'points', points: ['Nr. 4: Noget helt andet'] },
      ]);
  });

  it('[MA5] are in a copy with what stands with them; under seal and behind the gate words keep their question', () => {
    const evening = looking();
    const { board, run } = evening;
    const lacks = idOf(evening, 'Hvad mangler der på torvet?');
    const step = { stepId, title: 'Hvad mangler vi?', prompt: '', promptId: anId('p'), plannedMinutes: 10, note: '' };
    run(frida, 'writeStep', { ...step, publishing: 'whenSeen' });
    lack(evening, 'Venter', lacks);
    run(frida, 'answerStatement', { statementId: anId('Venter'), answer: 'wall' });
    run(frida, 'writeStep', { ...step, publishing: 'whenRevealed' });
    lack(evening, 'Under segl', lacks);
    run(frida, 'revealStatements', { stepId });
    cover(evening, lacks);
    run(frida, 'hideStatement', { statementId: anId('Venter') });
    run(frida, 'showStatement', { statementId: anId('Venter') });
    const there = plainBoard();
    expect(layCopy(there, { importId: anId('copy'), copy: copyWorkshop(board, () => true, 1) }, 2).ok).toBe(true);
    expect(composeMandate(there)).toEqual(composeMandate(board));
    expect(standing(evening)[1]).toEqual(['Hvad mangler der på torvet?', ['Bænke'], ['Venter', 'Under segl']]);
  });
});
