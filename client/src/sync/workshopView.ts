import type { SignalCounts } from '@skab/shared/scene/signals.ts';
import type { Grant } from '@skab/shared/access/can.ts';
import type { Board } from '@skab/shared/board/board.ts';
import type { CommandArgs, CommandCall, CommandName } from '@skab/shared/commands/registry.ts';
import type { RefusalAbout, RefusalCode } from '@skab/shared/outcome.ts';
import type { WorkshopDoor } from '@skab/shared/protocol/http.ts';
import type {
  ArrivalsFrame,
  AskingFrame,
  CommandReply,
  CopyFrame,
  RoomFrame,
  ScreensFrame,
  UrnFrame,
} from '@skab/shared/protocol/socket.ts';
import type { TrialFrame } from '@skab/shared/protocol/trial.ts';
import type { StoreApi } from 'zustand/vanilla';
import type { Hands } from './hands.ts';

/** How the line to the server is. */
export type Line = 'connecting' | 'live' | 'away';

/** A command of ours that was refused and has been rolled back; shown until it is dismissed. */
export interface Problem {
  readonly id: string;
  readonly code: RefusalCode;
  /** Who came first, and what it is about, where the refusal names it. */
  readonly about?: RefusalAbout | undefined;
  /** What was refused. */
  readonly call: CommandCall;
}

/** What a desk screen or the projector knows of a workshop, read at most once per animation frame. */
export interface WorkshopView {
  readonly state: 'opening' | 'open' | 'refused' | 'damaged';
  /** Why it is refused, when `state` is `refused`. */
  readonly refusal: RefusalCode | null;
  /** Both homes under this screen's own queued commands. A new object each time something changed; never written to. */
  readonly board: Board;
  /** The seq the replica has reached. */
  readonly seq: number;
  readonly line: Line;
  /** Commands of ours that are not answered yet. */
  readonly waiting: number;
  readonly room: RoomFrame | null;
  /** What was said at the door, in numbers; null for those who are not told. */
  readonly arrivals: ArrivalsFrame | null;
  /** How many are ready, or need more time; only those who lead are told. */
  readonly signals: SignalCounts;
  /** Who asks to help with the clustering; only those who lead are told. */
  readonly asking: AskingFrame['people'];
  /** The shared screens that are on; only those who lead are told. */
  readonly screens: ScreensFrame['screens'];
  /** How the trial of the room stands. */
  readonly trial: TrialFrame;
  /** How many ballots lie in the urn of the poll that is open. */
  readonly urn: UrnFrame;
  readonly door: WorkshopDoor | null;
  readonly actor: { readonly id: string; readonly grants: readonly Grant[] } | null;
  /** The hash of the chain's last event, as far as the desk has been told. */
  readonly head: string | null;
  readonly problems: readonly Problem[];
  /** How the copy for a second machine stands; null where none is kept. */
  readonly copy: CopyFrame['state'] | null;
}

/** An open workshop. `send` shows the change at once, keeps it, and settles when the server has judged it. */
export interface WorkshopSession {
  readonly store: StoreApi<WorkshopView>;
  /** The server's time now, in ms since 1970. */
  readonly now: () => number;
  /** `id` is the command's, from `newId`, for a caller that means to undo it; else it gets one of its own. */
  send<N extends CommandName>(name: N, args: CommandArgs<N>, id?: string): Promise<CommandReply>;
  newId(): string;
  /** Others' hands over the board, and one's own for the others. */
  readonly hands: Pick<Hands, 'list' | 'subscribe' | 'show'>;
  dismissProblem(id: string): void;
  dispose(): void;
}
