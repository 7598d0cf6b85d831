import type { Scene } from '@skab/shared/scene/composeScene.ts';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { loadArriveText } from '../../text/text.ts';
import { useLater } from './useLater.ts';

const load = async () => (await Promise.all([import('./arrive/Arrive.tsx'), loadArriveText()]))[0];

/** What the meeting is for, fetched when something is said of it. */
export const AboutLater = ({ about }: { readonly about: NonNullable<Scene['about']> }) => {
  const { part } = useLater(load);
  return part && <part.AboutMeeting about={about} />;
};

/** Who one is here as, fetched when the door asks: the question on top, or at the foot what was answered. */
export const WhoIAmLater = (props: {
  readonly workshopId: string;
  readonly line: PhoneLine;
  readonly asks: NonNullable<Scene['asks']>;
  readonly isFoot?: boolean;
}) => {
  const { part } = useLater(load);
  return part && <part.WhoIAm {...props} />;
};
