import type { RefusalCode } from '@skab/shared/outcome.ts';
import {
  socketPath,
  type AskToHelpCall,
  type ClientToServer,
  type EnterReply,
  type Seat,
  type ServerToClient,
} from '@skab/shared/protocol/socket.ts';
import { io, type Socket } from 'socket.io-client';
import { backOff } from './backOff.ts';
import type { Deliver } from './outbox.ts';
import type { Line } from './workshopView.ts';

/** Asks the server for something that is no command, over the line that is live; rejects when the line gave no answer. */
export type AskServer = <Asked extends 'askToHelp' | 'followBoard' | 'ballot' | 'time'>(
  asked: Asked,
  call: Parameters<ClientToServer[Asked]>[0],
) => Promise<Parameters<Parameters<ClientToServer[Asked]>[1]>[0]>;

type Frames = { readonly [Name in Exclude<keyof ServerToClient, 'ended'>]?: ServerToClient[Name] };
type Entered = Extract<EnterReply, { ok: true }>;

interface Spec {
  readonly workshopId: string;
  readonly seat: Seat;
  /** The seq this client has, asked for at each entry. */
  readonly since: () => number | null;
  readonly frames: Frames;
  /** We are in; frames follow. `deliver` and `ask` hold until the next entry or loss. */
  readonly onEntered: (entered: Entered, deliver: Deliver, ask: AskServer) => void;
  /** Nothing can be sent for now. */
  readonly onLost: () => void;
  readonly onLine: (line: Line) => void;
  /** The server does not let us in. We come back only when `retry` is called. */
  readonly onRefused: (code: RefusalCode) => void;
}

export interface OpenLine {
  /** Begins anew at once, with a fresh socket. */
  retry(): void;
  dispose(): void;
}

const answerMs = 10_000;
// A short gap, such as changing to a fresh socket, is not worth a word on the screen.
const graceMs = 1_200;
const firstGraceMs = 5_000;
const sleptMs = 10_000;
const offlineMs = 15_000;

const passing: ReadonlySet<RefusalCode> = new Set([
  'stopping',
  'too-fast',
  'not-saved',
  'failed',
  'workshop-damaged',
  'carried-on',
]);

type OurSocket = Socket<ServerToClient, ClientToServer>;

const openSocket = (): OurSocket =>
  io({
    path: socketPath,
    transports: ['websocket'],
    forceNew: true,
    multiplex: false,
    reconnection: false,
    timeout: answerMs,
  });

/**
 * A Socket.IO line to one workshop that comes back by itself: after a loss, after a sleep, when the net returns. Each attempt has
 * a socket of its own, and nothing an older one still says is heard.
 */
export const openLine = (spec: Spec): OpenLine => {
  const pause = backOff();
  let socket: OurSocket | null = null;
  let isIn = false;
  let epoch: number | null = null;
  let isDisposed = false;
  let hiddenAt: number | null = null;
  let grace: ReturnType<typeof setTimeout> | undefined;

  const drop = (): void => {
    const old = socket;
    socket = null;
    old?.removeAllListeners();
    old?.disconnect();
    if (!isIn) return;
    isIn = false;
    spec.onLost();
  };

  const tellAwaySoon = (ms = graceMs): void => {
    grace ??= setTimeout(() => spec.onLine('away'), ms);
  };

  const tellLive = (): void => {
    clearTimeout(grace);
    grace = undefined;
    spec.onLine('live');
  };

  const lost = (): void => {
    drop();
    tellAwaySoon();
    // A device that says it has no net is asked seldom, and at once when it says otherwise.
    if (navigator.onLine) pause.wait(attempt);
    else pause.waitFor(offlineMs, attempt);
  };

  const refused = (code: RefusalCode): void => {
    if (passing.has(code)) return lost();
    drop();
    clearTimeout(grace);
    pause.cancel();
    spec.onRefused(code);
  };

  const enter = async (mine: OurSocket): Promise<void> => {
    const seen = epoch === null ? {} : { epoch };
    const call = { workshopId: spec.workshopId, seat: spec.seat, since: spec.since(), ...seen };
    const reply = await mine.timeout(answerMs).emitWithAck('enter', call);
    if (socket !== mine) return;
    if (!reply.ok) return refused(reply.code);
    isIn = true;
    epoch = reply.epoch;
    pause.reset();
    tellLive();
    const answering = mine.timeout(answerMs);
    // What is asked has shapes of its own, for which the type of `AskServer` stands.
    const ask = ((asked: 'askToHelp', about: AskToHelpCall) => answering.emitWithAck(asked, about)) as AskServer;
    spec.onEntered(reply, (command) => answering.emitWithAck('command', command), ask);
  };

  function attempt(): void {
    if (isDisposed) return;
    pause.cancel();
    drop();
    const mine = openSocket();
    socket = mine;
    const ifMine = (act: () => void) => (): void => {
      if (socket === mine) act();
    };
    mine.on('connect', () => void enter(mine).catch(ifMine(lost)));
    mine.on('connect_error', ifMine(lost));
    mine.on('disconnect', ifMine(lost));
    mine.on('ended', ({ code }) => ifMine(() => refused(code))());
    for (const [name, hear] of Object.entries(spec.frames)) {
      // Each handler stands under the name of the frame it takes.
      const take = hear as ServerToClient['scene'];
      mine.on(name as 'scene', (frame) => ifMine(() => take(frame))());
    }
  }

  const onVisible = (): void => {
    if (document.visibilityState === 'hidden') {
      hiddenAt = Date.now();
      return;
    }
    const slept = hiddenAt === null ? 0 : Date.now() - hiddenAt;
    hiddenAt = null;
    // A socket that slept may be dead without knowing it.
    if (!isIn || slept > sleptMs) attempt();
  };
  const onShown = (event: PageTransitionEvent): void => {
    if (event.persisted) attempt();
  };
  const onOnline = (): void => attempt();
  const onOffline = (): void => lost();

  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('pageshow', onShown);
  window.addEventListener('online', onOnline);
  window.addEventListener('offline', onOffline);
  spec.onLine('connecting');
  tellAwaySoon(firstGraceMs);
  attempt();

  return {
    retry: attempt,
    dispose() {
      isDisposed = true;
      document.removeEventListener('visibilitychange', onVisible);
      window.removeEventListener('pageshow', onShown);
      window.removeEventListener('online', onOnline);
      window.removeEventListener('offline', onOffline);
      pause.cancel();
      clearTimeout(grace);
      drop();
    },
  };
};
