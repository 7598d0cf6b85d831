import type { PhoneLine } from '../../../sync/phoneLine.ts';
import type { Queued } from '../../../sync/queue.ts';
import { usePhoneView } from '../../../sync/usePhone.ts';

/** What this phone has asked of the floor and is not told of yet, or was refused. */
export const useFloorQueue = (line: PhoneLine): readonly Queued[] => {
  // A new list each time the queue has changed.
  usePhoneView(line, (view) => view.own);
  return line.queue().filter(({ call }) => call.name === 'askForFloor' || call.name === 'leaveFloor');
};
