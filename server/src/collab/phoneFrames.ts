import type { Board } from '@skab/shared/board/board.ts';
import { twoHomes } from '@skab/shared/board/twoHomes.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import { composeMine } from '@skab/shared/scene/composeMine.ts';
import { composeScene } from '@skab/shared/scene/composeScene.ts';
import { feedRing } from './feedRing.ts';
import type { Moved, OpenBoard } from './openBoard.ts';
import type { Outlet } from './outlet.ts';
import { ownStatements, type OwnStatements } from './ownStatements.ts';
import { pace } from './pace.ts';

/** Frames for phones: the scene and the feed for all of them, and each person's own statements for hers. */
export interface PhoneFrames {
  /** The names under which a person's phones sit. */
  placesOf(actorId: string): readonly string[];
  /** The name under which only hers sit. */
  placeOf(actorId: string): string;
  moved(moved: Moved): void;
  /** Sends a phone that has just sat down everything it lacks. */
  welcome(socketId: string, actorId: string, since: number | null): void;
  /** Sees to it that an actor's phones get a frame at least as new as the answer to a command of hers. */
  answered(actorId: string, seq: number): void;
  /** An actor's last phone has left. */
  forget(actorId: string): void;
  close(): void;
}

const statementCollections: ReadonlySet<string> = new Set(['statements', 'numbers', 'withdrawn']);
const unpublishedCollections: ReadonlySet<string> = new Set(['lateStatements', 'hiddenStatements']);
/** When one of these changes, what one may do with one's own statements may have changed. */
const standingCollections: ReadonlySet<string> = new Set(['run', 'stepRuns', 'steps', 'prompts']);

/** Whose own statements a commit has touched. */
const concernedBy = ({ rows, desk }: Moved, own: OwnStatements, deskRows: Board): ReadonlySet<string> | 'all' => {
  if (rows === 'all' || desk === 'all') return 'all';
  const concerned = new Set(own.take(desk));
  if (rows.some(({ collection }) => standingCollections.has(collection))) return 'all';
  const touched = [
    ...rows.filter(({ collection }) => statementCollections.has(collection)),
    ...desk.filter(({ collection }) => unpublishedCollections.has(collection)),
  ];
  for (const { id } of touched) {
    const author = deskRows.get('authors', id);
    if (author) concerned.add(author.actorId);
  }
  return concerned;
};

/** `actorsHere` are those who have a phone in the room. */
export const phoneFrames = (board: OpenBoard, outlet: Outlet, actorsHere: () => ReadonlySet<string>): PhoneFrames => {
  const phones = `${board.workshopId}:phones`;
  const actorPlace = (actorId: string): string => `${board.workshopId}:actor:${actorId}`;
  const feed = feedRing(board.seq);
  let own = ownStatements(board.desk);
  let sentFeedSeq = board.seq;
  let isFeedDue = false;
  let sentScene = '';
  let mineDue: Set<string> | 'all' = new Set();
  /** Actors who wait for a frame as new as an answer they got, also when nothing of theirs changed. */
  const owed = new Set<string>();
  const sentMine = new Map<string, { readonly seq: number; readonly text: string }>();

  const sendMine = (): void => {
    const here = actorsHere();
    const due = mineDue === 'all' ? here : [...mineDue].filter((actorId) => here.has(actorId));
    for (const actorId of due) {
      const statements = composeMine(twoHomes(board.published, board.desk), own.of(actorId));
      const text = JSON.stringify(statements);
      if (text === sentMine.get(actorId)?.text && !owed.has(actorId)) continue;
      sentMine.set(actorId, { seq: board.seq, text });
      outlet.emit(actorPlace(actorId), 'mine', { seq: board.seq, statements });
    }
    mineDue = new Set();
    owed.clear();
  };
  const sendScene = (): void => {
    const scene = composeScene(board.published);
    const text = JSON.stringify(scene);
    if (!scene || text === sentScene) return;
    sentScene = text;
    outlet.emit(phones, 'scene', { seq: board.seq, scene });
  };
  const sendFeed = (): void => {
    if (!isFeedDue) return;
    isFeedDue = false;
    outlet.emit(phones, 'feed', feed.since(sentFeedSeq, board));
    sentFeedSeq = board.seq;
  };
  const sending = pace(() => {
    sendMine();
    sendScene();
    sendFeed();
    return limits.phoneFrameMs;
  });

  const noteFeed = ({ seq, rows, desk }: Moved): void => {
    if (rows === 'all' || desk === 'all') {
      feed.reset(seq);
      sentFeedSeq = -1;
      isFeedDue = true;
      return;
    }
    const touched = rows.filter(({ collection }) => statementCollections.has(collection)).map(({ id }) => id);
    if (touched.length === 0) return;
    feed.note(seq, touched);
    isFeedDue = true;
  };

  return {
    placesOf: (actorId) => [phones, actorPlace(actorId)],
    placeOf: actorPlace,
    moved: (moved) => {
      noteFeed(moved);
      const concerned = concernedBy(moved, own, board.desk);
      if (concerned === 'all') {
        if (moved.desk === 'all' || moved.rows === 'all') own = ownStatements(board.desk);
        mineDue = 'all';
      } else if (mineDue !== 'all') for (const actorId of concerned) mineDue.add(actorId);
      sending.due();
    },
    welcome: (socketId, actorId, since) => {
      const scene = composeScene(board.published);
      if (scene) outlet.emit(socketId, 'scene', { seq: board.seq, scene });
      const statements = composeMine(twoHomes(board.published, board.desk), own.of(actorId));
      sentMine.set(actorId, { seq: board.seq, text: JSON.stringify(statements) });
      // Another device of hers may be waiting for the same news.
      outlet.emit(actorPlace(actorId), 'mine', { seq: board.seq, statements });
      outlet.emit(socketId, 'feed', feed.since(since, board));
    },
    answered: (actorId, seq) => {
      if ((sentMine.get(actorId)?.seq ?? seq) >= seq) return;
      owed.add(actorId);
      if (mineDue !== 'all') mineDue.add(actorId);
      sending.due();
    },
    forget: (actorId) => void sentMine.delete(actorId),
    close: () => sending.stop(),
  };
};
