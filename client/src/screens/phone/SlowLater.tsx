import type { SlowPace } from '@skab/shared/meeting/words.ts';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { loadSignalText } from '../../text/text.ts';
import { useLater } from './useLater.ts';

const load = async () => (await Promise.all([import('./signal/Slow.tsx'), loadSignalText()]))[0];

/** What a slow pace means for this phone now, in words; fetched when there is one. `id` names them for the button they are about. */
export const SlowLater = (props: {
  readonly id: string;
  readonly line: PhoneLine;
  readonly seconds: SlowPace;
  readonly isTriedEarly: boolean;
}) => {
  const { part } = useLater(load);
  return part && <part.Slow {...props} />;
};
