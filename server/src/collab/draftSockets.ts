import { WebSocketServer, type WebSocket } from 'ws';
import { refuse } from '@skab/shared/outcome.ts';
import { closeCodes } from '@skab/shared/protocol/closeCodes.ts';
import { draftLimits, draftPath, readDraftRoom } from '@skab/shared/protocol/draft.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import { newestFew } from '../limits/newestFew.ts';
import type { Clock } from '../ports/clock.ts';
import { admit, placeAt, type People } from './asker.ts';
import { closeCodeOf } from './closing.ts';
import { draftFeed, type DraftFeed, type Writer } from './draftFeed.ts';
import type { LiveBoards } from './liveBoards.ts';
import type { LiveDraft } from './liveDraft.ts';
import { clusterOfDraft, type LiveDrafts } from './liveDrafts.ts';
import type { OpenBoard } from './openBoard.ts';
import {
  cutWhenBroken,
  heartbeatMs,
  messagePace,
  openSocketDoor,
  type SocketDoorTools,
  type Upgrade,
} from './socketDoor.ts';

/** Around the words there are a few bytes of the protocol. */
const framingBytes = 64;

export interface DraftSocketsTools extends SocketDoorTools {
  readonly boards: LiveBoards;
  readonly drafts: LiveDrafts;
  readonly people: People;
  readonly clock: Clock;
}

/** The endpoint for drafts: whoever reads the board reads them, and who may write does, through the gate. */
export interface DraftSockets {
  readonly socketCount: number;
  /** Looks again at the rights of one person, or of everybody; whoever may no longer read is closed. */
  recheck(personId?: string): Promise<void>;
  stop(): void;
}

interface Sitting {
  readonly writer: Writer;
  readonly board: OpenBoard;
  readonly personId: string;
  readonly cookie: string | undefined;
  readonly beat: () => void;
  isAlive: boolean;
}

export const draftSockets = (tools: DraftSocketsTools): DraftSockets => {
  const { boards, drafts, people, clock, report } = tools;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: draftLimits.answerBytes + framingBytes,
    perMessageDeflate: false,
    clientTracking: false,
  });
  const sittings = new Map<WebSocket, Sitting>();
  const feeds = new Map<LiveDraft, { readonly feed: DraftFeed; count: number }>();
  const ofDevice = newestFew<WebSocket>(limits.socketsPerDevice);

  /** The frames of a draft, for as long as anybody is at it. */
  const feedFor = (draft: LiveDraft): { readonly feed: DraftFeed; readonly done: () => boolean } => {
    const used = feeds.get(draft) ?? { feed: draftFeed(draft), count: 0 };
    feeds.set(draft, used);
    used.count += 1;
    const done = (): boolean => {
      used.count -= 1;
      if (used.count > 0) return false;
      feeds.delete(draft);
      used.feed.stop();
      return true;
    };
    return { feed: used.feed, done };
  };

  const attach = (
    socket: WebSocket,
    { board, draft, draftId }: { readonly board: OpenBoard; readonly draft: LiveDraft; readonly draftId: string },
    who: Pick<Sitting, 'personId' | 'cookie'> & Pick<Writer, 'actor' | 'deviceId'>,
  ): void => {
    const { actor, deviceId, personId, cookie } = who;
    const unfollow = board.follow({});
    const { feed, done } = feedFor(draft);
    const writer: Writer = {
      actor,
      deviceId,
      socket,
      place: () => placeAt(board, clock.now()),
      isStanding: () => clusterOfDraft(board, draftId) !== undefined,
    };
    const connection = feed.connect(writer);
    const sitting: Sitting = { writer, board, personId, cookie, beat: connection.beat, isAlive: true };
    sittings.set(socket, sitting);
    ofDevice.add(deviceId, socket)?.close(closeCodes.tooManyOpen);
    const isInPace = messagePace();
    socket.on('message', (data, isBinary) => {
      if (socket.readyState !== socket.OPEN) return;
      if (!isInPace()) return socket.close(closeCodes.tooFast);
      // With the default binaryType a binary message is one Buffer.
      if (isBinary) connection.hear(data as Buffer);
      else socket.close(closeCodes.badFrame);
    });
    socket.on('pong', () => {
      sitting.isAlive = true;
    });
    socket.on('close', () => {
      sittings.delete(socket);
      ofDevice.remove(deviceId, socket);
      connection.leave();
      unfollow();
      if (done()) drafts.left(board, draftId);
    });
  };

  const upgrade: Upgrade = async (request, socket, head, path) => {
    const { cookie } = request.headers;
    const wanted = readDraftRoom(path.slice(draftPath.length + 1));
    const board = wanted ? await boards.open(wanted.workshopId) : refuse('unknown-workshop');
    const asked = { action: 'readBoard', now: clock.now() } as const;
    const admitted = board.ok ? await admit(people, cookie, board.board, asked) : board;
    // Only for who may read it: whether there is such a draft is nobody else's business.
    const opened =
      wanted && board.ok && admitted.ok ? await drafts.open(board.board, wanted.draftId) : refuse('unknown-draft');
    server.handleUpgrade(request, socket, head, (webSocket) => {
      cutWhenBroken(webSocket);
      // A browser learns why only from an open socket: it is opened to be told, and nothing it sends is read.
      if (!board.ok) return webSocket.close(closeCodeOf(board.code, closeCodes.restarting));
      if (!admitted.ok) return webSocket.close(closeCodeOf(admitted.code, closeCodes.notAllowed));
      if (!opened.ok || !wanted)
        return webSocket.close(closeCodeOf(opened.ok ? 'unknown-draft' : opened.code, closeCodes.restarting));
      if (wanted.epoch !== opened.draft.epoch) return webSocket.close(closeCodes.epochChanged);
      const { asker, actor } = admitted;
      attach(
        webSocket,
        { board: board.board, draft: opened.draft, draftId: wanted.draftId },
        { ...asker, actor, cookie },
      );
    });
  };

  openSocketDoor(tools, draftPath, upgrade);

  const beat = setInterval(() => {
    for (const [socket, sitting] of sittings) {
      if (!sitting.isAlive) socket.terminate();
      else {
        sitting.isAlive = false;
        sitting.beat();
        socket.ping();
      }
    }
  }, heartbeatMs);
  beat.unref();

  const recheckOne = async (socket: WebSocket, { writer, board, cookie }: Sitting): Promise<void> => {
    const admitted = await admit(people, cookie, board, { action: 'readBoard', now: clock.now() });
    if (admitted.ok) writer.actor = admitted.actor;
    else socket.close(closeCodeOf(admitted.code, closeCodes.notAllowed));
  };

  return {
    get socketCount() {
      return sittings.size;
    },
    recheck: async (personId) => {
      const concerned = [...sittings].filter(([, one]) => personId === undefined || one.personId === personId);
      await Promise.all(concerned.map(([socket, one]) => recheckOne(socket, one).catch(report)));
    },
    stop: () => {
      clearInterval(beat);
      for (const socket of sittings.keys()) socket.close(closeCodes.restarting);
    },
  };
};
