import type { Scene } from '@skab/shared/scene/composeScene.ts';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { loadBoardText, loadDeskText } from '../../text/text.ts';
import { useText } from '../../text/useText.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useLater } from './useLater.ts';

const load = async () => (await Promise.all([import('./wall/WallHere.tsx'), loadDeskText(), loadBoardText()]))[0];

/** What the big screen shows, on this phone; fetched when somebody asks for it. */
export const WallLater = (props: {
  readonly workshopId: string;
  readonly line: PhoneLine;
  readonly scene: Scene;
  readonly onBack: () => void;
}) => {
  const { t } = useText();
  const { part, hasFailed } = useLater(load);
  if (part) return <part.WallHere {...props} />;
  return <Loading>{t(hasFailed ? 'common:screenNotFetched' : 'common:oneMoment')}</Loading>;
};
