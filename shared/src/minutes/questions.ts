import type { Board } from '../board/board.ts';
import { presenterOf, stepTitleOf } from '../meeting/agenda.ts';
import { questionsIn, talksOf, type Question } from '../meeting/questions.ts';
import { paragraph, type Block } from './blocks.ts';
import { dayInWords, headingsIn, type Language } from './headings.ts';
import { questionWords } from './questionWords.ts';
import { printed, type Said } from './said.ts';

const fateIn = ({ settled }: Question, language: Language): string => {
  const words = questionWords[language];
  if (!settled) return words.unanswered;
  if (settled.as === 'answered') return words.answered;
  if (settled.as === 'promised') return words.promised(settled.by);
  return words.putOff(settled.to ? `${settled.to.title}, ${dayInWords(settled.to.date, language)}` : null);
};

/** What was asked at the talks of a point, in the order it came, and what became of each; what was not answered says so. */
export const questionBlocks = (
  board: Board,
  said: readonly Said[],
  agendaItemId: string,
  language: Language,
): readonly Block[] => {
  const words = questionWords[language];
  const byId = new Map(said.map((one) => [one.statementId, one]));
  return talksOf(board).flatMap(({ stepIds }): readonly Block[] => {
    const [firstId] = stepIds;
    if (firstId === undefined) return [];
    const here = new Set([...stepIds].filter((id) => board.get('steps', id)?.agendaItemId === agendaItemId));
    const points = questionsIn(board, here).flatMap((question) => {
      const one = byId.get(question.statementId);
      if (!one) return [];
      const { number, lines, mark } = printed(one, headingsIn[language]);
      const asked = mark === null ? lines.join(' ') : `${lines.join(' ')} (${mark})`;
      return [`${number === null ? asked : words.numbered(number, asked)} – ${fateIn(question, language)}`];
    });
    if (points.length === 0) return [];
    return [
      paragraph(`${words.talk(stepTitleOf(board, firstId), presenterOf(board, firstId))}:`),
      { kind: 'points', points },
    ];
  });
};
