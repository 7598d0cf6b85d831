import { describe, expect, it } from 'vitest';
import type { Board } from '../board/board.ts';
import {
  adam,
  anId,
  anna,
  anOpenWorkshop,
  aStatement,
  collectId,
  collectMoreId,
  frida,
  mads,
  type Evening,
} from '../testing/builders.ts';
import { composeMinutes, type MinutesForm } from './compose.ts';
import type { StatementGroup } from './said.ts';
import { toMarkdown } from './toMarkdown.ts';

const minutesOf = (board: Board, form: MinutesForm = 'long') =>
  composeMinutes(board, { language: 'da', form, head: null });
const partsOf = (board: Board, form?: MinutesForm) => minutesOf(board, form).attachments?.parts ?? [];
const groupsOf = (board: Board, title: string): readonly StatementGroup[] =>
  partsOf(board).find(({ heading }) => heading.endsWith(title))?.groups ?? [];

/** Groups as a reader sees them: heading, what is told of it, prompt, and each statement's words and mark. */
const read = (groups: readonly StatementGroup[]) =>
  groups.map(({ heading, remarks, prompt, statements }) => [
    heading,
    ...remarks,
    ...(prompt === null ? [] : [`? ${prompt}`]),
    ...statements.map(({ number, lines, mark }) => `${number} ${lines.join('/')}${mark === null ? '' : ` (${mark})`}`),
  ]);

const say = ({ run }: Evening, ...names: readonly string[]): void => {
  for (const name of names) run(anna, 'postStatement', aStatement({ statementId: anId(name), text: `ord ${name}` }));
};

const cluster = ({ run }: Evening, title: string, ...names: readonly string[]): void => {
  const [first = '', ...rest] = names;
  run(mads, 'startCluster', {
    clusterId: anId(title),
    statements: [{ statementId: anId(first), seen: null }],
    title,
    x: 0,
    y: 0,
  });
  for (const name of rest) run(mads, 'placeStatement', { statementId: anId(name), clusterId: anId(title), seen: null });
};

describe('the themes in the minutes', () => {
  it('[MI14][DR1] say what was written about them, line by line, also of what was merged into them', () => {
    const evening = anOpenWorkshop();
    say(evening, 'a', 'b');
    cluster(evening, 'Bænke', 'a');
    cluster(evening, 'Træer', 'b');
    for (const [title, text] of [
      ['Bænke', 'Steder at sidde.\n\nMed læ.'],
      ['Træer', 'Skygge om sommeren.'],
    ] as const) {
      evening.run(mads, 'beginDraft', { clusterId: anId(title), draftId: anId(`draft ${title}`) });
      evening.run(mads, 'keepVersion', { draftId: anId(`draft ${title}`), text, why: '' });
    }
    evening.run(mads, 'mergeClusters', { fromId: anId('Træer'), intoId: anId('Bænke') });
    const [group] = groupsOf(evening.board, 'Temaer fra tavlen');
    expect(group?.remarks).toEqual([
      'Steder at sidde.',
      'Med læ.',
      '»Træer«: Skygge om sommeren.',
      'Her ligger også »Træer«.',
    ]);
    expect(toMarkdown(minutesOf(evening.board))).toContain('Steder at sidde.');
  });

  it('[MI4][MI14] have each cluster with its statements word for word, by name, and by number within', () => {
    const evening = anOpenWorkshop();
    say(evening, 'a', 'b', 'c', 'd', 'e');
    cluster(evening, 'Åbne døre', 'd', 'b');
    cluster(evening, 'Bygger bro', 'c', 'a');
    expect(minutesOf(evening.board).attachments?.titles).toEqual(['Temaer fra tavlen', 'Udsagn uden tema']);
    const [themes, rest] = partsOf(evening.board);
    expect(themes?.heading).toBe('Bilag 1: Temaer fra tavlen');
    expect(themes?.prompt).toBe('Hvad skal være til stede?');
    expect(read(themes?.groups ?? [])).toEqual([
      ['Bygger bro', '1 ord a', '3 ord c'],
      ['Åbne døre', '2 ord b', '4 ord d'],
    ]);
    expect(rest?.heading).toBe('Bilag 2: Udsagn uden tema');
    expect(read(rest?.groups ?? [])).toEqual([['Udsagn', '? Hvad skal være til stede?', '5 ord e']]);
  });

  it('[MI15] have a statement that lies in two clusters under both, and each says so', () => {
    const evening = anOpenWorkshop();
    say(evening, 'a', 'b');
    cluster(evening, 'Bygger bro', 'a');
    cluster(evening, 'Lytter først', 'b');
    evening.run(mads, 'addPlace', { statementId: anId('a'), clusterId: anId('Lytter først') });
    expect(read(groupsOf(evening.board, 'Temaer fra tavlen'))).toEqual([
      ['Bygger bro', '1 ord a (også under »Lytter først«)'],
      ['Lytter først', '1 ord a (også under »Bygger bro«)', '2 ord b'],
    ]);
    expect(groupsOf(evening.board, 'Udsagn uden tema')).toEqual([]);
  });

  it('[MI14] keep apart what answers different prompts', () => {
    const evening = anOpenWorkshop();
    say(evening, 'a');
    evening.run(frida, 'startStep', { stepId: collectMoreId, seen: collectId });
    evening.run(anna, 'postStatement', aStatement({ statementId: anId('b'), stepId: collectMoreId, text: 'ord b' }));
    cluster(evening, 'Bygger bro', 'a', 'b');
    expect(read(groupsOf(evening.board, 'Temaer fra tavlen'))).toEqual([
      ['Bygger bro', '? Hvad skal være til stede?', '1 ord a'],
      [null, '? Hvad gør det svært?', '2 ord b'],
    ]);
  });

  it('[MI14] have inner clusters under their outer one, and say what was merged into a cluster and what became of it', () => {
    const evening = anOpenWorkshop();
    say(evening, 'a', 'b', 'c');
    cluster(evening, 'Mødesteder', 'a');
    cluster(evening, 'Biblioteket', 'b');
    cluster(evening, 'Torvet', 'c');
    const { run, board } = evening;
    run(mads, 'nestCluster', { clusterId: anId('Biblioteket'), parentId: anId('Mødesteder') });
    run(mads, 'mergeClusters', { fromId: anId('Torvet'), intoId: anId('Mødesteder') });
    run(frida, 'makePrinciple', { principleId: anId('p'), clusterId: anId('Mødesteder'), title: 'Mødes i forvejen' });
    run(frida, 'makeStation', { stationId: anId('s'), clusterId: anId('Mødesteder'), title: 'Stand 2' });
    const groups = groupsOf(board, 'Temaer fra tavlen');
    expect(read(groups)).toEqual([
      [
        'Mødesteder',
        'Her ligger også »Torvet«.',
        'Står bag princippet »Mødes i forvejen«.',
        'Taget op på standen »Stand 2«.',
        '1 ord a',
        '3 ord c',
      ],
      ['Biblioteket', '2 ord b'],
    ]);
    expect(groups.map(({ level }) => level)).toEqual([3, 4]);
  });

  it('[MI16] have every principle and station with the statements behind it, so that each can be read by itself', () => {
    const evening = anOpenWorkshop();
    say(evening, 'a', 'b', 'c');
    cluster(evening, 'Lytter først', 'a');
    cluster(evening, 'Torvet', 'b');
    cluster(evening, 'Biblioteket', 'c');
    const { run, board } = evening;
    run(mads, 'nestCluster', { clusterId: anId('Biblioteket'), parentId: anId('Torvet') });
    run(frida, 'makePrinciple', { principleId: anId('p'), clusterId: anId('Lytter først'), title: 'Lytter først' });
    run(frida, 'makePrinciple', { principleId: anId('q'), clusterId: null, title: 'Bygger bro' });
    run(frida, 'makeStation', { stationId: anId('s'), clusterId: anId('Torvet'), title: 'Ansigt til ansigt' });
    expect(read(groupsOf(board, 'Principper'))).toEqual([
      ['Bygger bro', 'Ingen udsagn.'],
      ['Lytter først', '1 ord a'],
    ]);
    expect(read(groupsOf(board, 'Stande'))).toEqual([
      ['Ansigt til ansigt'],
      ['Torvet', '2 ord b'],
      ['Torvet – Biblioteket', '3 ord c'],
    ]);
    const keys = partsOf(board).flatMap(({ heading, groups }) => groups.map(({ key }) => `${heading} ${key}`));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('[MI16] say where a withdrawn statement lay, with its number and no words; a hidden or erased one leaves nothing', () => {
    const evening = anOpenWorkshop();
    say(evening, 'a', 'b', 'c', 'd');
    cluster(evening, 'Lytter først', 'a', 'b', 'c', 'd');
    const { run, board } = evening;
    run(frida, 'makePrinciple', { principleId: anId('p'), clusterId: anId('Lytter først'), title: 'Først lytte' });
    run(anna, 'withdrawStatement', { statementId: anId('b') });
    run(frida, 'hideStatement', { statementId: anId('c') });
    run(adam, 'eraseStatement', { statementId: anId('d') });
    expect(read(groupsOf(board, 'Temaer fra tavlen'))).toEqual([
      ['Lytter først', 'Står bag princippet »Først lytte«.', '1 ord a', '2  (trukket tilbage)'],
    ]);
    expect(read(groupsOf(board, 'Principper'))).toEqual([
      ['Først lytte'],
      ['Lytter først', '1 ord a', '2  (trukket tilbage)'],
    ]);
    for (const gone of ['ord b', 'ord c', 'ord d']) expect(JSON.stringify(minutesOf(board))).not.toContain(gone);
    expect(toMarkdown(minutesOf(board))).toContain('\n**2** *(trukket tilbage)*\n');
  });

  it('[MI8][MI14] are in the short form their names and how many statements lie in each', () => {
    const evening = anOpenWorkshop();
    say(evening, 'a', 'b', 'c');
    cluster(evening, 'Mødesteder', 'a', 'b');
    cluster(evening, 'Torvet', 'c');
    const { run, board } = evening;
    run(mads, 'nestCluster', { clusterId: anId('Torvet'), parentId: anId('Mødesteder') });
    run(frida, 'makePrinciple', { principleId: anId('p'), clusterId: anId('Mødesteder'), title: 'Mødes i forvejen' });
    run(anna, 'withdrawStatement', { statementId: anId('a') });
    expect(partsOf(board, 'short').map(({ heading, points, groups }) => [heading, points, groups])).toEqual([
      ['Bilag 1: Temaer fra tavlen', ['Mødesteder (1 udsagn)', 'Mødesteder – Torvet (1 udsagn)'], []],
      ['Bilag 2: Principper', ['Mødes i forvejen – bygger på »Mødesteder« og »Torvet«'], []],
    ]);
  });

  it('[MI14] do without a name, and leave out a nameless cluster in which nothing lies', () => {
    const evening = anOpenWorkshop();
    say(evening, 'a');
    const { run, board } = evening;
    const start = (clusterId: string) => ({
      clusterId,
      statements: [{ statementId: anId('a'), seen: null }],
      x: 0,
      y: 0,
    });
    run(mads, 'startCluster', start(anId('one')));
    expect(read(groupsOf(board, 'Temaer fra tavlen'))).toEqual([['Tema uden navn', '1 ord a']]);
    run(mads, 'unplaceStatement', { statementId: anId('a'), clusterId: anId('one') });
    expect(partsOf(board).map(({ heading }) => heading)).toEqual(['Bilag 1: Udsagn fra mødet']);
  });
});
