import type { Board } from '../board/board.ts';
import { agendaItemsInOrder } from '../meeting/agenda.ts';
import type { Block } from './blocks.ts';
import type { Headings } from './headings.ts';
import { printed, type Said } from './said.ts';

/** The point a statement belongs to: its step's, else the first of the agenda. */
export const pointOf = (board: Board, stepId: string | null): string | undefined =>
  (stepId === null ? undefined : board.get('steps', stepId)?.agendaItemId) ?? agendaItemsInOrder(board)[0]?.id;

/** The starred statements of a point, word for word, in the order of their numbers: a star is no rank. */
export const starredBlocks = (
  board: Board,
  said: readonly Said[],
  agendaItemId: string,
  words: Headings,
): readonly Block[] =>
  said
    .filter(
      ({ statementId, stepId, isWithdrawn }) =>
        !isWithdrawn && board.get('stars', statementId) && pointOf(board, stepId) === agendaItemId,
    )
    .map((one): Block => {
      const { number, lines, mark } = printed(one, words);
      const [first = '', ...rest] = lines;
      const all = [number === null ? first : `${words.number} ${number}: ${first}`, ...rest];
      return { kind: 'paragraph', lines: mark === null ? all : [...all, `(${mark})`] };
    });
