import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { twoHomes } from '@skab/shared/board/twoHomes.ts';
import { refuse, type Refusal } from '@skab/shared/outcome.ts';
import type { Door } from '@skab/shared/protocol/http.ts';
import { composeScene, hasNames } from '@skab/shared/scene/composeScene.ts';
import { placeAt } from './collab/asker.ts';
import type { LiveBoards } from './collab/liveBoards.ts';
import type { OpenBoard } from './collab/openBoard.ts';
import type { Clock } from './ports/clock.ts';

type Place = ReturnType<typeof placeAt>;

/** What the nouns are handed of a workshop that is opened for them; a refusal when it cannot be. */
export interface Openings {
  /** Where something is asked to be done, to be judged at. */
  place(workshopId: string): Promise<Refusal | { readonly ok: true; readonly place: Place; readonly epoch: number }>;
  /** All of its board: what is shown, and what only desks know. `head` is the end of its chain. */
  both(
    workshopId: string,
  ): Promise<Refusal | { readonly ok: true; readonly place: Place; readonly board: Board; readonly head: string }>;
  /** What everybody may read of it. */
  published(workshopId: string): Promise<Refusal | { readonly ok: true; readonly board: Board }>;
  /** What is said at the door, to whoever has the code. */
  door(workshopId: string): Promise<Refusal | Door>;
}

export const openings = (boards: Pick<LiveBoards, 'open'>, clock: Clock): Openings => {
  const reading =
    <Told>(read: (board: OpenBoard) => Told) =>
    async (workshopId: string): Promise<Refusal | Told> => {
      const opened = await boards.open(workshopId);
      return opened.ok ? read(opened.board) : opened;
    };
  const placeOf = (board: OpenBoard): Place => placeAt(board, clock.now());

  return {
    place: reading((board) => ({ ok: true, place: placeOf(board), epoch: board.epoch }) as const),
    both: reading((board) => {
      const { published, desk, head } = board;
      return { ok: true, place: placeOf(board), board: twoHomes(published, desk), head } as const;
    }),
    published: reading(({ published }) => ({ ok: true, board: published }) as const),
    door: reading(({ workshopId, published }) => {
      const meeting = published.get('workshop', only);
      if (!meeting) return refuse('unknown-workshop');
      const { title, body, place, date, from, to } = meeting;
      const phase = published.get('run', only)?.phase ?? 'before';
      const scene = phase === 'before' ? composeScene(published) : undefined;
      const evening = scene && {
        ladder: scene.ladder,
        thread: scene.thread,
        ...(scene.about ? { about: scene.about } : {}),
      };
      const hasMinutes = phase === 'closed' && published.get('publishedMinutes', only) !== undefined;
      return {
        workshopId,
        title,
        body,
        place,
        date,
        from,
        to,
        phase,
        ...(evening ? { evening } : {}),
        ...(hasNames(published) ? { hasNames: true as const } : {}),
        ...(hasMinutes ? { hasMinutes: true as const } : {}),
      };
    }),
  };
};
