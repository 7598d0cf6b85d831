import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';
import { cleanText } from '../board/statementText.ts';
import {
  aBoard,
  adam,
  agendaItemId,
  aMeeting,
  anId,
  anna,
  anOpenWorkshop,
  aStatement,
  birthe,
  collectId,
  collectMoreId,
  frida,
  signe,
} from '../testing/builders.ts';
import { composeMinutes, type Minutes, type MinutesForm } from './compose.ts';
import type { Language } from './headings.ts';
import { itemToHtml, itemToText } from './toHtml.ts';
import { toMarkdown } from './toMarkdown.ts';

const compose = (
  board: Board,
  form: MinutesForm = 'long',
  language: Language = 'da',
  head: string | null = null,
): Minutes => composeMinutes(board, { language, form, head });

const groupsOf = (board: Board) => compose(board).attachments?.parts.flatMap((part) => part.groups) ?? [];
const wordsOf = (board: Board) =>
  groupsOf(board).flatMap((group) => group.statements.map((said) => said.lines.join('\n')));

const fields: Rows['itemMinutes'] = {
  caseId: 'EMN-2027-00412',
  summary: 'Udvalget kvalificerede udkastet.',
  background: 'Udvalget er nedsat i efteråret.',
  proposal: 'At udvalget kvalificerer principperne.\nAt udvalget arbejder med metoder.',
  earlierDecisions: 'Ingen.',
  discussion: 'Kommunen skal være synlig.',
  decisions: 'Udvalget besluttede:\n- Det afprøves på biblioteket.',
};

describe('the minutes proper', () => {
  it('[MI7] have the headings of the municipality, in their order', () => {
    const board = aBoard({
      itemMinutes: { [agendaItemId]: fields },
      attendees: { [anId('a')]: { mark: 'present' }, [anId('b')]: { mark: 'absent' } },
      minutes: { [only]: { adjournedAt: '21.02', attachments: 'Udkast til principper' } },
    });
    const minutes = compose(board);
    expect(minutes.kicker).toBe('Referat – Opgaveudvalget for fællesskab');
    expect(minutes.title).toBe('4. møde, tirsdag 9. februar 2027');
    expect(minutes.facts).toEqual([
      { label: 'Mødetidspunkt', value: 'tirsdag 9. februar 2027 kl. 19.00–21.00' },
      { label: 'Mødested', value: 'lokale A og B' },
    ]);
    expect(minutes.items.map(({ heading, caseId }) => [heading, caseId])).toEqual([
      ['Punkt 1 (åben): Hvordan skaber vi mere sammen?', 'Sags-ID: EMN-2027-00412'],
    ]);
    expect(minutes.items[0]?.sections.map((section) => section.heading)).toEqual([
      'Resumé',
      'Baggrund',
      'Dagsorden',
      'Indstilling',
      'Tidligere beslutninger',
      'Drøftelse',
      'Beslutninger',
    ]);
    expect(minutes.closing.map((section) => section.heading)).toEqual(['Tilstede', 'Fraværende', 'Mødet hævet']);
    expect(minutes.closing.at(-1)?.blocks).toEqual([
      { kind: 'paragraph', lines: ['Protokollen blev læst, og mødet hævet kl. 21.02.'] },
    ]);
    expect(minutes.attachments).toMatchObject({ heading: 'Bilag', titles: ['Udkast til principper'], parts: [] });
  });

  it('[MI7] say the same in English', () => {
    const board = aBoard({
      itemMinutes: { [agendaItemId]: fields },
      attendees: { [anId('a')]: { mark: 'present' } },
      minutes: { [only]: { adjournedAt: '21.02' } },
    });
    const minutes = compose(board, 'long', 'en');
    expect(minutes.title).toBe('4. møde, Tuesday 9 February 2027');
    expect(minutes.facts[0]).toEqual({ label: 'Time', value: 'Tuesday 9 February 2027 19:00–21:00' });
    expect(minutes.items[0]?.heading).toBe('Item 1 (open): Hvordan skaber vi mere sammen?');
    expect(minutes.items[0]?.sections.at(-1)?.heading).toBe('Decisions');
    expect(minutes.closing.map((section) => section.heading)).toEqual(['Present', 'Meeting adjourned']);
    expect(JSON.stringify(minutes.closing)).toContain('adjourned at 21:02.');
  });

  it('[MI6] have no heading over an empty field, but always one for decisions, with a dash where none stand', () => {
    const [item] = compose(aBoard()).items;
    expect(item?.caseId).toBeNull();
    expect(item?.sections).toEqual([
      { kind: 'agenda', heading: 'Dagsorden', blocks: [{ kind: 'points', points: ['Udsagn'] }] },
      { kind: 'decisions', heading: 'Beslutninger', blocks: [{ kind: 'paragraph', lines: ['–'] }] },
    ]);
    expect(compose(aBoard()).closing).toEqual([]);
    expect(compose(aBoard()).attachments).toBeNull();
    const nowhere = aBoard({ workshop: { [only]: { ...aMeeting, place: '', body: '' } } });
    expect(compose(nowhere).kicker).toBe('Referat');
    expect(compose(nowhere).facts).toHaveLength(1);
  });

  it('[MI6] show a field of nothing but blanks as the empty one it is', () => {
    const blank = aBoard({
      itemMinutes: { [agendaItemId]: { summary: ' \n', decisions: '\t', caseId: ' ', proposal: '\n' } },
    });
    expect(compose(blank)).toEqual(compose(aBoard()));
  });

  it('[MI5] put the proposal to the body, as »At ...« points', () => {
    const board = aBoard({ itemMinutes: { [agendaItemId]: fields } });
    expect(compose(board).items[0]?.sections.find((section) => section.kind === 'proposal')?.blocks).toEqual([
      { kind: 'paragraph', lines: ['Det indstilles til Opgaveudvalget for fællesskab:'] },
      { kind: 'points', points: ['At udvalget kvalificerer principperne.', 'At udvalget arbejder med metoder.'] },
    ]);
  });

  it('[MI7] have each agenda item in its order, with the steps that belong to it', () => {
    const second = anId('second item');
    const board = aBoard({
      agendaItems: { [second]: { number: 2, title: 'Eventuelt', position: 2 } },
      steps: {
        [anId('last')]: { agendaItemId: second, title: 'Tak', position: 9 },
        [anId('first')]: { agendaItemId, title: 'Velkomst', position: 0 },
      },
    });
    expect(compose(board).items.map(({ heading, sections }) => [heading, sections[0]?.blocks])).toEqual([
      ['Punkt 1 (åben): Hvordan skaber vi mere sammen?', [{ kind: 'points', points: ['Velkomst', 'Udsagn'] }]],
      ['Punkt 2 (åben): Eventuelt', [{ kind: 'points', points: ['Tak'] }]],
    ]);
  });

  it('[MI2] tell who was there by the list somebody ticked, and never by phones', () => {
    const { board, run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement());
    expect(compose(board).closing).toEqual([]);
    const people = [
      ['Torben Lund', '', 'present'],
      ['Birgit Holm', 'formand', 'present'],
      ['Aksel Juhl', '', 'absent'],
      ['Ellen Dam', '', 'unmarked'],
    ] as const;
    for (const [name, title, mark] of people)
      run(signe, 'writeAttendee', { attendeeId: anId(name), name, title, mark });
    expect(compose(board).closing.map((section) => section.blocks)).toEqual([
      [{ kind: 'paragraph', lines: ['Torben Lund og Birgit Holm (formand).'] }],
      [{ kind: 'paragraph', lines: ['Aksel Juhl.'] }],
    ]);
    expect(JSON.stringify(compose(board))).not.toContain('Ellen Dam');
  });

  it('[MI8] in the short form leave out what was discussed and the words of the statements, and nothing else', () => {
    const board = aBoard({
      itemMinutes: { [agendaItemId]: fields },
      statements: { [anId('a')]: {} },
      minutes: { [only]: { attachments: '1. Udkast til principper\n- Kort over bydelen' } },
    });
    const [short, long] = [compose(board, 'short'), compose(board, 'long')];
    expect(short.items[0]?.sections).toEqual(
      long.items[0]?.sections.filter((section) => section.kind !== 'discussion'),
    );
    expect(short.attachments).toMatchObject({
      heading: 'Bilag',
      titles: ['Udkast til principper', 'Kort over bydelen'],
      parts: [],
    });
    expect(long.attachments?.titles).toEqual(['Udkast til principper', 'Kort over bydelen', 'Udsagn fra mødet']);
    expect(long.attachments?.parts[0]?.heading).toBe('Bilag 3: Udsagn fra mødet');
  });

  it('[MI9] end with the head of the chain, when it is known', () => {
    const head = '0af3'.repeat(16);
    expect(compose(aBoard(), 'long', 'da', head).head).toBe(`Kontroltal for mødets hændelser: ${head}`);
    expect(
      toMarkdown(compose(aBoard(), 'long', 'da', head))
        .trimEnd()
        .endsWith(head),
    ).toBe(true);
    expect(compose(aBoard()).head).toBeNull();
  });

  it('are there before there is anything to say', () => {
    const board = aBoard();
    board.cut('workshop', only);
    board.cut('agendaItems', agendaItemId);
    expect(compose(board)).toMatchObject({ title: 'Referat', facts: [], items: [], closing: [], attachments: null });
  });
});

describe('the statements in the minutes', () => {
  it('[IM5] say of each imported statement where it is from, and gather those of no step', () => {
    const board = aBoard({
      imports: { [anId('i')]: { source: 'Høringen i marts' } },
      statements: {
        [anId('1')]: { text: 'Sagt her' },
        [anId('2')]: { text: 'Hentet ind i trinnet' },
        [anId('3')]: { text: 'Fra før', stepId: null },
        [anId('4')]: { text: 'Fra et bord', stepId: null },
      },
      numbers: Object.fromEntries(['1', '2', '3', '4'].map((name, at) => [anId(name), { number: at + 1 }])),
      origins: {
        [anId('2')]: { importId: anId('i') },
        [anId('3')]: { importId: anId('i') },
        [anId('4')]: { importId: anId('i'), source: 'Bord 4' },
      },
    });
    expect(groupsOf(board).map(({ heading, statements }) => [heading, statements.map(({ mark }) => mark)])).toEqual([
      ['Udsagn', [null, 'fra »Høringen i marts«']],
      ['Fra tidligere møder', ['fra »Høringen i marts«', 'fra »Bord 4«']],
    ]);
    expect(toMarkdown(compose(board))).toContain('*(fra »Bord 4«)*');
  });

  it('[MI4] stand word for word under their step and prompt, in the order of their numbers', () => {
    const board = aBoard({
      steps: { [collectMoreId]: { position: 2, title: 'Hvad er svært?' } },
      prompts: { [anId('p1')]: { text: 'Hvad mangler?' }, [anId('p2')]: { text: 'Og hvad mere?' } },
      statements: {
        [anId('a')]: { text: 'tolv', stepId: collectMoreId },
        [anId('b')]: { text: 'to', promptId: anId('p2') },
        [anId('c')]: { text: 'ti\n\n  linje <b> & "x"\t👩‍👩‍👧‍👦', promptId: anId('p1') },
        [anId('d')]: { text: 'et', promptId: anId('p1') },
      },
      numbers: {
        [anId('a')]: { number: 12 },
        [anId('b')]: { number: 2 },
        [anId('c')]: { number: 10 },
        [anId('d')]: { number: 1 },
      },
    });
    expect(groupsOf(board).map(({ heading, prompt, statements }) => [heading, prompt, statements])).toEqual([
      [
        'Udsagn',
        'Hvad mangler?',
        [
          { statementId: anId('d'), number: 1, lines: ['et'], mark: null },
          {
            statementId: anId('c'),
            number: 10,
            lines: ['ti', '', '  linje <b> & "x"\t👩‍👩‍👧‍👦'],
            mark: null,
          },
        ],
      ],
      ['Udsagn', 'Og hvad mere?', [{ statementId: anId('b'), number: 2, lines: ['to'], mark: null }]],
      ['Hvad er svært?', null, [{ statementId: anId('a'), number: 12, lines: ['tolv'], mark: null }]],
    ]);
    expect(new Set(groupsOf(board).map((group) => group.key)).size).toBe(3);
  });

  it('[MI4] under a prompt that was rewritten stay with the words they answered', () => {
    const { board, run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement());
    run(frida, 'writeStep', {
      stepId: collectId,
      title: 'Udsagn',
      prompt: 'Hvad mangler?',
      promptId: anId('new'),
      plannedMinutes: 5,
      note: '',
    });
    run(anna, 'postStatement', aStatement({ statementId: anId('next') }));
    expect(groupsOf(board).map((group) => group.prompt)).toEqual(['Hvad skal være til stede?', 'Hvad mangler?']);
  });

  it('[MI4] that came late are there when they were let in, and marked', () => {
    const { board, run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement());
    run(frida, 'endStep', { stepId: collectId });
    const late = aStatement({ statementId: anId('late'), text: 'Sent, men skrevet i tide' });
    run(birthe, 'postStatement', late);
    expect(wordsOf(board)).toEqual([aStatement().text]);
    run(frida, 'admitLateStatement', { statementId: late.statementId });
    expect(groupsOf(board)[0]?.statements.map(({ number, mark }) => [number, mark])).toEqual([
      [1, null],
      [2, 'eftersendt'],
    ]);
  });

  it('[MI4] that are withdrawn, hidden or erased are not there, and the others keep their numbers', () => {
    const { board, run } = anOpenWorkshop();
    const names = ['withdrawn', 'hidden', 'erased', 'kept'];
    for (const name of names) run(anna, 'postStatement', aStatement({ statementId: anId(name), text: `ord: ${name}` }));
    run(anna, 'withdrawStatement', { statementId: anId('withdrawn') });
    run(frida, 'hideStatement', { statementId: anId('hidden') });
    run(adam, 'eraseStatement', { statementId: anId('erased') });
    expect(groupsOf(board).flatMap((group) => group.statements)).toEqual([
      { statementId: anId('kept'), number: 4, lines: ['ord: kept'], mark: null },
    ]);
    for (const gone of ['ord: withdrawn', 'ord: hidden', 'ord: erased'])
      expect(JSON.stringify(compose(board))).not.toContain(gone);
  });

  it('[MI4] are all there, once each, whatever is written in them and however many they are', () => {
    const words = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .map(cleanText)
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (texts) => {
        const board = aBoard({
          statements: Object.fromEntries(
            texts.map((text, at) => [
              anId(`${at}`),
              { text, stepId: at % 3 === 0 ? anId('a step that is gone') : collectId },
            ]),
          ),
          numbers: Object.fromEntries(texts.map((_text, at) => [anId(`${at}`), { number: texts.length - at }])),
        });
        expect(wordsOf(board).sort()).toEqual([...texts].sort());
        for (const group of groupsOf(board)) {
          const numbers = group.statements.map((said) => said.number ?? 0);
          expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        }
        expect(compose(board)).toEqual(compose(board));
      }),
      { numRuns: 50 },
    );
  });

  it('[MI4] stand without a name: no author, no link to one, no script note', () => {
    const { board, run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement());
    run(birthe, 'postStatement', aStatement({ statementId: anId('second') }));
    board.put('scriptNotes', collectId, { text: 'Kun til facilitator' });
    const minutes = compose(board);
    const all = [
      JSON.stringify(minutes),
      toMarkdown(minutes),
      ...minutes.items.flatMap((item) => [itemToHtml(item), itemToText(item)]),
    ].join('\n');
    for (const secret of [anna.id, birthe.id, frida.id, 'Kun til facilitator']) expect(all).not.toContain(secret);
  });
});

it('[MI25] a closed point stands with nothing but that it was there, and with its words, marked, where they are asked for', () => {
  const itemId = anId('closed item');
  const board = aBoard({
    agendaItems: { [itemId]: { number: 2, position: 2, title: '', isClosed: true } },
    closedItems: { [itemId]: { title: 'Personsag' } },
    itemMinutes: { [itemId]: { decisions: 'Ansættes ikke' } },
  });
  const options = { language: 'da', form: 'long', head: null } as const;
  const [, open] = composeMinutes(board, options).items;
  expect([open?.heading, open?.sections]).toEqual(['Punkt 2 (lukket): Lukket punkt', []]);
  const [, closed] = composeMinutes(board, { ...options, withClosed: true }).items;
  expect(closed?.heading).toBe('Punkt 2 (lukket): Personsag');
  expect(JSON.stringify(closed)).toContain('Ansættes ikke');
});
