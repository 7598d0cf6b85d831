import { expect, it } from 'vitest';
import { aBoard, anId, collectId } from '../testing/builders.ts';
import { composeMinutes } from './compose.ts';
import { toMarkdown } from './toMarkdown.ts';

it('[QS8] questions stand under their point in the order they came, in both forms, with what became of each', () => {
  const ids = ['one', 'two', 'three', 'four', 'five'].map(anId);
  const [one = '', two = '', three = '', four = ''] = ids;
  const board = aBoard({
    steps: { [collectId]: { activity: 'presentation', title: 'Byens træer', presenter: 'Mette Lind' } },
    statements: Object.fromEntries(
      // The last that came has the least number: the order is that of coming.
      ids.map((id, index) => [id, { text: `Spørgsmål ${index}?`, stepId: collectId, publishedAt: 10 + index }]),
    ),
    numbers: Object.fromEntries(ids.map((id, index) => [id, { number: index + 1 }])),
    questions: {
      [one]: { as: 'answered', at: 1 },
      [two]: { as: 'putOff', at: 2, to: { title: '5. møde', date: '2027-03-09' } },
      [three]: { as: 'putOff', at: 3 },
      [four]: { as: 'promised', at: 4, by: 'Jens Ravn' },
    },
  });
  for (const form of ['short', 'long'] as const) {
    const { items } = composeMinutes(board, { language: 'da', form, head: null });
    expect(items[0]?.sections.find(({ kind }) => kind === 'questions')).toEqual({
      kind: 'questions',
      heading: 'Spørgsmål til oplæg',
      blocks: [
        { kind: 'paragraph', lines: ['Byens træer, oplæg ved Mette Lind:'] },
        {
          kind: 'points',
          points: [
            'Nr. 1: Spørgsmål 0? – Besvaret',
            'Nr. 2: Spørgsmål 1? – Udskudt til 5. møde, tirsdag 9. marts 2027',
            'Nr. 3: Spørgsmål 2? – Udskudt til et senere møde',
            'Nr. 4: Spørgsmål 3? – Udskudt: Jens Ravn svarer skriftligt',
            'Nr. 5: Spørgsmål 4? – Ikke besvaret',
          ],
        },
      ],
    });
  }
  const english = toMarkdown(composeMinutes(board, { language: 'en', form: 'short', head: null }));
  expect(english).toMatch(/Questions to talks[^]*a talk by Mette Lind[^]*Not answered/);
});
