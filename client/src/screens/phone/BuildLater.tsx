import type { SceneStep } from '@skab/shared/scene/composeScene.ts';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { loadBuildText } from '../../text/text.ts';
import { useText } from '../../text/useText.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useLater } from './useLater.ts';
import type { Writing } from './useWriting.ts';

const load = async () => (await Promise.all([import('./build/ReadAndBuild.tsx'), loadBuildText()]))[0];

interface Props {
  readonly line: PhoneLine;
  readonly step: SceneStep;
  readonly writing: Writing;
}

/** Reading and building on, fetched when that is what one does. */
export const BuildLater = (props: Props) => {
  const { t } = useText();
  const { part, hasFailed } = useLater(load);
  if (part) return <part.ReadAndBuild {...props} />;
  return <Loading>{t(hasFailed ? 'common:screenNotFetched' : 'common:oneMoment')}</Loading>;
};
