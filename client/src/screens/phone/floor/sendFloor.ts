import type { CommandArgs } from '@skab/shared/commands/registry.ts';
import { newId } from '../../../sync/newId.ts';
import type { PhoneLine } from '../../../sync/phoneLine.ts';

/** Queues what this phone asks of the floor; a refusal stays in the queue until it has been put away. */
export const sendFloor = <N extends 'askForFloor' | 'leaveFloor'>(
  line: PhoneLine,
  name: N,
  args: CommandArgs<N>,
): void => void line.send({ name, args, makes: [], id: newId() });
