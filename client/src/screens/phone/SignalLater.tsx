import type { PhoneLine } from '../../sync/phoneLine.ts';
import { loadSignalText } from '../../text/text.ts';
import { useLater } from './useLater.ts';

const load = async () => (await Promise.all([import('./signal/Signal.tsx'), loadSignalText()]))[0];

/** The way to say that one is ready, or needs more time, fetched while a step is on. */
export const SignalLater = (props: { readonly line: PhoneLine; readonly stepId: string }) => {
  const { part } = useLater(load);
  return part && <part.Signal {...props} />;
};
