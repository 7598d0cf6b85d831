import { describe, expect, it } from 'vitest';
import { only, type Rows } from '../board/collections.ts';
import { statementsCsv } from '../exchange/statementsCsv.ts';
import { aBoard, agendaItemId, anId, collectId, type SomeRows } from '../testing/builders.ts';
import { composeMinutes, type MinutesForm } from './compose.ts';
import { toMarkdown } from './toMarkdown.ts';

const compose = (rows: SomeRows, form: MinutesForm = 'long') =>
  composeMinutes(aBoard(rows), { language: 'da', form, head: null });
const sectionOf = (rows: SomeRows, kind: string, form?: MinutesForm) =>
  compose(rows, form).items[0]?.sections.find((section) => section.kind === kind);

const talkId = anId('talk');
const [oneId, otherId] = [anId('one'), anId('other')];
const at = (clock: string): number => Date.parse(`2027-02-09T${clock}:00+01:00`);
const steps = { [talkId]: { title: 'Samtale', position: 2 } } as const;

describe('the course of a point', () => {
  const stepRuns = {
    [collectId]: { startedAt: at('19:40'), firstAt: at('19:02'), endedAt: at('19:52') },
    [talkId]: { startedAt: at('19:52'), endedAt: at('20:55') },
  };
  const stepLeaders = { [collectId]: { name: 'Frida Holm' }, [talkId]: { name: 'Jens Ravn' } };

  it('[MI19] says when it began and ended and who led it, and the same of each step', () => {
    const rows = { steps, stepRuns, stepLeaders };
    expect(compose(rows).items[0]?.course).toBe('Kl. 19.02–20.55, ledet af Frida Holm og Jens Ravn');
    expect(sectionOf(rows, 'agenda')?.blocks).toEqual([
      {
        kind: 'points',
        points: ['Udsagn (kl. 19.02–19.52, ledet af Frida Holm)', 'Samtale (kl. 19.52–20.55, ledet af Jens Ravn)'],
      },
    ]);
    expect(toMarkdown(compose(rows))).toContain('Kl. 19.02–20.55, ledet af Frida Holm og Jens Ravn');
  });

  it('[MI19] says nothing before it began, and no end while it is on', () => {
    expect(compose({ steps }).items[0]?.course).toBeNull();
    const on = { [collectId]: { startedAt: at('19:02'), endedAt: null } };
    expect(compose({ steps, stepRuns: on }).items[0]?.course).toBe('Fra kl. 19.02');
  });

  it('[MI19] names what was not reached when the meeting is over, and puts it off to the meeting that was chosen', () => {
    const reached = { [collectId]: { startedAt: at('19:02'), endedAt: at('19:52') } };
    const left = { ...steps, [anId('left out')]: { title: 'Pause', position: 3, skipped: 'before' as const } };
    const open = { steps: left, stepRuns: reached };
    expect(sectionOf(open, 'putOff')).toBeUndefined();
    const closed = { ...open, run: { [only]: { phase: 'closed' as const, closedAt: at('21:00') } } };
    expect(sectionOf(closed, 'agenda')?.blocks).toEqual([
      { kind: 'points', points: ['Udsagn (kl. 19.02–19.52)', 'Samtale (ikke nået)'] },
    ]);
    expect(sectionOf(closed, 'putOff')).toEqual({
      kind: 'putOff',
      heading: 'Udsat til senere møde',
      blocks: [{ kind: 'points', points: ['Samtale'] }],
    });
    const to = { title: '5. møde', date: '2027-03-09' };
    const noted = { ...open, putOffs: { [talkId]: { toId: anId('next'), to } } };
    expect(sectionOf(noted, 'putOff')?.blocks).toEqual([
      { kind: 'points', points: ['Samtale – til 5. møde, tirsdag 9. marts 2027'] },
    ]);
  });
});

describe('how a point ended', () => {
  it.each([
    ['discussed', 'Drøftet.'],
    ['agreed', 'Tiltrådt.'],
    ['notAgreed', 'Ikke tiltrådt.'],
  ] as const)('[MI20] stands first under the decisions: %s', (ending, line) => {
    const decisions = { [agendaItemId]: { decisions: 'Det afprøves.' } };
    const rows = { endings: { [agendaItemId]: { ending } }, itemMinutes: decisions };
    expect(sectionOf(rows, 'decisions')?.blocks).toEqual([
      { kind: 'paragraph', lines: [line] },
      { kind: 'paragraph', lines: ['Det afprøves.'] },
    ]);
  });

  it('[MI20] is enough under the decisions, and names the meeting it is put off to', () => {
    const to = { title: '5. møde', date: '2027-03-09' };
    const lineOf = (row: Rows['putOffs']) =>
      sectionOf({ putOffs: { [agendaItemId]: row } }, 'decisions', 'short')?.blocks;
    expect(lineOf({ toId: anId('next'), at: 1, to })).toEqual([
      { kind: 'paragraph', lines: ['Udsat til 5. møde, tirsdag 9. marts 2027.'] },
    ]);
    expect(lineOf({ toId: null, at: 1 })).toEqual([{ kind: 'paragraph', lines: ['Udsat til senere møde.'] }]);
  });
});

describe('what was said', () => {
  const rows: SomeRows = {
    statements: { [oneId]: { text: 'Mere lys' }, [otherId]: { text: 'Flere bænke\nmed ryglæn' } },
    numbers: { [oneId]: { number: 2 }, [otherId]: { number: 1 } },
    saidInRoom: { [otherId]: {} },
  };

  it('[MI21] in the room says so in the minutes and in the table', () => {
    const said = compose(rows).attachments?.parts.flatMap((part) => part.groups.flatMap((group) => group.statements));
    expect(said?.map(({ number, mark }) => [number, mark])).toEqual([
      [1, 'sagt i salen'],
      [2, null],
    ]);
    const csv = statementsCsv(aBoard(rows), { language: 'da', mayRead: () => true });
    expect(csv.match(/sagt i salen/g)).toHaveLength(1);
  });

  it.each(['short', 'long'] as const)(
    '[MI22] with a star stands under its point, word for word, by number (%s)',
    (form) => {
      const stars = { [oneId]: { at: 1 }, [otherId]: { at: 2 }, [anId('withdrawn')]: { at: 3 } };
      expect(sectionOf({ ...rows, stars }, 'starred', form)?.blocks).toEqual([
        { kind: 'paragraph', lines: ['Nr. 1: Flere bænke', 'med ryglæn', '(sagt i salen)'] },
        { kind: 'paragraph', lines: ['Nr. 2: Mere lys'] },
      ]);
      expect(sectionOf(rows, 'starred', form)).toBeUndefined();
    },
  );

  it('[MI22] with a star stands under its own point, and what belongs to no step under the first', () => {
    const second = anId('second point');
    const minutes = compose({
      agendaItems: { [second]: { number: 2, position: 2, title: 'Eventuelt' } },
      steps: { [talkId]: { agendaItemId: second, position: 2 } },
      statements: { [oneId]: { text: 'Mere lys', stepId: talkId }, [otherId]: { text: 'Før mødet', stepId: null } },
      stars: { [oneId]: {}, [otherId]: {} },
    });
    const starred = minutes.items.map(({ sections }) => sections.find(({ kind }) => kind === 'starred')?.blocks);
    expect(starred).toEqual([
      [{ kind: 'paragraph', lines: ['Før mødet'] }],
      [{ kind: 'paragraph', lines: ['Mere lys'] }],
    ]);
  });
});

describe('what the meeting was for', () => {
  it('[MI24] stands first, with the questions of the mandate and how many were in the room', () => {
    const minutes = compose({
      workshop: { [only]: { purpose: 'Vi finder fælles fodslag.', mandate: '1. Hvad virker?\n- Hvad mangler?' } },
      roomCount: { [only]: { people: 40 } },
    });
    expect(minutes.opening).toEqual([
      { kind: 'purpose', heading: 'Formål', blocks: [{ kind: 'paragraph', lines: ['Vi finder fælles fodslag.'] }] },
      {
        kind: 'mandate',
        heading: 'Kommissoriets spørgsmål',
        blocks: [{ kind: 'points', points: ['Hvad virker?', 'Hvad mangler?'] }],
      },
    ]);
    expect(minutes.facts.at(-1)).toEqual({ label: 'Personer i rummet', value: '40' });
    expect(compose({}).opening).toEqual([]);
    const markdown = toMarkdown(minutes);
    expect(markdown.indexOf('## Kommissoriets spørgsmål')).toBeLessThan(markdown.indexOf('## Punkt 1'));
  });
});
