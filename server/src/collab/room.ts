import type { Actor, Role } from '@skab/shared/access/can.ts';
import { mayReadDesk } from '@skab/shared/access/deskReaders.ts';
import type { Change } from '@skab/shared/board/board.ts';
import { deskCollections, isBoardCollection, type DeskCollection } from '@skab/shared/board/collections.ts';
import { twoHomes } from '@skab/shared/board/twoHomes.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import type { DeskFrame, ServerToClient } from '@skab/shared/protocol/socket.ts';
import { composeMine } from '@skab/shared/scene/composeMine.ts';
import { composeScene } from '@skab/shared/scene/composeScene.ts';
import { feedRing } from './feedRing.ts';
import type { Moved, OpenBoard } from './openBoard.ts';
import { ownStatements } from './ownStatements.ts';
import { pace } from './pace.ts';
import { presence, type Seated } from './presence.ts';

/** One socket that has taken a seat. */
export interface Occupant {
  readonly socketId: string;
  readonly deviceId: string;
  readonly personId: string;
  readonly actor: Actor;
  readonly roles: readonly Role[];
  readonly seated: Seated;
}

/** How frames get out. A name stands for everybody who sits under it; one encoding serves them all. */
export interface Outlet {
  emit<E extends keyof ServerToClient>(to: string, event: E, frame: Parameters<ServerToClient[E]>[0]): void;
}

/** What one workshop shows its phones and desks: composed once per change, gathered when changes come close together. */
export interface Room {
  /** The names under which somebody sits: frames for them are sent to these. */
  placesOf(occupant: Occupant): readonly string[];
  /** Sends a newcomer everything it lacks, and counts it as present. */
  sit(occupant: Occupant, since: number | null): void;
  /** Sees to it that an actor's phones get a frame at least as new as the answer to a command of hers. */
  answered(actorId: string, seq: number): void;
  leave(socketId: string): void;
  close(): void;
}

const statementCollections: ReadonlySet<string> = new Set(['statements', 'numbers', 'withdrawn']);
/** When one of these changes, what one may do with one's own statements may have changed. */
const standingCollections: ReadonlySet<string> = new Set(['run', 'stepRuns', 'steps', 'prompts']);

const readableBy = (roles: readonly Role[]): readonly DeskCollection[] =>
  deskCollections.filter((collection) => mayReadDesk(roles, collection));

const isReadable = (readable: readonly DeskCollection[], { collection }: Change): boolean =>
  !isBoardCollection(collection) && readable.includes(collection);

const authoredCollections: ReadonlySet<string> = new Set(['lateStatements', 'hiddenStatements']);

export const room = (board: OpenBoard, outlet: Outlet): Room => {
  const { workshopId } = board;
  const phones = `${workshopId}:phones`;
  const desks = `${workshopId}:desks`;
  const actorPlace = (actorId: string): string => `${workshopId}:actor:${actorId}`;
  const deskPlace = (readable: readonly DeskCollection[]): string => `${desks}:${readable.join('+')}`;

  const here = presence();
  const occupants = new Map<string, Occupant>();
  const feed = feedRing(board.seq);
  let own = ownStatements(board.desk);
  // Frames are told as of what has been noted here: the board may be a commit ahead of its own news.
  let seq = board.seq;
  let sentFeedSeq = seq;
  let isFeedDue = false;
  let mineDue: Set<string> | 'all' = new Set();
  let deskDue: Change[] | 'all' = [];
  /** Actors who are waiting for a frame as new as an answer they got, also when nothing of theirs changed. */
  const isOwed = new Set<string>();
  let sentScene = '';
  const sentMine = new Map<string, { readonly seq: number; readonly text: string }>();

  const composeOwn = (actorId: string): ReturnType<typeof composeMine> =>
    composeMine(twoHomes(board.published, board.desk), own.of(actorId));

  const sendScene = (): void => {
    const scene = composeScene(board.published);
    const text = JSON.stringify(scene);
    if (!scene || text === sentScene) return;
    sentScene = text;
    outlet.emit(phones, 'scene', { seq, scene });
  };
  const sendFeed = (): void => {
    if (!isFeedDue) return;
    isFeedDue = false;
    outlet.emit(phones, 'feed', feed.since(sentFeedSeq, { seq, published: board.published }));
    sentFeedSeq = seq;
  };
  const sendMine = (): void => {
    const phoneActors = new Set(
      [...occupants.values()].filter(({ seated }) => seated === 'phone').map(({ actor }) => actor.id),
    );
    const due = mineDue === 'all' ? phoneActors : [...mineDue].filter((id) => phoneActors.has(id));
    for (const actorId of due) {
      const statements = composeOwn(actorId);
      const text = JSON.stringify(statements);
      if (text === sentMine.get(actorId)?.text && !isOwed.has(actorId)) continue;
      sentMine.set(actorId, { seq, text });
      outlet.emit(actorPlace(actorId), 'mine', { seq, statements });
    }
    mineDue = new Set();
    isOwed.clear();
  };
  const phonePace = pace(() => {
    sendMine();
    sendScene();
    sendFeed();
    return limits.phoneFrameMs;
  });

  const deskFrame = (readable: readonly DeskCollection[], due: readonly Change[] | 'all'): DeskFrame => {
    const { head, desk } = board;
    if (due !== 'all')
      return { seq, head, isWhole: false, changes: due.filter((change) => isReadable(readable, change)) };
    const rows = readable.flatMap((collection) =>
      // The row was read from this very collection.
      [...desk.all(collection)].map(([id, after]) => ({ collection, id, before: undefined, after }) as Change),
    );
    return { seq, head, isWhole: true, changes: rows };
  };
  const deskPace = pace(() => {
    const due = deskDue;
    deskDue = [];
    const audiences = new Map(
      [...occupants.values()]
        .filter(({ seated }) => seated !== 'phone')
        .map(({ roles }) => readableBy(roles))
        .map((readable) => [deskPlace(readable), readable]),
    );
    for (const [place, readable] of audiences) outlet.emit(place, 'desk', deskFrame(readable, due));
    return limits.boardFrameMs;
  });
  const roomPace = pace(() => {
    outlet.emit(desks, 'room', here.counts());
    return limits.phoneFrameMs;
  });

  const noteRows = ({ rows, desk }: Moved): void => {
    if (rows === 'all' || desk === 'all') {
      own = ownStatements(board.desk);
      mineDue = 'all';
      feed.reset(seq);
      sentFeedSeq = -1;
      isFeedDue = true;
      return;
    }
    const concerned = own.take(desk);
    const touched = rows.filter(({ collection }) => statementCollections.has(collection)).map(({ id }) => id);
    if (touched.length > 0) {
      feed.note(seq, touched);
      isFeedDue = true;
    }
    if (rows.some(({ collection }) => standingCollections.has(collection))) mineDue = 'all';
    if (mineDue === 'all') return;
    const ids = [
      ...touched,
      ...desk.filter(({ collection }) => authoredCollections.has(collection)).map(({ id }) => id),
    ];
    for (const id of ids) {
      const author = board.desk.get('authors', id);
      if (author) mineDue.add(author.actorId);
    }
    for (const actorId of concerned) mineDue.add(actorId);
  };

  const unfollow = board.follow({
    moved: (moved) => {
      seq = moved.seq;
      noteRows(moved);
      if (moved.desk === 'all') deskDue = 'all';
      else if (deskDue !== 'all') deskDue.push(...moved.desk);
      phonePace.due();
      deskPace.due();
    },
  });

  return {
    placesOf: ({ seated, actor, roles }) =>
      seated === 'phone' ? [phones, actorPlace(actor.id)] : [desks, deskPlace(readableBy(roles))],
    sit: (occupant, since) => {
      const { socketId, deviceId, actor, roles, seated } = occupant;
      occupants.set(socketId, occupant);
      here.sit(socketId, deviceId, seated);
      roomPace.due();
      if (seated !== 'phone') {
        outlet.emit(socketId, 'desk', deskFrame(readableBy(roles), 'all'));
        return outlet.emit(socketId, 'room', here.counts());
      }
      const scene = composeScene(board.published);
      if (scene) outlet.emit(socketId, 'scene', { seq, scene });
      const statements = composeOwn(actor.id);
      sentMine.set(actor.id, { seq, text: JSON.stringify(statements) });
      // Another device of hers may be waiting for the same news.
      outlet.emit(actorPlace(actor.id), 'mine', { seq, statements });
      outlet.emit(socketId, 'feed', feed.since(since, { seq, published: board.published }));
    },
    answered: (actorId, at) => {
      if ((sentMine.get(actorId)?.seq ?? at) >= at) return;
      isOwed.add(actorId);
      if (mineDue !== 'all') mineDue.add(actorId);
      phonePace.due();
    },
    leave: (socketId) => {
      const occupant = occupants.get(socketId);
      occupants.delete(socketId);
      here.leave(socketId);
      if (occupant && ![...occupants.values()].some(({ actor }) => actor.id === occupant.actor.id))
        sentMine.delete(occupant.actor.id);
      roomPace.due();
    },
    close: () => {
      unfollow();
      for (const paced of [phonePace, deskPace, roomPace]) paced.stop();
    },
  };
};
