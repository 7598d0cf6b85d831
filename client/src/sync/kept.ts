import type { CommandCall } from '@skab/shared/commands/registry.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';

/** A queued command as it is kept on the device. */
export interface KeptCommand {
  readonly id: string;
  readonly call: CommandCall;
  readonly order: number;
  readonly at: number;
  readonly makes: readonly string[];
  /** It was acknowledged, and is kept until a second machine's copy has it. */
  readonly isDone?: boolean;
  readonly refused: { readonly code: RefusalCode; readonly causedBy: string | null } | null;
}

/** Where the outbox is kept. Everything put is there after the tab was killed, unless a promise says otherwise by rejecting. */
export interface Kept {
  load(workshopId: string): Promise<readonly KeptCommand[]>;
  put(command: KeptCommand): Promise<void>;
  cut(id: string): Promise<void>;
}
