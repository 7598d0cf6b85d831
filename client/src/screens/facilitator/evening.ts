import type { SignalCounts } from '@skab/shared/scene/signals.ts';
import type { Action } from '@skab/shared/access/can.ts';
import type { Board } from '@skab/shared/board/board.ts';
import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import type { WorkshopDoor } from '@skab/shared/protocol/http.ts';
import type {
  ArrivalsFrame,
  AskingFrame,
  CommandReply,
  RoomFrame,
  ScreensFrame,
  UrnFrame,
} from '@skab/shared/protocol/socket.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';

/** What every part of the facilitator's screen works on. */
export interface Evening {
  readonly workshopId: string;
  readonly board: Board;
  readonly scene: Scene;
  readonly room: RoomFrame | null;
  /** What was said at the door, in numbers; null until it is told. */
  readonly arrivals: ArrivalsFrame | null;
  /** How many are ready, or need more time, in the step that is on. */
  readonly signals: SignalCounts;
  /** How many ballots lie in the urn. */
  readonly urn: UrnFrame;
  readonly asking: AskingFrame['people'];
  /** The shared screens that are on. */
  readonly screens: ScreensFrame['screens'];
  readonly door: WorkshopDoor | null;
  readonly now: number;
  readonly may: (action: Action) => boolean;
  /** Is shown at once; a refusal comes back as a sentence on top, so nobody waits for the answer. */
  readonly send: <N extends CommandName>(name: N, args: CommandArgs<N>) => void;
  /** As `send`, for who waits for the answer and shows a refusal herself. */
  readonly ask: <N extends CommandName>(name: N, args: CommandArgs<N>) => Promise<CommandReply>;
  readonly newId: () => string;
}

/** The step that the evening goes on with: the one after the step that is on, or the first that has not been. */
export const nextStep = ({ scene }: Pick<Evening, 'scene'>): Scene['thread'][number] | undefined =>
  scene.thread.find(({ place }) => place === 'next');
