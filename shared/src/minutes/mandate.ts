import type { Board } from '../board/board.ts';
import { isOfMandate } from '../meeting/mandate.ts';
import { composeMandate } from '../meeting/composeMandate.ts';
import { paragraph, type Block } from './blocks.ts';
import { headingsIn, namesInARow, type Language } from './headings.ts';
import { mandateWords } from './mandateWords.ts';
import { printed, type Said } from './said.ts';

/** How the mandate's questions stand: what covers each, what is said to be missing, or that it is bare. Nothing where the evening never looked. */
export const mandateBlocks = (board: Board, said: readonly Said[], language: Language): readonly Block[] => {
  const words = mandateWords[language];
  const standing = composeMandate(board);
  const written = said.filter(({ stepId }) => isOfMandate(board, stepId));
  const hasLooked =
    written.length > 0 ||
    standing.some(({ covered, missing }) => covered.length + missing.length > 0) ||
    [...board.all('stepRuns')].some(([stepId]) => isOfMandate(board, stepId));
  if (!hasLooked) return [];
  const points = (some: readonly Said[]): readonly Block[] => {
    const lines = some.map((one) => {
      const { number, lines: text, mark } = printed(one, headingsIn[language]);
      const whole = mark === null ? text.join(' ') : `${text.join(' ')} (${mark})`;
      return number === null ? whole : words.numbered(number, whole);
    });
    return lines.length === 0 ? [] : [{ kind: 'points', points: lines }];
  };
  const byId = new Map(said.map((one) => [one.statementId, one]));
  const asked = standing.flatMap(({ text, isGone, covered, missing }): readonly Block[] => {
    const title = headingsIn[language].quoted(text);
    const things = covered.map(({ of, title: named }) => words[of](named));
    const told = [
      ...(things.length > 0 ? [words.covered(namesInARow(things, language))] : []),
      ...(things.length === 0 && missing.length === 0 ? [words.bare] : []),
      ...(missing.length > 0 ? [words.said] : []),
    ].join(' ');
    return [
      paragraph(`${isGone ? `${title} (${words.gone})` : title}: ${told}`),
      ...points(missing.flatMap(({ statementId }) => byId.get(statementId) ?? [])),
    ];
  });
  const loose = written.filter(({ statementId, isWithdrawn }) => {
    return !isWithdrawn && board.get('statements', statementId)?.mandateId === undefined;
  });
  return [...asked, ...(loose.length > 0 ? [paragraph(`${words.none}:`), ...points(loose)] : [])];
};
