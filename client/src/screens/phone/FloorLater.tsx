import type { SceneFloor } from '@skab/shared/scene/composeFloor.ts';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { loadFloorText } from '../../text/text.ts';
import { useLater } from './useLater.ts';

const load = async () => (await Promise.all([import('./floor/Floor.tsx'), loadFloorText()]))[0];

/** Who has the floor, and the way to ask for it, fetched when there is one. */
export const FloorLater = (props: { readonly line: PhoneLine; readonly floor: SceneFloor }) => {
  const { part } = useLater(load);
  return part && <part.Floor {...props} />;
};
