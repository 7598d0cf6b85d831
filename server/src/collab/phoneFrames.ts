import { readRelationKey } from '@skab/shared/board/relations.ts';
import { twoHomes } from '@skab/shared/board/twoHomes.ts';
import { readDealing, type Dealing, type OwnShare } from '@skab/shared/meeting/dealing.ts';
import { questionNow } from '@skab/shared/meeting/questions.ts';
import { postAgainAt } from '@skab/shared/meeting/slowMode.ts';
import { signatureNow, type Writer } from '@skab/shared/commands/signing.ts';
import { signalOf } from '@skab/shared/scene/signals.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import type { ServerToClient } from '@skab/shared/protocol/socket.ts';
import { composeOwnFloors } from '@skab/shared/scene/composeFloor.ts';
import { composeMine } from '@skab/shared/scene/composeMine.ts';
import { composeScene } from '@skab/shared/scene/composeScene.ts';
import { whereaboutsOn } from '@skab/shared/scene/whereabouts.ts';
import { boardRing } from './boardRing.ts';
import { feedRing } from './feedRing.ts';
import type { Moved, OpenBoard } from './openBoard.ts';
import type { Outlet } from './outlet.ts';
import { ownStatements, type OwnStatements } from './ownStatements.ts';
import { pace } from './pace.ts';
import { standElsewhere } from './standElsewhere.ts';

/** Frames for phones: the scene and the feed for all of them, and each person's own statements for hers. */
export interface PhoneFrames {
  /** The names under which a person's phones sit. */
  placesOf(actorId: string): readonly string[];
  /** The name under which only hers sit. */
  placeOf(actorId: string): string;
  moved(moved: Moved): void;
  /** The document was founded anew: what was read of the old one is let go. */
  refounded(): void;
  /** Sends a phone that has just sat down everything it lacks. */
  welcome(socketId: string, actorId: string, since: number | null): void;
  /** The name under which all phones sit. */
  readonly everyPhone: string;
  /** The name under which the phones sit that follow the board. */
  readonly boardPlace: string;
  /** Sends a phone that follows the board from now on the rows it lacks. */
  welcomeToBoard(socketId: string, since: number | null): void;
  /** Sees to it that an actor's phones get a frame at least as new as the answer to a command of hers. */
  answered(actorId: string, seq: number): void;
  /** An actor's last phone has left. */
  forget(actorId: string): void;
  close(): void;
}

const statementCollections: ReadonlySet<string> = new Set(['statements', 'numbers', 'withdrawn']);
/** Questions to a talk: what became of one is told to who asked it, and to nobody else. */
const askedCollections: ReadonlySet<string> = new Set(['questions']);
const unpublishedCollections: ReadonlySet<string> = new Set([
  'lateStatements',
  'sealedStatements',
  'gatedStatements',
  'hiddenStatements',
]);
/** When one of these changes, what one may do with one's own statements may have changed. */
const standingCollections: ReadonlySet<string> = new Set(['run', 'stepRuns', 'steps', 'prompts']);

/** While statements are dealt, whatever one lays changes what others may be dealt. */
const dealtCollections: ReadonlySet<string> = new Set(['places', 'unsettled', 'statements']);

/** When one of these changes, everybody's place on the list of speakers may have. */
const floorCollections: ReadonlySet<string> = new Set(['speakers', 'askers']);

/** Rows that are kept by whose they are, and show on her phone. */
const personal: ReadonlySet<string> = new Set(['signals', 'arrivals', 'lastPosts']);

/** Whose own statements, or place on the list of speakers, a commit has touched. `shown` are the questions that came on shared screens, or went. */
const concernedBy = (
  { rows, desk }: Moved,
  own: OwnStatements,
  { published, desk: deskRows }: Pick<OpenBoard, 'published' | 'desk'>,
  shown: readonly string[],
): ReadonlySet<string> | 'all' => {
  if (rows === 'all' || desk === 'all') return 'all';
  const concerned = new Set(own.take(desk));
  for (const { collection, id } of desk) if (personal.has(collection)) concerned.add(id);
  if (
    desk.some(({ collection }) => floorCollections.has(collection)) ||
    rows.some(({ collection }) => collection === 'floor')
  ) {
    for (const [, { actorId }] of deskRows.all('askers')) concerned.add(actorId);
    for (const change of desk)
      if (change.collection === 'askers' && change.before) concerned.add(change.before.actorId);
  }
  if (rows.some(({ collection }) => standingCollections.has(collection))) return 'all';
  if (rows.some(({ collection }) => dealtCollections.has(collection)) && readDealing(twoHomes(published, deskRows)))
    return 'all';
  for (const { collection, id } of desk) if (collection === 'dealt') concerned.add(readRelationKey(id)[1]);
  const touched = [
    ...rows.filter(({ collection }) => statementCollections.has(collection) || askedCollections.has(collection)),
    ...desk.filter(({ collection }) => unpublishedCollections.has(collection)),
  ].map(({ id }) => id);
  for (const id of [...touched, ...shown, ...standElsewhere(published, rows)]) {
    const author = deskRows.get('authors', id);
    if (author) concerned.add(author.actorId);
  }
  return concerned;
};

/** Who has a phone in the room, and whether any of them follows the board. */
interface Here {
  actors(): ReadonlySet<string>;
  /** Whoever writes on an actor's phone; undefined when none of hers is here. */
  writer(actorId: string): Writer | undefined;
  isBoardFollowed(): boolean;
}

const shareOf = (dealing: Dealing, actorId: string): OwnShare => ({
  statementIds: dealing.hand(actorId),
  left: dealing.next(actorId).length,
});

export const phoneFrames = (board: OpenBoard, outlet: Outlet, here: Here, now: () => number): PhoneFrames => {
  const phones = `${board.workshopId}:phones`;
  const boardPlace = `${board.workshopId}:phones:board`;
  const actorPlace = (actorId: string): string => `${board.workshopId}:actor:${actorId}`;
  const feed = feedRing(board.seq);
  let own = ownStatements(board.desk);
  const rows = boardRing(board.seq);
  let sentFeedSeq = board.seq;
  let sentBoardSeq = board.seq;
  let isFeedDue = false;
  let shownId = questionNow(board.published);
  let sentScene = '';
  let composed: Parameters<ServerToClient['scene']>[0] | undefined;
  let readOnce: ReturnType<typeof readForMine> | undefined;
  let mineDue: Set<string> | 'all' = new Set();
  /** Actors who wait for a frame as new as an answer they got, also when nothing of theirs changed. */
  const owed = new Set<string>();
  const sentMine = new Map<string, { readonly seq: number; readonly text: string }>();

  /** Told as a while, and not as a time: a phone's own clock may be wrong. */
  const told = ({ postAgainAt: at, ...mine }: ReturnType<typeof mineOf>) => ({
    seq: board.seq,
    ...mine,
    ...(at === undefined ? {} : { postAgainMs: Math.max(0, at - now()) }),
  });
  /** What everybody's own frame is composed from, read once for all who come at one seq: a hall that comes back comes at once. */
  const readForMine = () => {
    const both = twoHomes(board.published, board.desk);
    return { both, floors: composeOwnFloors(both), standsAt: whereaboutsOn(both), dealing: readDealing(both) };
  };
  const forMine = (): ReturnType<typeof readForMine> => (readOnce ??= readForMine());
  const mineOf = (actorId: string) => {
    const { both, floors, standsAt, dealing } = forMine();
    const floor = floors.get(actorId);
    const signal = signalOf(both, actorId);
    const signature = signatureNow(both, () => here.writer(actorId));
    const againAt = postAgainAt(both, actorId);
    return {
      statements: composeMine(both, own.of(actorId), standsAt),
      ...(floor ? { floor } : {}),
      ...(signal ? { signal } : {}),
      ...(signature ? { signature } : {}),
      ...(againAt === null ? {} : { postAgainAt: againAt }),
      ...(dealing ? { share: shareOf(dealing, actorId) } : {}),
    };
  };
  const sendMine = (): void => {
    const actors = here.actors();
    const due = mineDue === 'all' ? [...actors] : [...mineDue].filter((actorId) => actors.has(actorId));
    for (const actorId of due) {
      const mine = mineOf(actorId);
      const text = JSON.stringify(mine);
      if (text === sentMine.get(actorId)?.text && !owed.has(actorId)) continue;
      sentMine.set(actorId, { seq: board.seq, text });
      outlet.emit(actorPlace(actorId), 'mine', told(mine));
    }
    mineDue = new Set();
    owed.clear();
  };
  // Composed once for all who come at one seq.
  const sceneNow = (): typeof composed => {
    if (composed?.seq === board.seq) return composed;
    const scene = composeScene(board.published);
    composed = scene && { seq: board.seq, scene };
    return composed;
  };
  const sendScene = (): void => {
    const frame = sceneNow();
    const text = JSON.stringify(frame?.scene);
    if (!frame || text === sentScene) return;
    sentScene = text;
    outlet.emit(phones, 'scene', frame);
  };
  const sendFeed = (): void => {
    if (!isFeedDue) return;
    isFeedDue = false;
    outlet.emit(phones, 'feed', feed.since(sentFeedSeq, board));
    sentFeedSeq = board.seq;
  };
  // Also when no row changed: the frame carries the seq, which those who wait for an answer to show go by.
  const sendBoard = (): void => {
    if (sentBoardSeq === board.seq) return;
    if (here.isBoardFollowed()) outlet.emit(boardPlace, 'board', rows.since(sentBoardSeq, board));
    sentBoardSeq = board.seq;
  };
  const sending = pace(() => {
    sendMine();
    sendScene();
    sendFeed();
    sendBoard();
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

  const noteRows = (moved: Moved): void => {
    if (moved.rows !== 'all') return rows.note(moved.seq, moved.rows);
    rows.reset(moved.seq);
    sentBoardSeq = -1;
  };

  const letGo = (): void => {
    composed = undefined;
    readOnce = undefined;
  };

  return {
    placesOf: (actorId) => [phones, actorPlace(actorId)],
    everyPhone: phones,
    boardPlace,
    welcomeToBoard: (socketId, since) => outlet.emit(socketId, 'board', rows.since(since, board)),
    placeOf: actorPlace,
    moved: (moved) => {
      letGo();
      noteFeed(moved);
      noteRows(moved);
      const nowId = questionNow(board.published);
      const shown = nowId === shownId ? [] : [shownId, nowId].filter((id) => id !== null);
      shownId = nowId;
      const concerned = concernedBy(moved, own, board, shown);
      if (concerned === 'all') {
        if (moved.desk === 'all' || moved.rows === 'all') own = ownStatements(board.desk);
        mineDue = 'all';
      } else if (mineDue !== 'all') for (const actorId of concerned) mineDue.add(actorId);
      sending.due();
    },
    refounded: letGo,
    welcome: (socketId, actorId, since) => {
      const scene = sceneNow();
      if (scene) outlet.emit(socketId, 'scene', scene);
      const mine = mineOf(actorId);
      sentMine.set(actorId, { seq: board.seq, text: JSON.stringify(mine) });
      // Another device of hers may be waiting for the same news.
      outlet.emit(actorPlace(actorId), 'mine', told(mine));
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
