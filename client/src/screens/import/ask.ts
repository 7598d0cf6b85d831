import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import type { WorkshopSession } from '../../sync/workshopView.ts';

/** Sends a command whose refusal is told where it was asked for, and nowhere else. */
export const ask = async <N extends CommandName>(
  session: WorkshopSession,
  name: N,
  args: CommandArgs<N>,
): Promise<CommandReply> => {
  const id = session.newId();
  const reply = await session.send(name, args, id);
  if (!reply.ok) session.dismissProblem(id);
  return reply;
};
